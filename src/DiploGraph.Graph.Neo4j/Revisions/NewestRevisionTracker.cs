using DiploGraph.Graph.Failures;

namespace DiploGraph.Graph.Neo4j.Revisions;

/// <summary>
/// The newest revision, which each snapshot of now asks for: read from the database when what is known is older than
/// the options allow, once for all who ask meanwhile.
/// </summary>
internal sealed class NewestRevisionTracker(RevisionReader revisions, Neo4jGraphStoreOptions options)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private StoredRevision? _known;
    private long _knownAt;
    private Task<StoredRevision>? _reading;

    // Completed by the next revision that is heard of.
    private TaskCompletionSource _next = NewSignal();

    /// <summary>The newest revision, at most as old as the options allow.</summary>
    public Task<StoredRevision> GetAsync(CancellationToken cancellationToken)
    {
        Task<StoredRevision> reading;
        lock (_gate)
        {
            if (_known is { } known && options.TimeProvider.GetElapsedTime(_knownAt) < options.RevisionMaxAge)
            {
                return Task.FromResult(known);
            }

            // Shared by those who wait, so that none of them can end it for the others.
            reading = _reading ??= ShareAsync();
        }

        return reading.WaitAsync(cancellationToken);
    }

    /// <summary>The newest revision of now.</summary>
    public async Task<StoredRevision> ReadAsync(CancellationToken cancellationToken)
    {
        var at = options.TimeProvider.GetTimestamp();
        var newest = await revisions.NewestAsync(cancellationToken);
        Learn(newest, at);
        return newest;
    }

    /// <summary>
    /// A revision that was committed here; it is in all snapshots of now that are opened from here on.
    /// </summary>
    public void Learn(StoredRevision revision) => Learn(revision, options.TimeProvider.GetTimestamp());

    /// <summary>
    /// Waits until there is a revision after a given one, and answers the newest. Those who wait share one look at the
    /// database now and then; a database that cannot be reached meanwhile is asked again.
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

            // The known one may have come between.
            if (_known is { } known && known.Revision.Number > revision)
            {
                return known.Revision.Number;
            }

            await Task.WhenAny(next, Task.Delay(Pause, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
            newest = await TryGetAsync(newest, cancellationToken);
        }

        return newest.Revision.Number;
    }

    // The time between two looks for those who wait.
    private TimeSpan Pause => options.RevisionMaxAge > ShortestPause ? options.RevisionMaxAge : ShortestPause;

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

    private void Learn(StoredRevision revision, long at)
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

    private async Task<StoredRevision> ShareAsync()
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
