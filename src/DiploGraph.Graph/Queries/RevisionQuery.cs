using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Queries;

/// <summary>Some revisions of a snapshot, up to its own.</summary>
public sealed record RevisionQuery
{
    /// <summary>The last revision that is known already; 0 for all.</summary>
    public long Since { get; init; }

    /// <summary>
    /// Only revisions that touch one of these; empty for all. A revision touches an entity when it records a version of
    /// it; a version of a claim whose subject, object or qualifier it is, or evidence for a claim whose subject or
    /// object it is; or evidence or a capture of it, where it is a source. Unknown ids are touched by none, and what is
    /// one with another by what touches either.
    /// </summary>
    public IReadOnlyList<EntityId> Touching { get; init; } = [];
}
