using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Memory.Queries.Filters;

/// <summary>
/// Finds few entities among which all that satisfy a filter are, from the parts of it that name ids or lead to such
/// by a relation; so that no type is walked from end to end for them. The filter is still to be applied.
/// </summary>
internal static class EntityCandidates
{
    /// <summary>The handles, without doubles; null where the filter bounds nothing.</summary>
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
        parts.Select(part => Of(part, view)).Where(few => few is not null).MinBy(few => few!.Count);

    private static HashSet<int>? Union(IReadOnlyList<EntityFilter> parts, GraphView view)
    {
        var union = new HashSet<int>();
        foreach (var part in parts)
        {
            if (Of(part, view) is not { } some)
            {
                return null;
            }

            union.UnionWith(some);
        }

        return union;
    }

    // Those whose claims of the direction may lead to the others: the others' claims, read from the other end.
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
