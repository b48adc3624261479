using DiploGraph.Graph.Failures;

namespace DiploGraph.Graph.Changes.Proposals;

/// <summary>What became of an acceptance. Either there is a revision, or there are conflicts or problems.</summary>
public sealed record AcceptanceResult
{
    /// <summary>The number of the revision that recorded the changes; null if they cannot be recorded.</summary>
    public long? Revision { get; init; }

    /// <summary>What the changes touch and others changed since the revision that they are based on.</summary>
    public IReadOnlyList<ChangeConflict> Conflicts { get; init; } = [];

    /// <summary>The reasons why the changes are not valid any more.</summary>
    public IReadOnlyList<ChangeProblem> Problems { get; init; } = [];
}
