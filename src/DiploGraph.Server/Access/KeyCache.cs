using System.Collections.Concurrent;
using DiploGraph.Graph.Desk;

namespace DiploGraph.Server.Access;

/// <summary>
/// Remembers keys for a moment, so that few requests read the desk. A revoked key stops working within
/// <see cref="MaxAge"/>. Unknown ids are not remembered: a new key works at once.
/// </summary>
internal sealed class KeyCache(IKeyStore store, TimeProvider time)
{
    /// <summary>The time for which a key counts as current.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, (ApiKey Key, long ReadAt)> _keys = new(StringComparer.Ordinal);

    /// <summary>Returns a key; null if there is none with the id.</summary>
    public async ValueTask<ApiKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (_keys.TryGetValue(id, out var known) && time.GetElapsedTime(known.ReadAt) < MaxAge)
        {
            return known.Key;
        }

        var readAt = time.GetTimestamp();
        var key = await store.FindAsync(id, cancellationToken);
        if (key is null)
        {
            _keys.TryRemove(id, out _);
        }
        else
        {
            _keys[id] = (key, readAt);
        }

        return key;
    }
}
