using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Failures;

namespace DiploGraph.Server.Access;

/// <summary>
/// Appends entries to the audit in the background: those that wait together are written together. A failure to write
/// is logged, and does not fail what the entry is about, which has already happened.
/// </summary>
internal sealed partial class AuditRecorder(IAuditLog log, TimeProvider time, ILogger<AuditRecorder> logger)
    : IAsyncDisposable
{
    /// <summary>
    /// The maximum number of refusals in a minute that are recorded. Anybody can cause refusals, so without a limit
    /// anybody could fill the disk. The log says how many were left out.
    /// </summary>
    public const int MaxRefusalsPerMinute = 1_000;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private List<Waiting> _waiting = [];
    private Task _writing = Task.CompletedTask;
    private bool _isWriting;
    private long _minuteStart;
    private int _refusals;

    /// <summary>Records what a caller did. Completes when the entry is written, or cannot be written.</summary>
    public Task RecordAsync(
        Caller caller, string action, string? subject, long? revision, IReadOnlyList<string> errorCodes)
    {
        var waiting = new Waiting(Create(caller.Name, caller.KeyId, action, errorCodes) with
        {
            Subject = subject,
            Revision = revision,
        });
        Add(waiting);
        return waiting.Written.Task;
    }

    /// <summary>Records that a caller was refused, without waiting for it.</summary>
    /// <param name="caller">The caller's name; null if it is not known.</param>
    /// <param name="keyId">The id of the key that was sent; null without one.</param>
    /// <param name="action">What the caller asked for.</param>
    /// <param name="code">The code of the error.</param>
    public void Refuse(string? caller, string? keyId, string action, string code)
    {
        if (TakeRefusal())
        {
            Add(new Waiting(Create(caller, keyId, action, [code])));
        }
    }

    /// <summary>Writes the entries that still wait.</summary>
    public async ValueTask DisposeAsync()
    {
        Task writing;
        lock (_gate)
        {
            writing = _writing;
        }

        await writing;
    }

    private AuditEntry Create(string? caller, string? keyId, string action, IReadOnlyList<string> errorCodes)
    {
        var now = time.GetUtcNow();
        return new AuditEntry
        {
            Id = AuditEntry.NewId(now),
            At = now,
            Caller = caller,
            KeyId = keyId,
            Action = action,
            ErrorCodes = errorCodes,
        };
    }

    private bool TakeRefusal()
    {
        lock (_gate)
        {
            if (_minuteStart == 0 || time.GetElapsedTime(_minuteStart) >= Minute)
            {
                if (_refusals > MaxRefusalsPerMinute)
                {
                    LogLeftOut(_refusals - MaxRefusalsPerMinute);
                }

                (_minuteStart, _refusals) = (time.GetTimestamp(), 0);
            }

            return ++_refusals <= MaxRefusalsPerMinute;
        }
    }

    private void Add(Waiting entry)
    {
        lock (_gate)
        {
            _waiting.Add(entry);
            if (!_isWriting)
            {
                _isWriting = true;
                _writing = Task.Run(WriteAllAsync);
            }
        }
    }

    private async Task WriteAllAsync()
    {
        while (Take() is { Count: > 0 } entries)
        {
            try
            {
                await log.AppendAsync([.. entries.Select(waiting => waiting.Entry)], CancellationToken.None);
            }
            catch (Exception exception) when (exception is GraphStoreException or ObjectDisposedException)
            {
                LogNotWritten(exception, entries.Count);
            }

            foreach (var waiting in entries)
            {
                waiting.Written.SetResult();
            }
        }
    }

    private List<Waiting> Take()
    {
        lock (_gate)
        {
            var taken = _waiting;
            _isWriting = taken.Count > 0;
            _waiting = [];
            return taken;
        }
    }

    [LoggerMessage(70, LogLevel.Error, "{Count} entries of the audit could not be written.")]
    private partial void LogNotWritten(Exception exception, int count);

    [LoggerMessage(71, LogLevel.Warning, "{Count} refusals in one minute were left out of the audit.")]
    private partial void LogLeftOut(int count);

    private sealed record Waiting(AuditEntry Entry)
    {
        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
