using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Queries;

/// <summary>
/// What some revisions recorded, one page for each, in the order of its change set. In a snapshot that is narrowed to a
/// time in the world, only what has to do with what is in it: of a claim, the version recorded or the one before it.
/// </summary>
public sealed record ChangeQuery
{
    /// <summary>The revisions, in the snapshot; of a number that is none, nothing was recorded.</summary>
    public required IReadOnlyList<long> Revisions { get; init; }

    /// <summary>The kinds of change; empty for all. Evidence is only ever added.</summary>
    public IReadOnlyList<ChangeKind> Kinds { get; init; } = [];

    /// <summary>
    /// Only what makes the revision touch one of these (<see cref="RevisionQuery.Touching"/>); empty for all.
    /// </summary>
    public IReadOnlyList<EntityId> Touching { get; init; } = [];
}
