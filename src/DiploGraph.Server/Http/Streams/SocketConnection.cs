using System.Net.WebSockets;
using System.Text.Json;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Http.Streams;

/// <summary>
/// One socket with the protocol <c>graphql-transport-ws</c>. Handles its messages one after the other, and starts and
/// stops operations. No message waits for an operation.
/// </summary>
internal sealed class SocketConnection(
    SocketSender sender,
    SocketOperations operations,
    SocketCaller caller,
    HttpSettings settings,
    TimeProvider time)
{
    private static readonly TimeSpan DrainWithin = TimeSpan.FromSeconds(2);
    private volatile bool _initialised;

    /// <summary>Serves the socket until one side closes it.</summary>
    /// <returns>The code and the reason of closing.</returns>
    public async ValueTask<SocketClose> RunAsync(WebSocket socket, CancellationToken stopping)
    {
        // Cancelling a read aborts the socket before its close frame is sent, so close first, then cancel.
        using var givingUp = new CancellationTokenSource();
        var reader = new SocketReader(socket, settings.MaxWebSocketMessageBytes);
        var messages = TakeAllAsync(reader, givingUp.Token);
        var first = await Task.WhenAny(
            messages,
            sender.GivenUp,
            InitTimeoutAsync(givingUp.Token),
            caller.WaitUntilInvalidAsync(givingUp.Token),
            StopAsync(stopping, givingUp.Token));
        var close = await first;
        await sender.CloseAsync(close);
        givingUp.CancelAfter(DrainWithin);
        await messages;
        await reader.DrainAsync(givingUp.Token);
        await givingUp.CancelAsync();
        return close;
    }

    /// <summary>Closes a socket without serving it.</summary>
    public async ValueTask<SocketClose> RefuseAsync(WebSocket socket, SocketClose close)
    {
        await sender.CloseAsync(close);
        using var givingUp = new CancellationTokenSource(DrainWithin, time);
        await new SocketReader(socket, settings.MaxWebSocketMessageBytes).DrainAsync(givingUp.Token);
        return close;
    }

    private async Task<SocketClose> TakeAllAsync(SocketReader reader, CancellationToken givingUp)
    {
        try
        {
            while (true)
            {
                var (message, close) = await reader.ReadAsync(givingUp);
                if (message is null)
                {
                    return close;
                }

                if (await TakeAsync(message, givingUp) is { } reason)
                {
                    return reason;
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            return SocketClose.Normal;
        }
    }

    private async Task<SocketClose> InitTimeoutAsync(CancellationToken givingUp)
    {
        await Task.Delay(settings.ConnectionInitTimeout, time, givingUp);
        if (_initialised)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, givingUp);
        }

        return SocketClose.InitTimeout;
    }

    private static async Task<SocketClose> StopAsync(CancellationToken stopping, CancellationToken givingUp)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, givingUp);
        await Task.Delay(Timeout.InfiniteTimeSpan, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return SocketClose.GoingAway;
    }

    /// <summary>Handles a message.</summary>
    /// <returns>The reason to close the socket, or null.</returns>
    private async ValueTask<SocketClose?> TakeAsync(SocketMessage message, CancellationToken cancellationToken)
    {
        if (message.Type == "subscribe" && _initialised)
        {
            return await operations.StartAsync(message);
        }

        using (message)
        {
            return message.Type switch
            {
                null => SocketClose.Invalid("A message must be an object with a type"),
                "subscribe" => SocketClose.Unauthorized,
                "complete" => operations.Stop(message),
                "connection_init" or "ping" or "pong" when !IsOptionalObject(message.Payload) =>
                    SocketClose.Invalid("A payload must be an object"),
                "connection_init" when _initialised => SocketClose.TooManyInits,
                "connection_init" => await InitialiseAsync(message.Payload, cancellationToken),
                "ping" => await SayAsync(SocketProtocol.Pong(message.Payload), cancellationToken),
                "pong" => null,
                _ => SocketClose.Invalid("The message has an unknown type"),
            };
        }
    }

    private async ValueTask<SocketClose?> InitialiseAsync(JsonElement payload, CancellationToken cancellationToken)
    {
        if (await caller.AuthenticateAsync(payload, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        _initialised = true;
        return await SayAsync(SocketProtocol.Acknowledgement, cancellationToken);
    }

    private async ValueTask<SocketClose?> SayAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        await sender.SendAsync([message], cancellationToken) ? null : SocketClose.TooSlow;

    private static bool IsOptionalObject(JsonElement payload) =>
        payload.ValueKind is JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined;
}
