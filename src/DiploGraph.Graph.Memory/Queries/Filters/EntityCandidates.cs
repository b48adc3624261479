using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Memory.Queries.Filters;

/// <summary>
/// Finds a small set of entities that includes all matches of a filter, so that not all entities of a type must be
/// examined. It uses the parts of the filter that refer, directly or through relations, to particular ids. The filter
/// must still be applied to the result.
/// </summary>
internal static class EntityCandidates
{
    /// <summary>Returns the distinct handles, or null if the filter does not limit the candidates.</summary>
    public static HashSet<int>? Of(EntityFilter? filter, GraphView view) => filter switch
    {
        EntityFilter.IdIn ids => OfIds(ids.Ids, view),
        EntityFilter.And and => Fewest(and.Parts, view),
        EntityFilter.Or or => Union(or.Parts, view),
        EntityFilter.Related { Quantifier: Quantifier.Some } related when Of(related.Other, view) is { } others =>
            Neighbours(others, related.Predicate, related.Direction, view),
        _ => null,
    };

    private static HashSet<int> OfIds(IReadOnlyList<EntityId> ids, GraphView view) =>
        [.. ids.Select(view.FindHandle).Where(handle => handle >= 0)];

    private static HashSet<int>? Fewest(IReadOnlyList<EntityFilter> parts, GraphView view) =>
        parts.Select(part => Of(part, view)).Where(found => found is not null).MinBy(found => found!.Count);

    private static HashSet<int>? Union(IReadOnlyList<EntityFilter> parts, GraphView view)
    {
        var union = new HashSet<int>();
        foreach (var part in parts)
        {
            if (Of(part, view) is not { } found)
            {
                return null;
            }

            union.UnionWith(found);
        }

        return union;
    }

    // Returns the entities with claims that may lead to the others, found by reading the others' claims backwards.
    private static HashSet<int> Neighbours(
        HashSet<int> others, Predicate predicate, ClaimDirection direction, GraphView view)
    {
        var back = direction == ClaimDirection.Outgoing ? ClaimDirection.Incoming : ClaimDirection.Outgoing;
        var found = new HashSet<int>();
        foreach (var other in others)
        {
            foreach (var claim in view.ClaimsOf(other, back, predicate))
            {
                view.Budget?.Take();
                if (view.OtherEnd(claim, back) is >= 0 and var entity)
                {
                    found.Add(entity);
                }
            }
        }

        return found;
    }
}
