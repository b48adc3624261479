using DiploGraph.Graph.Failures;

namespace DiploGraph.Graph.Desk;

/// <summary>
/// Waits for changes to proposals, the same on every store. Changes of this process are noticed at once, those of
/// others by reading the last change. All callers that wait share one read each second.
/// </summary>
/// <param name="read">Reads the number of the last change.</param>
/// <param name="time">The clock of the reads.</param>
internal sealed class ProposalWatcher(Func<CancellationToken, ValueTask<long>> read, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private TaskCompletionSource _next = NewSignal();
    private Task? _polling;
    private long _known;

    /// <summary>Takes note of a change that this process made.</summary>
    public void Changed(long change)
    {
        lock (_gate)
        {
            if (change > _known)
            {
                _known = change;
                _next.TrySetResult();
                _next = NewSignal();
            }
        }
    }

    /// <summary>Waits until there is a change after a given one, and returns the number of the last change.</summary>
    public async ValueTask<long> WaitAfterAsync(long change, CancellationToken cancellationToken)
    {
        Changed(await read(cancellationToken));
        while (true)
        {
            Task polling;
            lock (_gate)
            {
                if (_known > change)
                {
                    return _known;
                }

                // Shared, so no caller can cancel it for the others.
                polling = _polling ??= PollAsync(_next.Task);
            }

            await polling.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Ends with a change of this process, or with a read.
    private async Task PollAsync(Task changed)
    {
        await Task.Yield();
        try
        {
            if (await Task.WhenAny(changed, Task.Delay(Interval, time)) != changed)
            {
                Changed(await read(CancellationToken.None));
            }
        }
        catch (GraphStoreException failure) when (failure.Failure == GraphStoreFailure.Unavailable)
        {
            // The store may be back at the next read.
        }
        finally
        {
            lock (_gate)
            {
                _polling = null;
            }
        }
    }
}
