using System.Buffers;
using System.IO.Pipelines;
using DiploGraph.GraphQL;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Http.Protocol;
using DiploGraph.Server.Http.Responses;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Http.Streams;

/// <summary>
/// The distinct connections mode of GraphQL over server-sent events: each operation has a response of its own, whose
/// events are <c>next</c> and at last <c>complete</c>.
/// </summary>
/// <remarks>
/// An answer is made when the one before has been written, so nothing is kept for a client that reads slowly. One that
/// does not read in time loses its connection: that its stream has ended without <c>complete</c> tells it.
/// </remarks>
internal sealed partial class EventStreamSender(
    GraphQLRequestHandler handler,
    ResponseSender sender,
    HttpSettings settings,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<EventStreamSender> logger)
{
    private int _open;

    private static ReadOnlySpan<byte> Next => "event: next\ndata: "u8;

    private static ReadOnlySpan<byte> End => "\n\n"u8;

    private static ReadOnlySpan<byte> Complete => "event: complete\ndata:\n\n"u8;

    private static ReadOnlySpan<byte> Pulse => ":\n\n"u8;

    /// <summary>Answers an operation as a stream; a refused one as a stream of the refusal.</summary>
    public async ValueTask SendAsync(HttpContext context, PreparedOperation operation)
    {
        try
        {
            if (Interlocked.Increment(ref _open) <= settings.MaxEventStreams)
            {
                await StreamAsync(context, operation);
                return;
            }

            var problem = new RequestProblem(
                StatusCodes.Status429TooManyRequests, ErrorCodes.LimitExceeded,
                $"{settings.MaxEventStreams} event streams are open, the most that there may be. Try again later.");
            await sender.SendAsync(context, problem, ResponseType.Json);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private async ValueTask StreamAsync(HttpContext context, PreparedOperation operation)
    {
        context.Response.ContentType = MediaTypes.EventStream;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no"; // Proxies that collect answers would hold events back.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await SendAsync(context.Response.BodyWriter, operation, ending);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The client has gone, or the server stops, and the response ends here; or the client reads too slowly.
            if (!lifetime.ApplicationStopping.IsCancellationRequested)
            {
                context.Abort();
            }
        }
    }

    private async ValueTask SendAsync(PipeWriter body, PreparedOperation operation, CancellationTokenSource ending)
    {
        // The client learns that it is answered before the first event.
        await FlushAsync(body, ending);
        await using var responses =
            handler.SubscribeAsync(operation, ending.Token).GetAsyncEnumerator(ending.Token);
        while (await NextAsync(responses, body, ending))
        {
            body.Write(Next);
            body.Write(responses.Current.Body.Span);
            body.Write(End);
            await FlushAsync(body, ending);
        }

        body.Write(Complete);
        await FlushAsync(body, ending);
    }

    /// <summary>Waits for the next answer, and meanwhile shows what stands between that the stream lives.</summary>
    private async ValueTask<bool> NextAsync(
        IAsyncEnumerator<SubscriptionResponse> responses, PipeWriter body, CancellationTokenSource ending)
    {
        var next = responses.MoveNextAsync();
        if (next.IsCompleted)
        {
            return await next;
        }

        var waiting = next.AsTask();
        try
        {
            while (true)
            {
                try
                {
                    return await waiting.WaitAsync(settings.KeepAliveInterval, time, CancellationToken.None);
                }
                catch (TimeoutException) when (!waiting.IsCompleted)
                {
                    body.Write(Pulse);
                    await FlushAsync(body, ending);
                }
            }
        }
        finally
        {
            // The answers cannot be closed while one is on its way; what has failed here has cancelled it too.
            await ((Task)waiting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Sends what was written; a client that does not take it in time ends the stream.</summary>
    private async ValueTask FlushAsync(PipeWriter body, CancellationTokenSource ending)
    {
        var sent = body.FlushAsync(ending.Token);
        if (sent.IsCompleted)
        {
            await sent;
            return;
        }

        var sending = sent.AsTask();
        try
        {
            await sending.WaitAsync(settings.StreamSendTimeout, time, CancellationToken.None);
        }
        catch (TimeoutException) when (!sending.IsCompleted)
        {
            LogTooSlow(settings.StreamSendTimeout);
            await ending.CancelAsync();
            await sending;
        }
    }

    [LoggerMessage(8, LogLevel.Debug, "A stream's client did not read within {Patience}, and was let go.")]
    private partial void LogTooSlow(TimeSpan patience);
}
