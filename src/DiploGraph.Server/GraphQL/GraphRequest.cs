using DiploGraph.Graph.Stores;

namespace DiploGraph.Server.GraphQL;

/// <summary>
/// The state of one request, given to the engine with it: the version of the graph that it reads from its first read to
/// its last. Opened by <see cref="DiploGraphApi.OpenRequestAsync"/>, disposed when the answer is written.
/// </summary>
internal sealed class GraphRequest : IAsyncDisposable
{
    private readonly RequestSnapshot _snapshot;

    /// <summary>A request on a snapshot of the store.</summary>
    /// <param name="snapshot">The snapshot, which the request owns.</param>
    /// <param name="onFailure">Takes each failure of the store, for the log.</param>
    public GraphRequest(IGraphSnapshot snapshot, Action<GraphStoreException>? onFailure) =>
        _snapshot = new RequestSnapshot(snapshot, onFailure);

    /// <summary>The version of the graph. A store's failure comes as the error that the caller is told.</summary>
    public IGraphSnapshot Snapshot => _snapshot;

    /// <summary>How many calls the store has been sent.</summary>
    public int StoreCalls => _snapshot.Calls;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _snapshot.DisposeAsync();
}
