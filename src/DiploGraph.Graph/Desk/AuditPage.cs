using DiploGraph.Graph.Paging;

namespace DiploGraph.Graph.Desk;

/// <summary>Pages of the audit, the same on every store.</summary>
internal static class AuditPage
{
    /// <inheritdoc cref="DeskPage.Of"/>
    public static Page<AuditEntry> Of(List<AuditEntry> read, PageRequest page) =>
        DeskPage.Of(read, page, static entry => (entry.At, entry.Id));
}
