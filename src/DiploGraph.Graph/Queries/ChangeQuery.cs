using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Queries;

/// <summary>
/// A query for the changes of some revisions, one page for each revision, in the order of its change set. In a snapshot
/// that is narrowed to a valid time, only the changes of records in the snapshot are returned. A claim counts if
/// the recorded version or the version before it is in the snapshot.
/// </summary>
public sealed record ChangeQuery
{
    /// <summary>The numbers of revisions in the snapshot; an unknown number has no changes.</summary>
    public required IReadOnlyList<long> Revisions { get; init; }

    /// <summary>The kinds of change; empty for all. Evidence can only be added.</summary>
    public IReadOnlyList<ChangeKind> Kinds { get; init; } = [];

    /// <summary>
    /// Limits the changes to those that touch one of these entities (<see cref="RevisionQuery.Touching"/>);
    /// empty for all.
    /// </summary>
    public IReadOnlyList<EntityId> Touching { get; init; } = [];
}
