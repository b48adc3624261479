namespace DiploGraph.Exchange.Seed;

/// <summary>How much is read before a file is refused.</summary>
public sealed record SeedLimits
{
    /// <summary>The defaults.</summary>
    public static SeedLimits Default { get; } = new();

    /// <summary>The largest file, in bytes. Default 4 MiB; 1 KiB to 64 MiB.</summary>
    public int MaxFileBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>The most files. Default 1,000; 1 to 100,000.</summary>
    public int MaxFiles { get; init; } = 1_000;

    /// <summary>How deep lists and maps may nest. Default 12; 8 to 100.</summary>
    public int MaxDepth { get; init; } = 12;

    /// <summary>The most keys, texts, lists and maps of one file. Default 1,000,000; 1,000 to 10,000,000.</summary>
    public int MaxNodes { get; init; } = 1_000_000;

    /// <summary>The most problems reported; the rest is counted. Default 100; 1 to 10,000.</summary>
    public int MaxProblems { get; init; } = 100;

    /// <summary>The largest capture that quotes are looked up in, in bytes. Default 16 MiB; 1 KiB to 256 MiB.</summary>
    public int MaxCaptureBytes { get; init; } = 16 * 1024 * 1024;
}
