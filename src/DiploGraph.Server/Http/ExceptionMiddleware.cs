using DiploGraph.GraphQL.Responses;
using DiploGraph.Server.Http.Protocol;
using DiploGraph.Server.Http.Responses;

namespace DiploGraph.Server.Http;

/// <summary>The outermost middleware: handles what nothing else does, and hides the details.</summary>
internal sealed class ExceptionMiddleware(RequestDelegate next, FailureReporter failures, ResponseSender sender)
{
    /// <summary>Runs the rest of the pipeline.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has disconnected: nobody reads a response.
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            // The body is broken or too slow, and an endpoint has read it that does not handle this.
            context.Response.StatusCode = exception.StatusCode;
        }
        catch (Exception exception)
        {
            var error = failures.Report(exception);
            if (context.Response.HasStarted)
            {
                // An incomplete response must not look like a complete one.
                context.Abort();
                return;
            }

            context.Response.Headers.Clear();
            using var response = new ResponseBuffer();
            ErrorResponseWriter.WriteRequestError([error], response);
            await sender.SendAsync(context, response, StatusCodes.Status500InternalServerError, ResponseType.Json);
        }
    }
}
