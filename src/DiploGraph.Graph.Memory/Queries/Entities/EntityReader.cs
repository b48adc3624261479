using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory.Columns;
using DiploGraph.Graph.Memory.Queries.Filters;
using DiploGraph.Graph.Memory.Queries.Paging;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Memory.Queries.Entities;

/// <summary>Lists and counts the entities that match a query.</summary>
internal sealed class EntityReader(GraphView view)
{
    public Page<Entity> List(EntityQuery query, PageRequest page, CancellationToken cancellationToken)
    {
        var sorting = query.Sorting;
        var order = new EntityPageOrder(sorting);
        var candidates = EntityCandidates.Of(query.Filter, view);
        return candidates is null && sorting.Keys.Count == 0
            ? Walk(query, page, order, sorting.IsIdDescending, cancellationToken)
            : PageCutter.Cut(
                Collect(query, candidates, order.ByTime, cancellationToken), page, order, item => item.Version);
    }

    public long Count(EntityQuery query, CancellationToken cancellationToken)
    {
        return Handles(query, cancellationToken).LongCount();
    }

    /// <summary>Returns the handles of the entities that match a query, in no particular order.</summary>
    public IEnumerable<int> Handles(EntityQuery query, CancellationToken cancellationToken)
    {
        var match = EntityMatcher.Of(query.Filter, view, query.ValidAt?.AskedDays);
        return Of(query, EntityCandidates.Of(query.Filter, view)).Guarded(view.Budget, cancellationToken)
            .Where(entity => view.Lists(entity) && match.Matches(entity));
    }

    private List<SortedEntity> Collect(
        EntityQuery query, HashSet<int>? candidates, SortKey<EntityOrder>? byTime, CancellationToken cancellationToken)
    {
        var match = EntityMatcher.Of(query.Filter, view, query.ValidAt?.AskedDays);
        var found = new List<SortedEntity>();
        foreach (var entity in Of(query, candidates).Guarded(view.Budget, cancellationToken))
        {
            if (view.EntityOf(entity) is { IsWithdrawn: false } version && match.Matches(entity))
            {
                var day = byTime is { } sort
                    ? PageKeyNumbers.NumberOf(view.TimeOf(entity)?.Earliest, sort.Descending)
                    : 0;
                found.Add(new SortedEntity(version, day));
            }
        }

        return found;
    }

    private IEnumerable<int> Of(EntityQuery query, HashSet<int>? candidates)
    {
        var types = query.Types.ToHashSet();
        if (candidates is null)
        {
            view.Budget?.Foresee(types.Sum(type => (long)view.State.ByType[type].Count));
        }

        return candidates is not null
            ? candidates.Where(entity => types.Contains(view.Tables.Entities.Id(entity).Type))
            : types.SelectMany(type => view.State.ByType[type].After(_ => 1));
    }

    // Entities are stored in the order of their ids, so the walk starts at the cursor and stops when the page is full.
    private Page<Entity> Walk(
        EntityQuery query,
        PageRequest page,
        EntityPageOrder order,
        bool isDescending,
        CancellationToken cancellationToken)
    {
        var match = EntityMatcher.Of(query.Filter, view, query.ValidAt?.AskedDays);
        var forward = page.FromEnd == isDescending;
        var (from, until) = page.FromEnd ? (page.Before, page.After) : (page.After, page.Before);
        var isBeyond = until is { } end ? order.ComparerTo(end) : null;
        var items = new List<SortedEntity>();
        var hasMore = false;
        foreach (var entity in Ids(query, from, forward, isInclusive: false).Guarded(view.Budget, cancellationToken))
        {
            if (view.EntityOf(entity) is not { IsWithdrawn: false } version || !match.Matches(entity))
            {
                continue;
            }

            var item = new SortedEntity(version, 0);
            if (isBeyond is not null && isBeyond(item) * (page.FromEnd ? -1 : 1) >= 0)
            {
                break;
            }

            if (items.Count == page.Size)
            {
                hasMore = true;
                break;
            }

            items.Add(item);
        }

        var hasBehind = from is not null && Ids(query, from, !forward, isInclusive: true)
            .Guarded(view.Budget, cancellationToken)
            .Any(entity => view.Lists(entity) && match.Matches(entity));
        if (page.FromEnd)
        {
            items.Reverse();
        }

        return new Page<Entity>(
            items.ConvertAll(item => item.Version),
            items.ConvertAll(order.KeyOf),
            page.FromEnd ? hasMore : hasBehind,
            page.FromEnd ? hasBehind : hasMore);
    }

    // In the order of ids, the ids of one type are adjacent, and the types are ordered by prefix: the colon that ends
    // a prefix sorts before letters.
    private IEnumerable<int> Ids(EntityQuery query, PageKey? from, bool forward, bool isInclusive)
    {
        if (from is { Sort.Length: > 0 } foreign)
        {
            throw foreign.ToForeign();
        }

        var types = query.Types.Distinct().OrderBy(type => $"{type.Prefix()}:", StringComparer.Ordinal);
        foreach (var type in forward ? types : types.Reverse())
        {
            foreach (var entity in Ids(view.State.ByType[type], from?.Id, forward, isInclusive))
            {
                yield return entity;
            }
        }
    }

    private IEnumerable<int> Ids(SortedHandles handles, string? from, bool forward, bool isInclusive)
    {
        int Compare(int entity)
        {
            var sign = string.CompareOrdinal(view.Tables.Entities.Id(entity).Value, from);
            return sign != 0 || !isInclusive ? sign : forward ? 1 : -1;
        }

        return (forward, from) switch
        {
            (true, null) => handles.After(_ => 1),
            (false, null) => handles.Before(_ => -1),
            (true, _) => handles.After(Compare),
            (false, _) => handles.Before(Compare),
        };
    }
}
