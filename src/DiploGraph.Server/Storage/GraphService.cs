using DiploGraph.Graph.Stores;
using DiploGraph.GraphQL;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Http;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Storage;

/// <summary>
/// The API over a store, as the endpoints want it; what callers are not told of failures goes to the log.
/// </summary>
internal sealed partial class GraphService
{
    private readonly ILogger _log;

    private GraphService(ILogger log) => _log = log;

    /// <summary>Makes the service.</summary>
    public static GraphQLService Over(
        IGraphStore store, DiploGraphSettings settings, ReadOnlyMemory<byte> cursorSecret, ILoggerFactory log)
    {
        var failures = new GraphService(log.CreateLogger<GraphService>());
        var api = DiploGraphApi.Create(store, new ApiOptions
        {
            CursorSecret = cursorSecret,
            MaxReadSteps = settings.MaxReadSteps,
            OnStoreFailure = failures.LogStoreFailure,
            Engine = settings.GraphQL with { OnMaskedFailure = failures.LogMaskedFailure },
        });
        return new GraphQLService
        {
            Engine = api.Engine,
            Sdl = api.Sdl,
            OpenRequestAsync = async (operation, cancellationToken) =>
                await api.OpenRequestAsync(operation, cancellationToken),
            PingAsync = async cancellationToken =>
                await (await store.OpenSnapshotAsync(SnapshotAt.Current, cancellationToken)).DisposeAsync(),
        };
    }

    [LoggerMessage(3, LogLevel.Error, "The store failed: {Failure}.")]
    private partial void LogStoreFailure(GraphStoreException exception, GraphStoreFailure failure);

    private void LogStoreFailure(GraphStoreException failure) => LogStoreFailure(failure, failure.Failure);

    private void LogMaskedFailure(MaskedFailure failure) =>
        LogMaskedFailure(failure.Exception, failure.Coordinate, failure.CorrelationId);

    [LoggerMessage(4, LogLevel.Error, "{Coordinate} failed; its caller was given {CorrelationId}.")]
    private partial void LogMaskedFailure(Exception exception, string coordinate, string correlationId);
}
