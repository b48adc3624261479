using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using DiploGraph.Server.Http.Responses;

namespace DiploGraph.Server.Http.Streams;

/// <summary>The server's messages in the protocol <c>graphql-transport-ws</c>.</summary>
internal static class SocketProtocol
{
    /// <summary>The name of the subprotocol.</summary>
    public const string Name = "graphql-transport-ws";

    /// <summary>The reply to connection_init.</summary>
    public static ReadOnlyMemory<byte> Acknowledgement { get; } = "{\"type\":\"connection_ack\"}"u8.ToArray();

    /// <summary>Creates the reply to a ping, with the payload of the ping.</summary>
    /// <param name="payload">The payload: a JSON object, or null or undefined for none.</param>
    public static byte[] Pong(JsonElement payload)
    {
        var echo = payload.ValueKind == JsonValueKind.Object ? JsonMarshal.GetRawUtf8Value(payload) : default;
        using var message = Create("pong"u8, id: null, echo);
        return message.ToArray();
    }

    /// <summary>Creates the message with a response of an operation.</summary>
    /// <param name="id">The operation's id.</param>
    /// <param name="response">The response, a JSON object.</param>
    public static ResponseBuffer Next(string id, ReadOnlySpan<byte> response) => Create("next"u8, id, response);

    /// <summary>Creates the message that ends an operation with errors.</summary>
    /// <param name="id">The operation's id.</param>
    /// <param name="errors">The errors, a JSON array.</param>
    public static byte[] Error(string id, ReadOnlySpan<byte> errors)
    {
        using var message = Create("error"u8, id, errors);
        return message.ToArray();
    }

    /// <summary>Creates the message that an operation has completed.</summary>
    public static byte[] Complete(string id)
    {
        using var message = Create("complete"u8, id, default);
        return message.ToArray();
    }

    private static ResponseBuffer Create(ReadOnlySpan<byte> type, string? id, ReadOnlySpan<byte> payload)
    {
        var message = new ResponseBuffer();
        message.Write("{"u8);
        if (id is not null)
        {
            message.Write("\"id\":\""u8);
            message.Write(JsonEncodedText.Encode(id).EncodedUtf8Bytes);
            message.Write("\","u8);
        }

        message.Write("\"type\":\""u8);
        message.Write(type);
        message.Write("\""u8);
        if (!payload.IsEmpty)
        {
            message.Write(",\"payload\":"u8);
            message.Write(payload);
        }

        message.Write("}"u8);
        return message;
    }
}
