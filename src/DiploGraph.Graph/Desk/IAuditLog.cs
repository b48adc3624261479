using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Paging;

namespace DiploGraph.Graph.Desk;

/// <summary>
/// The port to the audit: a log that only grows. All members are thread-safe, and several processes may append to the
/// same log. Every failure is a <see cref="GraphStoreException"/>.
/// </summary>
public interface IAuditLog
{
    /// <summary>
    /// Appends entries: all of them, or none if it fails. When the call returns, they survive the end of the process.
    /// After a power failure the newest may be missing; the revisions that they name are not.
    /// </summary>
    ValueTask AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken);

    /// <summary>Returns a page of the entries that match a query, newest first; entries of one time by id.</summary>
    /// <remarks>The sort value of a key is the time (<see cref="PageKeyFormat.Moment"/>).</remarks>
    ValueTask<Page<AuditEntry>> ListAsync(AuditQuery query, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Counts the entries that match a query.</summary>
    ValueTask<long> CountAsync(AuditQuery query, CancellationToken cancellationToken);
}
