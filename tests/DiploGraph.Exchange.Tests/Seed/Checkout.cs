using DiploGraph.Exchange.Seed;

namespace DiploGraph.Exchange.Tests.Seed;

/// <summary>The checkout that the tests were built from, and a folder that may be next to it.</summary>
internal static class Checkout
{
    private static readonly Lazy<Task<SeedResult>> Read = new(() =>
        ReadSeedDataAsync(Directory.Exists(Captures) ? [Captures] : []));

    public static string Root { get; } = FindRoot();

    public static string SeedData => Path.Combine(Root, "seed-data");

    /// <summary>The folder "shared" next to the checkout, which may be missing.</summary>
    public static string Shared => Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    public static string Captures => Path.Combine(Shared, "captures");

    /// <summary>Reads seed-data once, verified against the captures if they are available.</summary>
    public static Task<SeedResult> ReadSeedDataAsync() => Read.Value;

    public static Task<SeedResult> ReadSeedDataAsync(IReadOnlyList<string> captureFolders) => SeedReader.ReadAsync(
        new SeedOptions { Folder = SeedData, CaptureFolders = captureFolders }, CancellationToken.None);

    /// <summary>Skips the running test if <see cref="Shared"/> does not have this file.</summary>
    public static void SkipWithout(string path) => Assert.SkipUnless(
        File.Exists(Path.Combine(Shared, path)), $"There is no shared/{path} next to the checkout.");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DiploGraph.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside a checkout of the repository.");
    }
}
