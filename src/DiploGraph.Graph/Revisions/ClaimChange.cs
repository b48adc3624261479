using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Revisions;

/// <summary>A version of a claim that a revision recorded, with the version before it.</summary>
/// <param name="Before">The version that ended; null if the claim is new.</param>
/// <param name="After">The recorded version, with its end if that is in the snapshot.</param>
public sealed record ClaimChange(Claim? Before, Claim After)
{
    /// <summary>The kind of change.</summary>
    public ChangeKind Kind => ChangeKinds.Of(Before?.Status, After.Status);

    /// <summary>
    /// The parts in which the versions differ; empty for a new claim and for one recorded again without a change.
    /// </summary>
    public IReadOnlyList<ClaimPart> Changed => Before is null ? [] : VersionComparer.Of(Before, After);
}

/// <summary>
/// A version of an entity that a revision recorded, with the version before it. Both have the id that was recorded,
/// even if the snapshot contains the entity under another id.
/// </summary>
/// <param name="Before">The version that ended; null if the entity is new.</param>
/// <param name="After">The recorded version, with its end if that is in the snapshot.</param>
public sealed record EntityChange(Entity? Before, Entity After)
{
    /// <summary>
    /// The kind of change: <see cref="ChangeKind.Added"/> or <see cref="ChangeKind.Changed"/>.
    /// </summary>
    public ChangeKind Kind => Before is null ? ChangeKind.Added : ChangeKind.Changed;

    /// <summary>
    /// The parts in which the versions differ; empty for a new entity and for one recorded again without a change.
    /// </summary>
    public IReadOnlyList<EntityPart> Changed => Before is null ? [] : VersionComparer.Of(Before, After);
}

/// <summary>The number of changes in a revision that match a <see cref="Queries.ChangeQuery"/>.</summary>
/// <param name="Claims">The number of versions of claims.</param>
/// <param name="Entities">The number of versions of entities.</param>
/// <param name="Evidence">The number of pieces of evidence.</param>
public readonly record struct ChangeCounts(long Claims, long Entities, long Evidence);
