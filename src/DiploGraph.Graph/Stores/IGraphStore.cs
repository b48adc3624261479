using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Stores;

/// <summary>
/// The port to a store of the graph: small, batched, and free of any store's dialect. All members may be called at the
/// same time from many threads. Every failure is a <see cref="GraphStoreException"/>; a cancellation of the caller's is
/// thrown as such, and a call on a closed store as <see cref="ObjectDisposedException"/>.
/// </summary>
/// <remarks>
/// Isolation: a snapshot is one version of the whole graph; reads on it never see a later commit, hold up no writer,
/// and are repeatable. Commits are serial, all or nothing, and acknowledged only once durable. A commit that is
/// acknowledged is in every snapshot of the current revision opened afterwards.
/// </remarks>
public interface IGraphStore : IAsyncDisposable
{
    /// <summary>Opens the current version of the graph, or the one that stood at a revision or moment.</summary>
    /// <param name="at">Which; <see cref="SnapshotAt.Current"/> for the newest.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="GraphStoreException">
    /// <see cref="GraphStoreFailure.Rejected"/> for a revision that does not exist.
    /// </exception>
    ValueTask<IGraphSnapshot> OpenSnapshotAsync(SnapshotAt at, CancellationToken cancellationToken);

    /// <summary>Records a change set, all or nothing, and answers the revision that it became.</summary>
    /// <remarks>
    /// In this order: a known idempotency key answers; another revision than the expected one is a conflict; what the
    /// model does not take (<see cref="DiploGraph.Graph.Changes.ChangeSetValidator"/>) is rejected. A cancellation ends
    /// the wait and the checks; once the change set is being made durable, the commit runs to its end.
    /// </remarks>
    /// <exception cref="GraphStoreException">
    /// <see cref="GraphStoreFailure.Conflict"/>: another revision than the expected one is current;
    /// <see cref="GraphStoreFailure.Rejected"/>: the model does not take it, and
    /// <see cref="GraphStoreException.Problems"/> tells all reasons;
    /// <see cref="GraphStoreFailure.Unavailable"/>: it could not be made durable, and nothing was recorded.
    /// </exception>
    ValueTask<Revision> CommitAsync(CommitRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Reads the revisions after a given one, in order, each with what it recorded in the order of its change set;
    /// ends at the one that was the newest when the reading began.
    /// </summary>
    /// <param name="since">The last revision that is known already; 0 for all.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    IAsyncEnumerable<RevisionChanges> ReadChangesAsync(long since, CancellationToken cancellationToken);

    /// <summary>
    /// Waits until there is a revision after a given one, and answers the newest; at once where there is one already.
    /// It may be waited for by many. A snapshot opened afterwards has that revision.
    /// </summary>
    /// <param name="revision">The last revision that is known already; also one that does not exist yet.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<long> WaitForRevisionAfterAsync(long revision, CancellationToken cancellationToken);
}
