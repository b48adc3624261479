using System.Runtime.CompilerServices;
using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Memory;

/// <summary>
/// A store that keeps its graph only in memory: it is <b>not durable</b>, and its data is lost when the process ends.
/// It serves tests and graphs that are built from files at each start. In all other respects it fulfils the contract
/// of <see cref="IGraphStore"/>.
/// </summary>
public sealed class MemoryGraphStore(TimeProvider time) : IGraphStore
{
    private readonly MemoryGraph _graph = new();
#pragma warning disable CA2213 // Not disposed: waiting commits must report a closed store, not a closed semaphore.
    private readonly SemaphoreSlim _writer = new(1);
#pragma warning restore CA2213
    private readonly Dictionary<string, (Revision Revision, string? Hash)> _keys = new(StringComparer.Ordinal);
    private bool _isDisposed;

    /// <inheritdoc/>
    public ValueTask<IGraphSnapshot> OpenSnapshotAsync(SnapshotAt at, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return ValueTask.FromResult(_graph.OpenSnapshot(at));
    }

    /// <inheritdoc/>
    public async ValueTask<CommitResult> CommitAsync(CommitRequest request, CancellationToken cancellationToken)
    {
        CommitPreparer.Check(request);
        await _writer.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (request.IdempotencyKey is { } key && _keys.TryGetValue(key, out var done))
            {
                return CommitPreparer.Replay(request, done.Revision, done.Hash);
            }

            await using var newest = _graph.OpenSnapshot(SnapshotAt.CurrentAsRecorded);
            var changes = await CommitPreparer.PrepareAsync(request, newest, time, cancellationToken);
            _graph.Apply(changes);
            if (request.IdempotencyKey is not null)
            {
                _keys.Add(request.IdempotencyKey, (changes.Revision, CommitPreparer.HashToStore(request)));
            }

            return new CommitResult(changes.Revision, IsReplay: false);
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
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        foreach (var changes in _graph.ReadChanges(since))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return changes;
        }

        await ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<long> WaitForRevisionAfterAsync(long revision, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _graph.WaitForRevisionAfterAsync(revision, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _isDisposed = true;
        _graph.Close();
        return ValueTask.CompletedTask;
    }
}
