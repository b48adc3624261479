using System.Buffers;
using System.IO.Pipelines;
using DiploGraph.Graph.Desk;
using DiploGraph.GraphQL;
using DiploGraph.Server.Access;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Http.Protocol;
using DiploGraph.Server.Http.Responses;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Http.Streams;

/// <summary>
/// The distinct connections mode of GraphQL over server-sent events: each operation has its own response, with
/// <c>next</c> events and a final <c>complete</c>.
/// </summary>
/// <remarks>
/// Each event is created after the previous one was written, so nothing is buffered for a slow client. A client that
/// does not read in time loses its connection, and sees a stream without <c>complete</c>.
/// </remarks>
internal sealed partial class EventStreamSender(
    GraphQLRequestHandler handler,
    CallerWatch watch,
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

    /// <summary>
    /// Sends the responses of an operation as a stream. A rejected operation has a stream with its errors.
    /// </summary>
    public async ValueTask SendAsync(HttpContext context, PreparedOperation operation, Caller caller)
    {
        try
        {
            if (Interlocked.Increment(ref _open) <= settings.MaxEventStreams)
            {
                await StreamAsync(context, operation, caller);
                return;
            }

            var problem = new RequestProblem(
                StatusCodes.Status429TooManyRequests, ErrorCodes.LimitExceeded,
                $"The limit of {settings.MaxEventStreams} open event streams is reached. Try again later.");
            await sender.SendAsync(context, problem, ResponseType.Json);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private async ValueTask StreamAsync(HttpContext context, PreparedOperation operation, Caller caller)
    {
        context.Response.ContentType = MediaTypes.EventStream;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no"; // Buffering proxies would delay events.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted, lifetime.ApplicationStopping);
#pragma warning disable CA2025 // The task is awaited before the end.
        var watching = EndWithKeyAsync(caller, ending);
#pragma warning restore CA2025
        try
        {
            await SendAsync(context.Response.BodyWriter, operation, caller, ending);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The client has disconnected or reads too slowly, its key is no longer valid, or the server is stopping:
            // the response ends here.
            if (!lifetime.ApplicationStopping.IsCancellationRequested)
            {
                context.Abort();
            }
        }
        finally
        {
            await ending.CancelAsync();
            await watching;
        }
    }

    /// <summary>Ends the stream when the caller's key is revoked, or expires.</summary>
    private async Task EndWithKeyAsync(Caller caller, CancellationTokenSource ending)
    {
        if (caller.IsAnonymous)
        {
            return;
        }

        var invalid = watch.WaitUntilInvalidAsync(caller, ending.Token);
        await invalid.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ending.CancelAsync();
    }

    private async ValueTask SendAsync(
        PipeWriter body, PreparedOperation operation, Caller caller, CancellationTokenSource ending)
    {
        // The client receives the status and headers before the first event.
        await FlushAsync(body, ending);
        await using var responses =
            handler.SubscribeAsync(operation, caller, ending.Token).GetAsyncEnumerator(ending.Token);
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

    /// <summary>
    /// Waits for the next response. Meanwhile, sends comments that keep the connection open in proxies.
    /// </summary>
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
            // The responses cannot be disposed while one is pending; the failure here has cancelled it too.
            await ((Task)waiting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Sends the written bytes; ends the stream if the client does not read them in time.</summary>
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

    [LoggerMessage(8, LogLevel.Debug, "An event stream was closed: its client did not read within {Timeout}.")]
    private partial void LogTooSlow(TimeSpan timeout);
}
