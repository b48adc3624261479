using DiploGraph.Graph.Failures;
using DiploGraph.GraphQL;

namespace DiploGraph.Server.Observability;

/// <summary>Logs the failures that GraphQL responses report to callers without their details.</summary>
internal sealed partial class FailureLog(ILogger<FailureLog> logger)
{
    /// <summary>Logs a failure of the store.</summary>
    public void StoreFailed(GraphStoreException failure) => LogStoreFailure(failure, failure.Failure);

    /// <summary>Logs a failure of a resolver, with the id that the response contains.</summary>
    public void ResolverFailed(MaskedFailure failure) =>
        LogMaskedFailure(failure.Exception, failure.Coordinate, failure.CorrelationId);

    [LoggerMessage(3, LogLevel.Error, "The store failed: {Failure}.")]
    private partial void LogStoreFailure(GraphStoreException exception, GraphStoreFailure failure);

    [LoggerMessage(4, LogLevel.Error, "{Coordinate} failed; correlation id: {CorrelationId}.")]
    private partial void LogMaskedFailure(Exception exception, string coordinate, string correlationId);
}
