using DiploGraph.Graph.Revisions;

namespace DiploGraph.Exchange.Seed;

/// <summary>The contents of a folder of seed files, or the problems in it.</summary>
public sealed record SeedResult
{
    /// <summary>The contents of all files as one change set; empty if there are problems.</summary>
    public ChangeSet Changes { get; init; } = new();

    /// <summary>
    /// The same contents as one change set per edition, in order. Each claim is in the first edition with a source that
    /// supports it.
    /// </summary>
    public IReadOnlyList<ChangeSet> Editions { get; init; } = [];

    /// <summary>
    /// <c>seed:</c> and the SHA-256 of all files. The same files have the same key, so committing them twice records
    /// them once.
    /// </summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>The tables that connect facts collected elsewhere with claims.</summary>
    public IReadOnlyList<SeedTable> Tables { get; init; } = [];

    /// <summary>The number of pieces of evidence that were verified against an available capture.</summary>
    public int VerifiedQuotes { get; init; }

    /// <summary>
    /// The names of the files in the folder that were not read: notes (<c>*.md</c>) and hidden files of other programs.
    /// </summary>
    public IReadOnlyList<string> IgnoredFiles { get; init; } = [];

    /// <summary>
    /// The problems, sorted by file and position, at most <see cref="SeedLimits.MaxProblems"/>.
    /// </summary>
    public IReadOnlyList<SeedProblem> Problems { get; init; } = [];

    /// <summary>
    /// The number of problems beyond <see cref="SeedLimits.MaxProblems"/>. Validation of a file ends after 10,000.
    /// </summary>
    public int ProblemsLeftOut { get; init; }
}
