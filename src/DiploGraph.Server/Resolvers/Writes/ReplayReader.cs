using DiploGraph.Graph.Changes.Previews;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Server.Resolvers.Writes;

/// <summary>Finds the answer to an earlier request with the same idempotency key.</summary>
internal static class ReplayReader
{
    /// <summary>Returns the first answer; null if no request with this key recorded anything.</summary>
    /// <remarks>
    /// A store looks for the key before it compares revisions. No store reaches the revision that this request expects,
    /// so it records nothing.
    /// </remarks>
    public static async ValueTask<ChangesResult?> FindAsync(
        IGraphStore store, CommitRequest commit, WriteRequest write, CancellationToken cancellationToken)
    {
        if (commit.IdempotencyKey is null)
        {
            return null;
        }

        try
        {
            var (revision, _) = await store.CommitAsync(
                commit with { ExpectedRevision = long.MaxValue }, cancellationToken);
            var first = await ReadAsync(store, revision, cancellationToken);
            return write.IsDryRun ? first with { Revision = null } : first;
        }
        catch (GraphStoreException failure) when (failure.Failure == GraphStoreFailure.Conflict)
        {
            return null;
        }
        catch (GraphStoreException failure) when (failure.Failure == GraphStoreFailure.KeyReused)
        {
            return ChangesResult.Failed(new KeyReused());
        }
    }

    /// <summary>Returns the answer to the request that recorded a revision.</summary>
    public static async ValueTask<ChangesResult> ReadAsync(
        IGraphStore store, Revision revision, CancellationToken cancellationToken)
    {
        var at = SnapshotAt.OfRevision(revision.Number - 1) with { IsAsRecorded = true };
        await using var before = await store.OpenSnapshotAsync(at, cancellationToken);
        await foreach (var recorded in store.ReadChangesAsync(revision.Number - 1, cancellationToken))
        {
            var preview = await ChangePreviewer.PreviewAsync(recorded.Changes, before, cancellationToken);
            return new ChangesResult(revision, preview, [], true);
        }

        throw new GraphStoreException(GraphStoreFailure.Corrupt, $"Revision {revision.Number} has no changes.");
    }
}
