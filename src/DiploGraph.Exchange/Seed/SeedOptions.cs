namespace DiploGraph.Exchange.Seed;

/// <summary>What to read and what to check it against.</summary>
public sealed record SeedOptions
{
    /// <summary>The folder whose <c>*.yaml</c> files are read, with those of its subfolders.</summary>
    public required string Folder { get; init; }

    /// <summary>
    /// Folders that captures may be found in, by their SHA-256 whatever their names. A folder that does not exist is
    /// passed over: the results that the files record are then kept.
    /// </summary>
    public IReadOnlyList<string> CaptureFolders { get; init; } = [];

    /// <summary>How much is read.</summary>
    public SeedLimits Limits { get; init; } = SeedLimits.Default;
}
