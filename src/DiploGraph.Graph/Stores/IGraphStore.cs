using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Stores;

/// <summary>
/// The port to a store of the graph: small, batched, and independent of any store's query language. All members are
/// thread-safe. Every failure is a <see cref="GraphStoreException"/>, except that a cancellation by the caller throws
/// <see cref="OperationCanceledException"/> and a call on a closed store <see cref="ObjectDisposedException"/>.
/// </summary>
/// <remarks>
/// Isolation: a snapshot is one version of the whole graph; reads on it never see a later commit, never block a writer,
/// and are repeatable. Commits are serial and atomic, and are acknowledged only when they are durable. An acknowledged
/// commit is in every snapshot of the current revision that is opened afterwards.
/// </remarks>
public interface IGraphStore : IAsyncDisposable
{
    /// <summary>Opens the current version of the graph, or the version of a revision or moment.</summary>
    /// <param name="at">The version to open; <see cref="SnapshotAt.Current"/> for the newest.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="GraphStoreException">
    /// <see cref="GraphStoreFailure.Rejected"/>: the revision does not exist.
    /// </exception>
    ValueTask<IGraphSnapshot> OpenSnapshotAsync(SnapshotAt at, CancellationToken cancellationToken);

    /// <summary>Records a change set atomically and returns its revision.</summary>
    /// <remarks>
    /// The checks run in this order: a known idempotency key returns its revision, or fails if it was stored with
    /// another request hash; a revision other than the expected one is a conflict; an item that was recorded after
    /// <see cref="CommitRequest.BasedOn"/> is a conflict; a change set that the model does not allow
    /// (<see cref="DiploGraph.Graph.Changes.ChangeSetValidator"/>) is rejected. A cancellation ends the wait and the
    /// checks; once the store has begun to write the change set, the commit runs to its end.
    /// </remarks>
    /// <exception cref="GraphStoreException">
    /// <see cref="GraphStoreFailure.KeyReused"/>: the key belongs to a commit with another request hash.
    /// <see cref="GraphStoreFailure.Conflict"/>: a revision other than the expected one is current, or
    /// <see cref="GraphStoreException.Conflicts"/> lists the items that were recorded since the caller read the graph.
    /// <see cref="GraphStoreFailure.Rejected"/>: the model does not allow the change set;
    /// <see cref="GraphStoreException.Problems"/> lists all reasons.
    /// <see cref="GraphStoreFailure.Unavailable"/>: the change set could not be made durable, and nothing was recorded.
    /// </exception>
    ValueTask<CommitResult> CommitAsync(CommitRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Reads the revisions after a given one, in order, each with its changes in the order of its change set. Ends with
    /// the revision that was the newest when the read began.
    /// </summary>
    /// <param name="since">The last revision that the caller has; 0 for all.</param>
    /// <param name="cancellationToken">Cancels the stream.</param>
    IAsyncEnumerable<RevisionChanges> ReadChangesAsync(long since, CancellationToken cancellationToken);

    /// <summary>
    /// Waits until there is a revision after a given one and returns the newest; returns at once if there already is
    /// one. Many callers can wait at the same time. A snapshot that is opened afterwards contains that revision.
    /// </summary>
    /// <param name="revision">The last revision that the caller has; it may not exist yet.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<long> WaitForRevisionAfterAsync(long revision, CancellationToken cancellationToken);
}
