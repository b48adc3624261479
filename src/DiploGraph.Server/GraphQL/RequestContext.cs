using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.Server.GraphQL;

/// <summary>
/// The state of one request in the engine: the version of the graph that it reads from start to end. <see
/// cref="GraphQLRequestHandler"/> opens it, and disposes it when the response is written. In a subscription, each
/// revision event has its own state, which reads the graph at that revision.
/// </summary>
internal sealed class RequestContext : IAsyncDisposable, ISubscriptionState, IResponseExtensions
{
    private readonly IGraphStore _store;
    private readonly ApiOptions _options;
    private RequestSnapshot _snapshot;

    /// <summary>Creates the state of a request that reads a snapshot.</summary>
    /// <param name="store">The store.</param>
    /// <param name="snapshot">The snapshot, which this object owns.</param>
    /// <param name="options">The limit for reads, and the callback for failures of the store.</param>
    public RequestContext(IGraphStore store, IGraphSnapshot snapshot, ApiOptions options)
    {
        _store = store;
        _snapshot = new RequestSnapshot(snapshot, options.OnStoreFailure, options.MaxReadSteps);
        _options = options;
    }

    /// <summary>Whoever sent the request.</summary>
    public Caller Caller { get; init; } = Caller.Anonymous;

    /// <summary>The idempotency key in the header of the request, for each mutation field; null without one.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The store, for mutations. Reads use <see cref="Snapshot"/>.</summary>
    public IGraphStore Store => _store;

    /// <summary>The version of the graph. It throws failures of the store as errors for the response.</summary>
    public IGraphSnapshot Snapshot => _snapshot;

    /// <summary>The ids under which the request found nothing.</summary>
    public NotFoundWarnings Warnings { get; } = new();

    /// <inheritdoc/>
    public bool HasExtensions => !Warnings.IsEmpty;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<string, object?>> ReadExtensionsAsync(CancellationToken cancellationToken) =>
        Warnings.ReadAsync(Snapshot, cancellationToken);

    /// <summary>Waits until there is a revision after a given one, and returns the newest.</summary>
    public ValueTask<long> WaitForRevisionAfterAsync(long revision, CancellationToken cancellationToken) =>
        ConvertFailuresAsync(_store.WaitForRevisionAfterAsync(revision, cancellationToken));

    /// <summary>Opens the state for the same request at another revision.</summary>
    public ValueTask<RequestContext> OpenAtAsync(long revision, CancellationToken cancellationToken) =>
        OpenAsync(SnapshotAt.OfRevision(revision), cancellationToken);

    /// <summary>
    /// Moves to a revision that a mutation field of this request recorded, so that the selection on the field, and the
    /// fields after it, read that version.
    /// </summary>
    public async ValueTask AdvanceToAsync(long revision, CancellationToken cancellationToken)
    {
        var at = SnapshotAt.OfRevision(revision) with { ValidAt = Snapshot.ValidAt };
        var snapshot = await ConvertFailuresAsync(_store.OpenSnapshotAsync(at, cancellationToken));
        var before = _snapshot;
        _snapshot = new RequestSnapshot(snapshot, _options.OnStoreFailure, _options.MaxReadSteps);
        await before.DisposeAsync();
    }

    /// <summary>Opens the state for the same request at another version of the graph.</summary>
    private async ValueTask<RequestContext> OpenAsync(SnapshotAt at, CancellationToken cancellationToken)
    {
        at = at with { ValidAt = Snapshot.ValidAt };
        var snapshot = await ConvertFailuresAsync(_store.OpenSnapshotAsync(at, cancellationToken));
        return new RequestContext(_store, snapshot, _options) { Caller = Caller };
    }

    /// <summary>Awaits a call of the store, and throws its failures as errors for the response.</summary>
    public async ValueTask<T> ConvertFailuresAsync<T>(ValueTask<T> task)
    {
        try
        {
            return await task;
        }
        catch (GraphStoreException failure)
        {
            _options.OnStoreFailure?.Invoke(failure);
            throw StoreErrors.ToGraphQL(failure);
        }
        catch (ObjectDisposedException)
        {
            throw new GraphQLException(
                ApiErrorCodes.ServiceUnavailable, "The server is stopping. Reconnect to continue.");
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IAsyncDisposable> OpenEventAsync(object? value, CancellationToken cancellationToken) =>
        value is Revision revision
            ? await OpenAtAsync(revision.Number, cancellationToken)
            : await OpenAsync(SnapshotAt.Current, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _snapshot.DisposeAsync();
}
