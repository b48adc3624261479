using DiploGraph.Graph.Stores;

namespace DiploGraph.Exchange.Seed;

/// <summary>What a folder of seed files says, or what is wrong with it.</summary>
public sealed record SeedResult
{
    /// <summary>All that the files say, as one commit; empty where there are problems.</summary>
    public ChangeSet Changes { get; init; } = new();

    /// <summary>
    /// The same as several commits, in the order in which their sources became known; each claim is in the first whose
    /// sources tell it.
    /// </summary>
    public IReadOnlyList<ChangeSet> Editions { get; init; } = [];

    /// <summary>
    /// <c>seed:</c> and the SHA-256 of all files: the same files, the same key, so that loading them twice is loading
    /// them once.
    /// </summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>The tables that say what became of facts collected elsewhere.</summary>
    public IReadOnlyList<SeedTable> Tables { get; init; } = [];

    /// <summary>How many pieces of evidence were verified now, against a capture at hand.</summary>
    public int VerifiedQuotes { get; init; }

    /// <summary>
    /// The mistakes, by file and place, at most <see cref="SeedLimits.MaxProblems"/>; empty where all is well.
    /// </summary>
    public IReadOnlyList<SeedProblem> Problems { get; init; } = [];

    /// <summary>How many further mistakes there are.</summary>
    public int ProblemsLeftOut { get; init; }
}
