using DiploGraph.Graph.Failures;

namespace DiploGraph.Graph.Neo4j.Revisions;

/// <summary>
/// Tracks the newest revision, which each snapshot of the present needs. Asks the database if its knowledge is older
/// than <see cref="Neo4jGraphStoreOptions.RevisionMaxAge"/>, once for all callers that wait.
/// </summary>
internal sealed class NewestRevisionTracker(RevisionReader revisions, Neo4jGraphStoreOptions options)
{
    private static readonly TimeSpan MinPollInterval = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private StoredRevision? _known;
    private long _knownAt;
    private Task<StoredRevision>? _reading;

    // Completes when a newer revision becomes known.
    private TaskCompletionSource _next = NewSignal();

    /// <summary>Returns the newest revision, as known at most the maximum age ago.</summary>
    public Task<StoredRevision> GetAsync(CancellationToken cancellationToken)
    {
        Task<StoredRevision> reading;
        lock (_gate)
        {
            if (_known is { } known && options.TimeProvider.GetElapsedTime(_knownAt) < options.RevisionMaxAge)
            {
                return Task.FromResult(known);
            }

            // Shared by all callers that wait, so none of them can cancel it for the others.
            reading = _reading ??= ReadSharedAsync();
        }

        return reading.WaitAsync(cancellationToken);
    }

    /// <summary>Reads the newest revision from the database.</summary>
    public async Task<StoredRevision> ReadAsync(CancellationToken cancellationToken)
    {
        var at = options.TimeProvider.GetTimestamp();
        var newest = await revisions.ReadNewestAsync(cancellationToken);
        Update(newest, at);
        return newest;
    }

    /// <summary>
    /// Takes note of a revision that this store committed: all snapshots opened from now on include it.
    /// </summary>
    public void Update(StoredRevision revision) => Update(revision, options.TimeProvider.GetTimestamp());

    /// <summary>
    /// Waits for a revision after the given one, and returns the newest. All waiting callers share one poll of the
    /// database. Polling continues if the database cannot be reached for a while.
    /// </summary>
    public async Task<long> WaitAfterAsync(long revision, CancellationToken cancellationToken)
    {
        var newest = await GetAsync(cancellationToken);
        while (newest.Revision.Number <= revision)
        {
            Task next;
            lock (_gate)
            {
                next = _next.Task;
            }

            // A newer revision may have become known before the lock was taken.
            if (_known is { } known && known.Revision.Number > revision)
            {
                return known.Revision.Number;
            }

            await Task.WhenAny(next, Task.Delay(PollInterval, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
            newest = await TryGetAsync(newest, cancellationToken);
        }

        return newest.Revision.Number;
    }

    // The interval between two polls.
    private TimeSpan PollInterval =>
        options.RevisionMaxAge > MinPollInterval ? options.RevisionMaxAge : MinPollInterval;

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task<StoredRevision> TryGetAsync(StoredRevision last, CancellationToken cancellationToken)
    {
        try
        {
            return await GetAsync(cancellationToken);
        }
        catch (GraphStoreException failure) when (failure.Failure == GraphStoreFailure.Unavailable)
        {
            return last;
        }
    }

    private void Update(StoredRevision revision, long at)
    {
        lock (_gate)
        {
            if (_known is not null && revision.Revision.Number < _known.Revision.Number)
            {
                return;
            }

            if (_known is not null && revision.Revision.Number > _known.Revision.Number)
            {
                _next.TrySetResult();
                _next = NewSignal();
            }

            (_known, _knownAt) = (revision, at);
        }
    }

    private async Task<StoredRevision> ReadSharedAsync()
    {
        await Task.Yield();
        try
        {
            return await ReadAsync(CancellationToken.None);
        }
        finally
        {
            lock (_gate)
            {
                _reading = null;
            }
        }
    }
}
