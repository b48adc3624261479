using System.Collections.Concurrent;
using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Failures;

namespace DiploGraph.Server.Access;

/// <summary>Records the last use of each key, at most once a minute. No request waits for it.</summary>
internal sealed partial class KeyUseRecorder(IKeyStore store, TimeProvider time, ILogger<KeyUseRecorder> logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _recorded = new(StringComparer.Ordinal);

    /// <summary>The last write, for tests.</summary>
    public Task LastWrite { get; private set; } = Task.CompletedTask;

    /// <summary>Notes that a key was used.</summary>
    public void Note(ApiKey key)
    {
        var now = time.GetUtcNow();
        var last = _recorded.GetValueOrDefault(key.Id);
        if (now - last < Interval || now - key.LastUsedAt < Interval)
        {
            return;
        }

        var isMine = last == default ? _recorded.TryAdd(key.Id, now) : _recorded.TryUpdate(key.Id, now, last);
        if (isMine)
        {
            LastWrite = Task.Run(() => WriteAsync(new KeyUse(key.Id, now)));
        }
    }

    private async Task WriteAsync(KeyUse use)
    {
        try
        {
            await store.RecordUsesAsync([use], CancellationToken.None);
        }
        catch (Exception exception) when (exception is GraphStoreException or ObjectDisposedException)
        {
            LogNotWritten(exception, use.KeyId);
        }
    }

    [LoggerMessage(72, LogLevel.Warning, "The last use of the key {KeyId} could not be written.")]
    private partial void LogNotWritten(Exception exception, string keyId);
}
