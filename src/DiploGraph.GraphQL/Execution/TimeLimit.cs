using System.Diagnostics.CodeAnalysis;

namespace DiploGraph.GraphQL.Execution;

/// <summary>
/// Ends an execution when the caller disconnects or the time limit is reached. It creates a token source only when a
/// resolver or an await needs the token, so an execution that never waits only reads the clock.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "End disposes it, and the object is used again.")]
internal sealed class TimeLimit
{
    private readonly Lock _lock = new();
    private TimeProvider _clock = TimeProvider.System;
    private TimeSpan _limit;
    private long _start;
    private CancellationToken _caller;
    private CancellationTokenSource? _source;
    private CancellationTokenRegistration _registration;

    /// <summary>Cancelled when the caller disconnects or the time limit is reached.</summary>
    internal CancellationToken Token
    {
        get
        {
            lock (_lock)
            {
                if (_source is null)
                {
                    _source = _limit == Timeout.InfiniteTimeSpan
                        ? new CancellationTokenSource()
                        : new CancellationTokenSource(Left, _clock);
                    _registration = _caller.UnsafeRegister(
                        static source => ((CancellationTokenSource)source!).Cancel(), _source);
                }

                return _source.Token;
            }
        }
    }

    /// <summary>True if the time limit is reached.</summary>
    internal bool IsOver => _limit != Timeout.InfiniteTimeSpan && _clock.GetElapsedTime(_start) >= _limit;

    private TimeSpan Left
    {
        get
        {
            var left = _limit - _clock.GetElapsedTime(_start);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Begins an execution. <see cref="Timeout.InfiniteTimeSpan"/> means no limit.</summary>
    internal void Begin(TimeProvider clock, TimeSpan limit, CancellationToken caller)
    {
        _clock = clock;
        _limit = limit;
        _caller = caller;
        _start = clock.GetTimestamp();
    }

    /// <summary>Throws if the caller disconnected or the time limit is reached.</summary>
    /// <exception cref="OperationCanceledException">The caller disconnected.</exception>
    /// <exception cref="TimeoutException">The time limit is reached.</exception>
    internal void Check()
    {
        _caller.ThrowIfCancellationRequested();
        if (IsOver)
        {
            throw new TimeoutException();
        }
    }

    /// <summary>Like <see cref="Check"/>, but looks only at the token, if there is one, and not at the clock.</summary>
    internal void CheckToken()
    {
        if (_source is { IsCancellationRequested: true })
        {
            throw AsEnd();
        }
    }

    /// <summary>
    /// Returns the exception that <see cref="Check"/> would throw, for an execution that the token ended.
    /// </summary>
    internal Exception AsEnd() => _caller.IsCancellationRequested
        ? new OperationCanceledException(_caller)
        : new TimeoutException();

    /// <summary>Ends an execution.</summary>
    internal void End()
    {
        if (_source is not null)
        {
            _registration.Dispose();
            _source.Dispose();
            _source = null;
        }

        _caller = default;
    }
}
