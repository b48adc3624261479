using DiploGraph.Graph.Changes.Drafts;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Changes.Merging;

/// <summary>What a merge does, or would do.</summary>
/// <param name="From">The canonical id of the entity that is merged, before the merge.</param>
/// <param name="Into">The canonical id of the other entity, and of both after the merge.</param>
/// <param name="MovedClaims">
/// The number of claims, of any status, with an id of the merged entity as subject or object.
/// </param>
/// <param name="Clashes">The predicates with one value at a time for which the entities have different values.</param>
/// <param name="DifferentFrom">The believed DIFFERENT_FROM claims between the entities, which block the merge.</param>
public sealed record MergePreview(
    EntityId From,
    EntityId Into,
    long MovedClaims,
    IReadOnlyList<ValueClash> Clashes,
    IReadOnlyList<Claim> DifferentFrom);

/// <summary>
/// Believed claims of two entities with different values at the same time, for a predicate with one value at a time.
/// </summary>
/// <param name="Predicate">The predicate.</param>
/// <param name="From">The claims of the entity that is merged.</param>
/// <param name="Into">The claims of the other entity.</param>
public sealed record ValueClash(Predicate Predicate, IReadOnlyList<Claim> From, IReadOnlyList<Claim> Into);

/// <summary>The change set that merges entities, with its problems.</summary>
/// <param name="Changes">The change set.</param>
/// <param name="Preview">The preview; null unless there are two different entities of one type.</param>
public sealed record MergeResult(DraftedChanges Changes, MergePreview? Preview);
