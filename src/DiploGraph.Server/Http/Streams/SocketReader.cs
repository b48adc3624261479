using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using DiploGraph.Server.Http.Requests;

namespace DiploGraph.Server.Http.Streams;

/// <summary>Reads whole messages from one socket into pooled memory, bounded and strictly.</summary>
internal sealed class SocketReader(WebSocket socket, int maxMessageBytes)
{
    private const int FirstBytes = 1024;

    /// <summary>Reads the next message.</summary>
    /// <returns>The message, to be disposed of; or why the socket is to be closed.</returns>
    public async ValueTask<(SocketMessage? Message, SocketClose Close)> ReadAsync(CancellationToken cancellationToken)
    {
        var memory = MemoryPool<byte>.Shared.Rent(FirstBytes);
        try
        {
            var length = 0;
            while (true)
            {
                var result = await socket.ReceiveAsync(memory.Memory[length..], cancellationToken);
                length += result.Count;
                if (result.MessageType == WebSocketMessageType.Close)
                {
                    return (null, SocketClose.Normal);
                }

                if (result.MessageType == WebSocketMessageType.Binary)
                {
                    return (null, SocketClose.Invalid("A message is text"));
                }

                if (length > maxMessageBytes)
                {
                    return (null, SocketClose.TooBig);
                }

                if (result.EndOfMessage)
                {
                    return Parse(ref memory, length);
                }

                if (length == memory.Memory.Length)
                {
                    Grow(ref memory, length);
                }
            }
        }
        finally
        {
            memory?.Dispose();
        }
    }

    /// <summary>
    /// Lets pass what still comes until the client has closed its side, so that it can read why the server has closed
    /// its own. Ends by cancellation at the latest.
    /// </summary>
    public async ValueTask DrainAsync(CancellationToken cancellationToken)
    {
        using var memory = MemoryPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            while (socket.State == WebSocketState.CloseSent)
            {
                await socket.ReceiveAsync(memory.Memory, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            socket.Abort();
        }
    }

    /// <summary>Gives the memory to the message, where there is one.</summary>
    private static (SocketMessage? Message, SocketClose Close) Parse(ref IMemoryOwner<byte>? memory, int length)
    {
        var text = memory!.Memory[..length];
        if (StrictJson.TryParse(text, out var mistake) is not { } document)
        {
            return (null, SocketClose.Invalid($"The message {mistake}"));
        }

        var message = new SocketMessage(memory, document, text);
        memory = null;
        return (message, default);
    }

    private static void Grow(ref IMemoryOwner<byte> memory, int length)
    {
        var larger = MemoryPool<byte>.Shared.Rent(length * 2);
        memory.Memory.Span[..length].CopyTo(larger.Memory.Span);
        memory.Dispose();
        memory = larger;
    }
}

/// <summary>A message, with the memory that it lies in.</summary>
internal sealed class SocketMessage(IMemoryOwner<byte> memory, JsonDocument document, ReadOnlyMemory<byte> text)
    : IDisposable
{
    /// <summary>The message.</summary>
    public JsonElement Json => document.RootElement;

    /// <summary>The text that it was read from.</summary>
    public ReadOnlyMemory<byte> Text => text;

    /// <summary>The type; null where the message has none.</summary>
    public string? Type =>
        Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("type"u8, out var type)
            && type.ValueKind == JsonValueKind.String
                ? type.GetString()
                : null;

    /// <summary>The id; null where the message has none or an empty one.</summary>
    public string? Id =>
        Json.TryGetProperty("id"u8, out var id) && id.ValueKind == JsonValueKind.String
            && id.GetString() is { Length: > 0 } text
                ? text
                : null;

    /// <summary>The payload; undefined where the message has none.</summary>
    public JsonElement Payload => Json.TryGetProperty("payload"u8, out var payload) ? payload : default;

    public void Dispose()
    {
        document.Dispose();
        memory.Dispose();
    }
}
