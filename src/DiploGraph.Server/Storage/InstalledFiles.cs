namespace DiploGraph.Server.Storage;

/// <summary>The files that the build puts beside the binaries, wherever the program is started from.</summary>
internal static class InstalledFiles
{
    /// <summary>The folder of the files that an empty store is filled from.</summary>
    public static string SeedData => Path.Combine(AppContext.BaseDirectory, "seed-data");

    /// <summary>The folder of the GraphiQL page; it is there only where the build had Node.</summary>
    public static string GraphiQL => Path.Combine(AppContext.BaseDirectory, "graphiql");
}
