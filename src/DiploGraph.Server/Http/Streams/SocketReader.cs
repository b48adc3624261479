using System.Net.WebSockets;
using DiploGraph.Server.Http.Requests;

namespace DiploGraph.Server.Http.Streams;

/// <summary>
/// Reads complete messages from one socket into pooled memory. Limits their size and rejects ambiguous JSON.
/// </summary>
internal sealed class SocketReader(WebSocket socket, int maxMessageBytes)
{
    private const int FirstBytes = 1024;

    /// <summary>Reads the next message.</summary>
    /// <returns>The message, which the caller must dispose, or the reason to close the socket.</returns>
    public async ValueTask<(SocketMessage? Message, SocketClose Close)> ReadAsync(CancellationToken cancellationToken)
    {
        var memory = new RequestMemory();
        SocketMessage? message = null;
        try
        {
            (var text, var close) = await ReadTextAsync(memory, cancellationToken);
            if (text is { } json)
            {
                (message, close) = Parse(json, memory);
            }

            return (message, close);
        }
        finally
        {
            if (message is null)
            {
                memory.Dispose();
            }
        }
    }

    /// <summary>
    /// Discards incoming data until the client closes its side, so that the client can read the server's close frame.
    /// Aborts the socket on cancellation.
    /// </summary>
    public async ValueTask DrainAsync(CancellationToken cancellationToken)
    {
        using var memory = new RequestMemory();
        var ignored = memory.Rent(16 * 1024);
        try
        {
            while (socket.State == WebSocketState.CloseSent)
            {
                await socket.ReceiveAsync(ignored.AsMemory(), cancellationToken);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            socket.Abort();
        }
    }

    private async ValueTask<(ReadOnlyMemory<byte>? Text, SocketClose Close)> ReadTextAsync(
        RequestMemory memory, CancellationToken cancellationToken)
    {
        var buffer = memory.Rent(FirstBytes);
        var length = 0;
        while (true)
        {
            var result = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
            length += result.Count;
            if (result.MessageType == WebSocketMessageType.Close)
            {
                return (null, SocketClose.Normal);
            }

            if (result.MessageType == WebSocketMessageType.Binary)
            {
                return (null, SocketClose.Invalid("A message must be text"));
            }

            if (length > maxMessageBytes)
            {
                return (null, SocketClose.TooBig);
            }

            if (result.EndOfMessage)
            {
                return (buffer.AsMemory(0, length), default);
            }

            if (length == buffer.Length)
            {
                buffer = memory.Grow(buffer);
            }
        }
    }

    private static (SocketMessage? Message, SocketClose Close) Parse(ReadOnlyMemory<byte> text, RequestMemory memory) =>
        StrictJson.TryParse(text, out var mistake) is { } document
            ? (new SocketMessage(memory, memory.Own(document), text), default)
            : (null, SocketClose.Invalid($"The message {mistake}"));
}
