using System.Diagnostics.CodeAnalysis;

namespace DiploGraph.GraphQL.Execution;

/// <summary>
/// Ends an execution when its caller goes or its time is over. A token source comes to be only when a resolver or a
/// wait
/// asks for the token, so that an execution that never waits pays for a look at the clock alone.
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

    /// <summary>Is cancelled when the caller goes or the time is over.</summary>
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

    /// <summary>Whether the time is over.</summary>
    internal bool IsOver => _limit != Timeout.InfiniteTimeSpan && _clock.GetElapsedTime(_start) >= _limit;

    private TimeSpan Left
    {
        get
        {
            var left = _limit - _clock.GetElapsedTime(_start);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Begins an execution; <see cref="Timeout.InfiniteTimeSpan"/> is no limit.</summary>
    internal void Begin(TimeProvider clock, TimeSpan limit, CancellationToken caller)
    {
        _clock = clock;
        _limit = limit;
        _caller = caller;
        _start = clock.GetTimestamp();
    }

    /// <summary>Throws if the caller has gone or the time is over.</summary>
    /// <exception cref="OperationCanceledException">The caller has gone.</exception>
    /// <exception cref="TimeoutException">The time is over.</exception>
    internal void Check()
    {
        _caller.ThrowIfCancellationRequested();
        if (IsOver)
        {
            throw new TimeoutException();
        }
    }

    /// <summary>Throws as <see cref="Check"/> does, but only if resolvers were told to end.</summary>
    internal void CheckToken()
    {
        if (_source is { IsCancellationRequested: true })
        {
            throw AsEnd();
        }
    }

    /// <summary>The exception of <see cref="Check"/> for an execution that the token has ended.</summary>
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
