using DiploGraph.GraphQL.Responses;
using DiploGraph.Server.Http.Protocol;
using DiploGraph.Server.Http.Responses;
using Microsoft.AspNetCore.Diagnostics;

namespace DiploGraph.Server.Http;

/// <summary>Responds to exceptions that nothing else handles, and hides their details.</summary>
internal sealed class UnhandledExceptions(FailureReporter failures, ResponseSender sender) : IExceptionHandler
{
    /// <summary>The options of the framework's middleware, which calls this handler.</summary>
    public static ExceptionHandlerOptions Options { get; } = new()
    {
        // The handlers always respond; the middleware requires a fallback nevertheless.
        ExceptionHandler = static _ => Task.CompletedTask,

        // The reporter logs the exception with its correlation id.
        SuppressDiagnosticsCallback = static _ => true,
    };

    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is BadHttpRequestException bad)
        {
            // The body is broken or too slow, and an endpoint has read it that does not handle this.
            httpContext.Response.StatusCode = bad.StatusCode;
            return true;
        }

        using var response = new ResponseBuffer();
        ErrorResponseWriter.WriteRequestError([failures.Report(exception)], response);
        await sender.SendAsync(httpContext, response, StatusCodes.Status500InternalServerError, ResponseType.Json);
        return true;
    }
}
