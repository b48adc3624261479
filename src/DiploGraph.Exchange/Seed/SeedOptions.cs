namespace DiploGraph.Exchange.Seed;

/// <summary>Options for reading a folder of seed files.</summary>
public sealed record SeedOptions
{
    /// <summary>
    /// The folder with the <c>*.yaml</c> files; subfolders are included. Apart from notes (<c>*.md</c>) and hidden
    /// files of other programs, every other file is a problem.
    /// </summary>
    public required string Folder { get; init; }

    /// <summary>The subfolders to leave out, as if they did not exist.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>
    /// Folders that may contain captures, found by their SHA-256. A folder or file that cannot be read is a problem.
    /// Without its capture, a quote keeps the verification result that the file records.
    /// </summary>
    public IReadOnlyList<string> CaptureFolders { get; init; } = [];

    /// <summary>The limits.</summary>
    public SeedLimits Limits { get; init; } = SeedLimits.Default;
}
