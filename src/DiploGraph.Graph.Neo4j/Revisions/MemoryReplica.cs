using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Neo4j.Revisions;

/// <summary>
/// A copy of the whole graph in memory, built from the database's revisions. Once it is filled, opening a snapshot only
/// costs reading what other servers have committed since the last time.
/// </summary>
#pragma warning disable CA1001 // Snapshots may outlive their store and still use it.
internal sealed class MemoryReplica(RevisionReader revisions, Neo4jGraphStoreOptions options)
#pragma warning restore CA1001
{
    private const int ClaimsBetweenReports = 100_000;

    private readonly SemaphoreSlim _gate = new(1);
    private MemoryGraph _graph = new();
    private volatile bool _isFilled;
    private long _claims;

    /// <summary>True once the replica has caught up with the database for the first time.</summary>
    public bool IsFilled => _isFilled;

    /// <summary>The newest revision in the replica.</summary>
    public Revision Newest => Volatile.Read(ref _graph).Newest;

    /// <summary>Opens a snapshot.</summary>
    /// <param name="at">The version of the graph.</param>
    /// <param name="until">Missing revisions up to this one are read first.</param>
    /// <param name="cancellationToken">Cancels the reading of revisions; the next call continues it.</param>
    /// <exception cref="GraphStoreException">
    /// Rejected: the graph exceeds <see cref="Neo4jGraphStoreOptions.MaxClaimsInMemory"/>, or the version does not
    /// exist.
    /// </exception>
    public async ValueTask<IGraphSnapshot> OpenAsync(SnapshotAt at, long until, CancellationToken cancellationToken)
    {
        await CatchUpAsync(until, cancellationToken);
        return Volatile.Read(ref _graph).OpenSnapshot(at);
    }

    /// <summary>Returns the revisions after <paramref name="since"/> up to <paramref name="until"/>.</summary>
    /// <exception cref="GraphStoreException">Rejected: the graph is too large.</exception>
    public async ValueTask<IEnumerable<RevisionChanges>> ReadChangesAsync(
        long since, long until, CancellationToken cancellationToken)
    {
        await CatchUpAsync(until, cancellationToken);
        return Volatile.Read(ref _graph).ReadChanges(since).TakeWhile(it => it.Revision.Number <= until);
    }

    /// <summary>Reads the missing revisions up to <paramref name="until"/>.</summary>
    /// <exception cref="GraphStoreException">Rejected: the graph is too large.</exception>
    public ValueTask CatchUpAsync(long until, CancellationToken cancellationToken) =>
        _isFilled && Newest.Number >= until ? ValueTask.CompletedTask : new(ReadAsync(until, cancellationToken));

    /// <summary>Adds a commit of this store if it is the next revision; otherwise it will be read later.</summary>
    public async Task AddOwnCommitAsync(RevisionChanges changes)
    {
        if (!_isFilled)
        {
            return;
        }

        await _gate.WaitAsync();
        try
        {
            if (_isFilled && changes.Revision.Number == _graph.Newest.Number + 1)
            {
                Apply(changes);
            }
        }
        catch (GraphStoreException failure) when (failure.Failure == GraphStoreFailure.Rejected)
        {
            // The commit is recorded, but the graph is now too large: from here on, reads use statements.
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task ReadAsync(long until, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var total = _isFilled ? 0 : await revisions.CountClaimsAsync(cancellationToken);
            CheckSize(total);
            var reported = _claims;
            await foreach (var changes in revisions.ReadChangesAsync(_graph.Newest.Number, until, cancellationToken))
            {
                Apply(changes);
                if (!_isFilled && _claims - reported >= ClaimsBetweenReports)
                {
                    reported = _claims;
                    options.OnReplicaProgress?.Invoke(_claims, total);
                }
            }

            if (!_isFilled)
            {
                options.OnReplicaProgress?.Invoke(_claims, _claims);
                _isFilled = true;
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    private void Apply(RevisionChanges changes)
    {
        CheckSize(_claims + changes.Changes.Claims.Count);
        _graph.Apply(changes);
        _claims += changes.Changes.Claims.Count;
    }

    // If the graph is too large, gives up the copy.
    private void CheckSize(long claims)
    {
        if (claims <= options.MaxClaimsInMemory)
        {
            return;
        }

        _isFilled = false;
        Volatile.Write(ref _graph, new MemoryGraph());
        _claims = 0;
        throw new GraphStoreException(
            GraphStoreFailure.Rejected,
            $"This read needs the graph in memory, but the graph has {claims} claim versions; "
                + $"{nameof(options.MaxClaimsInMemory)} is {options.MaxClaimsInMemory}.");
    }
}
