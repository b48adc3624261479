using DiploGraph.Exchange.Captures;

namespace DiploGraph.Exchange.Seed;

/// <summary>The limits of a folder of seed files.</summary>
public sealed record SeedLimits
{
    /// <summary>The default limits.</summary>
    public static SeedLimits Default { get; } = new();

    /// <summary>The maximum size of a file in bytes. Default 4 MiB; range 1 KiB to 64 MiB.</summary>
    public int MaxFileBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>The maximum number of files. Default 1,000; range 1 to 100,000.</summary>
    public int MaxFiles { get; init; } = 1_000;

    /// <summary>The maximum nesting depth of lists and maps. Default 12; range 8 to 100.</summary>
    public int MaxDepth { get; init; } = 12;

    /// <summary>
    /// The maximum number of keys, texts, lists and maps in a file. Default 1,000,000; range 1,000 to 10,000,000.
    /// </summary>
    public int MaxNodes { get; init; } = 1_000_000;

    /// <summary>
    /// The maximum size of all files together, in bytes. Default 64 MiB; range 1 KiB to 1 GiB.
    /// </summary>
    public long MaxFolderBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>
    /// The time within which a file must be read. A pipe without a writer, for example, never ends. Default 10 seconds;
    /// range 1 second to 10 minutes.
    /// </summary>
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The maximum number of problems reported; further ones are only counted. Default 100; range 1 to 10,000.
    /// </summary>
    public int MaxProblems { get; init; } = 100;

    /// <summary>
    /// The maximum size of a file in the folders of captures, in bytes. Default 16 MiB; range 1 KiB
    /// to 256 MiB.
    /// </summary>
    public int MaxCaptureBytes { get; init; } = CaptureFinder.DefaultMaxBytes;
}
