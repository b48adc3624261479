using DiploGraph.Graph.Paging;

namespace DiploGraph.Server.Resolvers.Reads;

/// <summary>Cuts pages out of complete lists in memory.</summary>
internal static class ListPager
{
    /// <summary>Returns a page of a list.</summary>
    /// <param name="items">All items, in the order of their keys.</param>
    /// <param name="keyOf">Returns the position of an item.</param>
    /// <param name="request">The requested page.</param>
    public static Page<T> Cut<T>(IReadOnlyList<T> items, Func<T, PageKey> keyOf, PageRequest request)
    {
        int from = 0, to = items.Count;
        while (request.After is { } after && from < to && keyOf(items[from]).CompareTo(after) <= 0)
        {
            from++;
        }

        while (request.Before is { } before && to > from && keyOf(items[to - 1]).CompareTo(before) >= 0)
        {
            to--;
        }

        var hasMore = to - from > request.Size;
        var (hasBefore, hasAfter) = (from > 0, to < items.Count);
        if (request.FromEnd)
        {
            from = Math.Max(from, to - request.Size);
        }
        else
        {
            to = Math.Min(to, from + request.Size);
        }

        T[] page = [.. items.Skip(from).Take(to - from)];
        return new Page<T>(
            page,
            Array.ConvertAll(page, item => keyOf(item)),
            request.FromEnd ? hasMore : hasBefore,
            request.FromEnd ? hasAfter : hasMore);
    }
}
