namespace DiploGraph.Server.Storage;

/// <summary>
/// The files that the build puts next to the binaries. Their location does not depend on the working directory.
/// </summary>
internal static class InstalledFiles
{
    /// <summary>The folder with the files to fill an empty store from.</summary>
    public static string SeedData => Path.Combine(AppContext.BaseDirectory, "seed-data");

    /// <summary>The pack of <see cref="SeedData"/>; missing if the build could not make it.</summary>
    public static string SeedPack => Path.Combine(AppContext.BaseDirectory, "seed-data.pack");

    /// <summary>The folder of the GraphiQL page; missing if the program was built without Node.</summary>
    public static string GraphiQL => Path.Combine(AppContext.BaseDirectory, "graphiql");
}
