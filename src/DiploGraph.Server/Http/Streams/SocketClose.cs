using System.Net.WebSockets;

namespace DiploGraph.Server.Http.Streams;

/// <summary>The code and the reason that the server sends when it closes a socket.</summary>
/// <param name="Code">The close code.</param>
/// <param name="Reason">The reason, at most 123 bytes.</param>
internal readonly record struct SocketClose(int Code, string Reason)
{
    public static SocketClose Normal { get; } = new((int)WebSocketCloseStatus.NormalClosure, "");

    public static SocketClose GoingAway { get; } =
        new((int)WebSocketCloseStatus.EndpointUnavailable, "The server is stopping");

    public static SocketClose TooBig { get; } =
        new((int)WebSocketCloseStatus.MessageTooBig, "The message is too large");

    public static SocketClose TooSlow { get; } =
        new((int)WebSocketCloseStatus.PolicyViolation, "The client reads too slowly");

    public static SocketClose Unauthorized { get; } = new(4401, "Unauthorized");

    public static SocketClose KeyEnded { get; } = new(4401, "The key or token is no longer valid");

    public static SocketClose Forbidden { get; } = new(4403, "Forbidden");

    public static SocketClose TryAgainLater { get; } = new(1013, "Keys cannot be checked now");

    public static SocketClose SubprotocolNotAcceptable { get; } = new(4406, "Subprotocol not acceptable");

    public static SocketClose InitTimeout { get; } = new(4408, "Connection initialisation timeout");

    public static SocketClose TooManyInits { get; } = new(4429, "Too many initialisation requests");

    public static SocketClose Invalid(string reason) => new(4400, reason);

    public static SocketClose IdInUse(string id) =>
        new(4409, $"Subscriber for {(id.Length <= 36 ? id : id[..36])} already exists");
}
