using DiploGraph.Graph.Paging;

namespace DiploGraph.Server.Resolvers.Reads;

/// <summary>Merges two pages of the same request in the same order.</summary>
internal static class PageMerger
{
    /// <summary>Returns the merged page.</summary>
    public static Page<T> Merge<T>(Page<T> one, Page<T> other, PageRequest request, IComparer<PageKey> order)
    {
        if (other.Items.Count == 0 && !other.HasNext && !other.HasPrevious)
        {
            return one;
        }

        var all = one.Keys.Zip(one.Items).Concat(other.Keys.Zip(other.Items)).OrderBy(pair => pair.First, order)
            .ToList();

        var excess = Math.Max(0, all.Count - request.Size);
        var page = request.FromEnd ? all.Skip(excess) : all.Take(request.Size);
        var items = page.ToList();
        return new Page<T>(
            [.. items.Select(pair => pair.Second)],
            [.. items.Select(pair => pair.First)],
            one.HasPrevious || other.HasPrevious || (request.FromEnd && excess > 0),
            one.HasNext || other.HasNext || (!request.FromEnd && excess > 0));
    }
}
