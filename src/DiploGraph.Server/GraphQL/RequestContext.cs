using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.Server.GraphQL;

/// <summary>
/// The state of one request, given to the engine with it: the version of the graph that it reads from its first read to
/// its last. <see cref="GraphQLRequestHandler"/> opens it, and disposes it when the response is written. Of a
/// subscription, each event that is a revision has a request of its own, which reads the graph as it stood then.
/// </summary>
internal sealed class RequestContext : IAsyncDisposable, ISubscriptionState
{
    private readonly IGraphStore _store;
    private readonly RequestSnapshot _snapshot;
    private readonly ApiOptions _options;

    /// <summary>A request on a snapshot of the store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="snapshot">The snapshot, which the request owns.</param>
    /// <param name="options">The limit of its reads, and what takes each failure of the store.</param>
    public RequestContext(IGraphStore store, IGraphSnapshot snapshot, ApiOptions options)
    {
        _store = store;
        _snapshot = new RequestSnapshot(snapshot, options.OnStoreFailure, options.MaxReadSteps);
        _options = options;
    }

    /// <summary>The version of the graph. A store's failure comes as the error that the caller is told.</summary>
    public IGraphSnapshot Snapshot => _snapshot;

    /// <summary>Waits until there is a revision after a given one, and answers the newest.</summary>
    public ValueTask<long> WaitForRevisionAfterAsync(long revision, CancellationToken cancellationToken) =>
        AskAsync(_store.WaitForRevisionAfterAsync(revision, cancellationToken));

    /// <summary>A request like this one on the version of another revision.</summary>
    public async ValueTask<RequestContext> OpenAtAsync(long revision, CancellationToken cancellationToken)
    {
        var at = SnapshotAt.OfRevision(revision) with { ValidAt = Snapshot.ValidAt };
        var snapshot = await AskAsync(_store.OpenSnapshotAsync(at, cancellationToken));
        return new RequestContext(_store, snapshot, _options);
    }

    /// <inheritdoc/>
    public async ValueTask<IAsyncDisposable> OpenEventAsync(object? value, CancellationToken cancellationToken) =>
        await OpenAtAsync(value is Revision revision ? revision.Number : Snapshot.Revision.Number, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _snapshot.DisposeAsync();

    private async ValueTask<T> AskAsync<T>(ValueTask<T> answer)
    {
        try
        {
            return await answer;
        }
        catch (GraphStoreException failure)
        {
            _options.OnStoreFailure?.Invoke(failure);
            throw StoreErrors.ToGraphQL(failure);
        }
        catch (ObjectDisposedException)
        {
            throw new GraphQLException(ApiErrorCodes.ServiceUnavailable, "The server is stopping. Connect again.");
        }
    }
}
