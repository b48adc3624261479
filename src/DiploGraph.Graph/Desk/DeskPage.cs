using DiploGraph.Graph.Paging;

namespace DiploGraph.Graph.Desk;

/// <summary>Pages of what a desk keeps, newest first, the same on every store.</summary>
internal static class DeskPage
{
    /// <summary>Returns a page from the items at the end of the range that it comes from.</summary>
    /// <param name="read">
    /// The first items of the range, or the last ones in reverse order; one more than the page if the range has more.
    /// The list becomes the page's.
    /// </param>
    /// <param name="page">The requested page. Its places are those of items: a desk never loses one.</param>
    /// <param name="keyOf">Returns the time and the id of an item.</param>
    public static Page<T> Of<T>(List<T> read, PageRequest page, Func<T, (DateTimeOffset At, string Id)> keyOf)
    {
        var hasMore = read.Count > page.Size;
        if (hasMore)
        {
            read.RemoveAt(page.Size);
        }

        if (page.FromEnd)
        {
            read.Reverse();
        }

        return new Page<T>(
            read,
            [.. read.Select(keyOf).Select(key => new PageKey(PageKeyFormat.Moment(key.At), key.Id))],
            page.FromEnd ? hasMore : page.After is not null,
            page.FromEnd ? page.Before is not null : hasMore);
    }
}
