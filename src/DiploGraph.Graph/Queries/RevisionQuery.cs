using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Queries;

/// <summary>A query for the revisions of a snapshot, up to its own.</summary>
public sealed record RevisionQuery
{
    /// <summary>The last revision that the caller has; 0 for all.</summary>
    public long Since { get; init; }

    /// <summary>
    /// Limits the revisions to those that touch one of these entities; empty for all. A revision touches an entity if
    /// it records a version of the entity, a version of a claim with the entity as its subject, object or qualifier,
    /// evidence for a claim with the entity as its subject or object or, for a source, evidence from it or a capture of
    /// it. No revision touches an unknown id. A revision that touches one of several joined entities counts
    /// for all of them.
    /// </summary>
    public IReadOnlyList<EntityId> Touching { get; init; } = [];
}
