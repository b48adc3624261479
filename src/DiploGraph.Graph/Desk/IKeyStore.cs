using DiploGraph.Graph.Failures;

namespace DiploGraph.Graph.Desk;

/// <summary>
/// The port to the keys of a server. All members are thread-safe, and several processes may use the same keys. Every
/// failure is a <see cref="GraphStoreException"/>. What a call has changed is durable when it returns.
/// </summary>
public interface IKeyStore
{
    /// <summary>Adds a key.</summary>
    /// <exception cref="GraphStoreException">
    /// <see cref="GraphStoreFailure.Rejected"/>: there is already a key with this id.
    /// </exception>
    ValueTask AddAsync(ApiKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Returns a key as it is now, even if it is revoked or expired; null if there is none with the id.
    /// </summary>
    ValueTask<ApiKey?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Returns all keys, also revoked and expired ones, by their time of creation.</summary>
    ValueTask<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Revokes a key. A key that is already revoked keeps its time.</summary>
    /// <returns>The key as it is then; null if there is none with the id.</returns>
    ValueTask<ApiKey?> RevokeAsync(string id, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Records uses of keys. Earlier uses than the recorded ones, and unknown keys, are ignored.</summary>
    ValueTask RecordUsesAsync(IReadOnlyList<KeyUse> uses, CancellationToken cancellationToken);
}
