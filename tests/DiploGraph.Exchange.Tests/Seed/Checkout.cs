using DiploGraph.Exchange.Seed;

namespace DiploGraph.Exchange.Tests.Seed;

/// <summary>The checkout that the tests were built from, and what may lie beside it.</summary>
internal static class Checkout
{
    private static readonly Lazy<Task<SeedResult>> Read = new(() => ReadSeedDataAsync([Captures]));

    public static string Root { get; } = FindRoot();

    public static string SeedData => Path.Combine(Root, "seed-data");

    /// <summary>A folder beside the checkout that not everybody has.</summary>
    public static string Beside => Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    public static string Captures => Path.Combine(Beside, "captures");

    /// <summary>Reads seed-data once, verified against the captures if they are available.</summary>
    public static Task<SeedResult> ReadSeedDataAsync() => Read.Value;

    public static Task<SeedResult> ReadSeedDataAsync(IReadOnlyList<string> captureFolders) => SeedReader.ReadAsync(
        new SeedOptions { Folder = SeedData, CaptureFolders = captureFolders }, CancellationToken.None);

    /// <summary>Skips the running test if this file does not lie in <see cref="Beside"/>.</summary>
    public static void SkipWithout(string path) => Assert.SkipUnless(
        File.Exists(Path.Combine(Beside, path)), $"There is no shared/{path} beside the checkout.");

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
