using System.Diagnostics;
using DiploGraph.GraphQL;

namespace DiploGraph.Server.Http.Responses;

/// <summary>
/// Tells the log what failed and the caller only that something did, with an id by which the one is found from the
/// other.
/// </summary>
internal sealed partial class FailureReporter(IHostEnvironment environment, ILogger<FailureReporter> logger)
{
    /// <summary>Logs a failure.</summary>
    /// <returns>What the caller is told.</returns>
    public GraphQLError Report(Exception exception)
    {
        var id = Activity.Current?.TraceId.ToHexString() ?? ActivityTraceId.CreateRandom().ToHexString();
        LogFailure(exception, id);
        var message = environment.IsDevelopment()
            ? exception.Message
            : "Something failed in the server. Its log tells what, under the correlation id.";
        return new GraphQLError(message, ErrorCodes.InternalServerError)
        {
            Extensions = new Dictionary<string, object?> { ["correlationId"] = id },
        };
    }

    [LoggerMessage(6, LogLevel.Error, "A request failed; its caller was given {CorrelationId}.")]
    private partial void LogFailure(Exception exception, string correlationId);
}
