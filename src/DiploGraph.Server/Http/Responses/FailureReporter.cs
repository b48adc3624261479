using System.Diagnostics;
using DiploGraph.GraphQL;

namespace DiploGraph.Server.Http.Responses;

/// <summary>
/// Logs failures with their details. The client receives only a correlation id, which leads to the log entry.
/// </summary>
internal sealed partial class FailureReporter(IHostEnvironment environment, ILogger<FailureReporter> logger)
{
    /// <summary>Logs a failure.</summary>
    /// <returns>The error for the client.</returns>
    public GraphQLError Report(Exception exception)
    {
        var id = Activity.Current?.TraceId.ToHexString() ?? ActivityTraceId.CreateRandom().ToHexString();
        LogFailure(exception, id);
        var message = environment.IsDevelopment()
            ? exception.Message
            : "Internal server error. The server's log has the details under the correlation id.";
        return new GraphQLError(message, ErrorCodes.InternalServerError)
        {
            Extensions = new Dictionary<string, object?> { ["correlationId"] = id },
        };
    }

    [LoggerMessage(6, LogLevel.Error, "A request failed; correlation id: {CorrelationId}.")]
    private partial void LogFailure(Exception exception, string correlationId);
}
