using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using DiploGraph.Server.Http.Responses;

namespace DiploGraph.Server.Http.Streams;

/// <summary>The words of the protocol <c>graphql-transport-ws</c>.</summary>
internal static class SocketProtocol
{
    /// <summary>The name of the subprotocol.</summary>
    public const string Name = "graphql-transport-ws";

    /// <summary>The answer to connection_init.</summary>
    public static ReadOnlyMemory<byte> Acknowledgement { get; } = "{\"type\":\"connection_ack\"}"u8.ToArray();

    /// <summary>The answer to ping.</summary>
    public static ReadOnlyMemory<byte> Pong { get; } = "{\"type\":\"pong\"}"u8.ToArray();

    /// <summary>The message that an operation has an answer.</summary>
    /// <param name="id">The operation's id.</param>
    /// <param name="answer">The answer, a JSON object.</param>
    public static ResponseBuffer Next(string id, ReadOnlySpan<byte> answer) => Make("next"u8, id, answer);

    /// <summary>The message that an operation has ended without an answer, or without another one.</summary>
    /// <param name="id">The operation's id.</param>
    /// <param name="errors">Why, a JSON array of errors.</param>
    public static byte[] Error(string id, ReadOnlySpan<byte> errors)
    {
        using var message = Make("error"u8, id, errors);
        return message.ToArray();
    }

    /// <summary>The message that an operation has ended.</summary>
    public static byte[] Complete(string id)
    {
        using var message = Make("complete"u8, id, default);
        return message.ToArray();
    }

    private static ResponseBuffer Make(ReadOnlySpan<byte> type, string id, ReadOnlySpan<byte> payload)
    {
        var message = new ResponseBuffer();
        message.Write("{\"id\":\""u8);
        message.Write(JsonEncodedText.Encode(id).EncodedUtf8Bytes);
        message.Write("\",\"type\":\""u8);
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

/// <summary>Why a server closes a socket: the code and the reason that it sends.</summary>
/// <param name="Code">The close code.</param>
/// <param name="Reason">The reason, at most 123 bytes.</param>
internal readonly record struct SocketClose(int Code, string Reason)
{
    public static SocketClose Normal { get; } = new((int)WebSocketCloseStatus.NormalClosure, "");

    public static SocketClose GoingAway { get; } =
        new((int)WebSocketCloseStatus.EndpointUnavailable, "The server stops");

    public static SocketClose TooBig { get; } =
        new((int)WebSocketCloseStatus.MessageTooBig, "The message is too large");

    public static SocketClose TooSlow { get; } =
        new((int)WebSocketCloseStatus.PolicyViolation, "The client reads too slowly");

    public static SocketClose Unauthorized { get; } = new(4401, "Unauthorized");

    public static SocketClose SubprotocolNotAcceptable { get; } = new(4406, "Subprotocol not acceptable");

    public static SocketClose InitTimeout { get; } = new(4408, "Connection initialisation timeout");

    public static SocketClose TooManyInits { get; } = new(4429, "Too many initialisation requests");

    public static SocketClose Invalid(string reason) => new(4400, reason);

    public static SocketClose IdInUse(string id) =>
        new(4409, $"Subscriber for {(id.Length <= 36 ? id : id[..36])} already exists");
}
