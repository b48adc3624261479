using DiploGraph.Server.Http.Protocol;
using DiploGraph.Server.Http.Responses;


namespace DiploGraph.Server.Http;

/// <summary>The outermost layer: whatever nobody has handled ends here, and no trace of it leaves.</summary>
internal sealed class ExceptionMiddleware(RequestDelegate next, FailureReporter failures, ResponseSender sending)
{
    /// <summary>Answers a request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone: there is nobody to answer.
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            // What comes after the head is broken or too slow, and whoever read it did not expect that.
            context.Response.StatusCode = exception.StatusCode;
        }
        catch (Exception exception)
        {
            var error = failures.Report(exception);
            if (context.Response.HasStarted)
            {
                // Half an answer must not pass for a whole one.
                context.Abort();
                return;
            }

            context.Response.Headers.Clear();
            using var answer = new ResponseBuffer();
            Errors.Write(answer, error);
            await sending.SendAsync(context, answer, StatusCodes.Status500InternalServerError, ResponseType.Json);
        }
    }
}
