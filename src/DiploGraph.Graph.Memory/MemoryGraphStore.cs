using System.Runtime.CompilerServices;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Memory;

/// <summary>
/// A store that holds its graph in memory alone: <b>not durable</b>, gone with the process. For tests, and for graphs
/// that are made from files at each start. It keeps every other promise of the port.
/// </summary>
public sealed class MemoryGraphStore(TimeProvider time) : IGraphStore
{
    private readonly MemoryGraph _graph = new();
    private readonly SemaphoreSlim _writer = new(1);
    private readonly Dictionary<string, Revision> _keys = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask<IGraphSnapshot> OpenSnapshotAsync(SnapshotAt at, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_graph.OpenSnapshot(at));
    }

    /// <inheritdoc/>
    public async ValueTask<Revision> CommitAsync(CommitRequest request, CancellationToken cancellationToken)
    {
        CommitRules.Check(request);
        await _writer.WaitAsync(cancellationToken);
        try
        {
            if (request.IdempotencyKey is { } key && _keys.TryGetValue(key, out var done))
            {
                return done;
            }

            var changes = await CommitRules.PrepareAsync(request, _graph, time, cancellationToken);
            _graph.Apply(changes);
            if (request.IdempotencyKey is not null)
            {
                _keys.Add(request.IdempotencyKey, changes.Revision);
            }

            return changes.Revision;
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<RevisionChanges> ReadChangesAsync(
        long since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var changes in _graph.ReadChanges(since))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return changes;
        }

        await ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _writer.Dispose();
        return ValueTask.CompletedTask;
    }
}
