using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Neo4j.Revisions;

/// <summary>
/// The whole graph in memory, fed by the database's revisions. Once it is filled, opening a version of it costs nothing
/// but reading what was committed elsewhere since the last time.
/// </summary>
#pragma warning disable CA1001 // Snapshots that outlive their store go on with it.
internal sealed class MemoryReplica(RevisionReader revisions, Neo4jGraphStoreOptions options)
#pragma warning restore CA1001
{
    private const int ClaimsBetweenReports = 100_000;

    private readonly SemaphoreSlim _turn = new(1);
    private MemoryGraph _graph = new();
    private volatile bool _isFilled;
    private long _claims;

    /// <summary>Whether everything is here that the database had when it was first asked.</summary>
    public bool IsFilled => _isFilled;

    /// <summary>The newest revision that is here.</summary>
    public Revision Newest => Volatile.Read(ref _graph).Newest;

    /// <summary>A version of the graph, out of memory.</summary>
    /// <param name="at">Which.</param>
    /// <param name="until">A revision of the database: up to it, all are read first that are not here.</param>
    /// <param name="cancellationToken">Ends the reading of revisions; the next call goes on with it.</param>
    /// <exception cref="GraphStoreException">
    /// Rejected: the graph is larger than the options allow, or there is no such version.
    /// </exception>
    public async ValueTask<IGraphSnapshot> OpenAsync(SnapshotAt at, long until, CancellationToken cancellationToken)
    {
        await CatchUpAsync(until, cancellationToken);
        return Volatile.Read(ref _graph).OpenSnapshot(at);
    }

    /// <summary>The revisions after one, up to another, out of memory.</summary>
    /// <exception cref="GraphStoreException">Rejected: the graph is larger than the options allow.</exception>
    public async ValueTask<IEnumerable<RevisionChanges>> ReadChangesAsync(
        long since, long until, CancellationToken cancellationToken)
    {
        await CatchUpAsync(until, cancellationToken);
        return Volatile.Read(ref _graph).ReadChanges(since).TakeWhile(it => it.Revision.Number <= until);
    }

    /// <summary>Reads the revisions up to one that are not here yet.</summary>
    /// <exception cref="GraphStoreException">Rejected: the graph is larger than the options allow.</exception>
    public ValueTask CatchUpAsync(long until, CancellationToken cancellationToken) =>
        _isFilled && Newest.Number >= until ? ValueTask.CompletedTask : new(ReadAsync(until, cancellationToken));

    /// <summary>Takes in what was committed here; where it is not the next, it will be read.</summary>
    public async Task LearnAsync(RevisionChanges changes)
    {
        if (!_isFilled)
        {
            return;
        }

        await _turn.WaitAsync();
        try
        {
            if (_isFilled && changes.Revision.Number == _graph.Newest.Number + 1)
            {
                Apply(changes);
            }
        }
        catch (GraphStoreException failure) when (failure.Failure == GraphStoreFailure.Rejected)
        {
            // It is recorded, and too large to be here: reads are statements from now on.
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task ReadAsync(long until, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var there = _isFilled ? 0 : await revisions.CountClaimsAsync(cancellationToken);
            CheckSize(there);
            var reported = _claims;
            await foreach (var changes in revisions.ReadChangesAsync(_graph.Newest.Number, until, cancellationToken))
            {
                Apply(changes);
                if (!_isFilled && _claims - reported >= ClaimsBetweenReports)
                {
                    reported = _claims;
                    options.OnReplicaProgress?.Invoke(_claims, there);
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
            _turn.Release();
        }
    }

    private void Apply(RevisionChanges changes)
    {
        CheckSize(_claims + changes.Changes.Claims.Count);
        _graph.Apply(changes);
        _claims += changes.Changes.Claims.Count;
    }

    // What is too large is let go.
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
            $"This is answered from memory, and the graph has {claims} versions of claims; "
                + $"{nameof(options.MaxClaimsInMemory)} is {options.MaxClaimsInMemory}.");
    }
}
