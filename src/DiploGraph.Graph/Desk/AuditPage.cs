using DiploGraph.Graph.Paging;

namespace DiploGraph.Graph.Desk;

/// <summary>Pages of the audit, the same on every store.</summary>
internal static class AuditPage
{
    /// <summary>Returns a page from the entries at the end of the range that it comes from.</summary>
    /// <param name="read">
    /// The first entries of the range, or the last ones in reverse order; one more than the page if the range has more.
    /// The list becomes the page's.
    /// </param>
    /// <param name="page">The requested page. Its places are those of entries: the log never loses one.</param>
    public static Page<AuditEntry> Of(List<AuditEntry> read, PageRequest page)
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

        return new Page<AuditEntry>(
            read,
            [.. read.Select(entry => new PageKey(PageKeyFormat.Moment(entry.At), entry.Id))],
            page.FromEnd ? hasMore : page.After is not null,
            page.FromEnd ? page.Before is not null : hasMore);
    }
}
