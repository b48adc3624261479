using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Revisions;

/// <summary>A version of a claim that a revision recorded, and the one that stood before.</summary>
/// <param name="Before">The version that ended; null where the claim is new.</param>
/// <param name="After">The version that was recorded; its end is known where the snapshot has it.</param>
public sealed record ClaimChange(Claim? Before, Claim After)
{
    /// <summary>What became of the claim.</summary>
    public ChangeKind Kind => ChangeKinds.Of(Before?.Status, After.Status);

    /// <summary>
    /// In which parts the versions differ; none for a new claim and for one recorded again as it was.
    /// </summary>
    public IReadOnlyList<ClaimPart> Changed => Before is null ? [] : VersionComparer.Of(Before, After);
}

/// <summary>
/// A version of an entity that a revision recorded, and the one that stood before; under the id of then, also where the
/// snapshot knows the entity by another one.
/// </summary>
/// <param name="Before">The version that ended; null where the entity is new.</param>
/// <param name="After">The version that was recorded; its end is known where the snapshot has it.</param>
public sealed record EntityChange(Entity? Before, Entity After)
{
    /// <summary>
    /// What became of the entity: <see cref="ChangeKind.Added"/> or <see cref="ChangeKind.Changed"/>.
    /// </summary>
    public ChangeKind Kind => Before is null ? ChangeKind.Added : ChangeKind.Changed;

    /// <summary>
    /// In which parts the versions differ; none for a new entity and for one recorded again as it was.
    /// </summary>
    public IReadOnlyList<EntityPart> Changed => Before is null ? [] : VersionComparer.Of(Before, After);
}

/// <summary>How much of what a <see cref="Queries.ChangeQuery"/> describes a revision recorded.</summary>
/// <param name="Claims">Versions of claims.</param>
/// <param name="Entities">Versions of entities.</param>
/// <param name="Evidence">Pieces of evidence.</param>
public readonly record struct ChangeCounts(long Claims, long Entities, long Evidence);
