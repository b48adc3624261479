using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace DiploGraph.Server.Tests.Http.Streams;

/// <summary>The client side of a WebSocket, message by message.</summary>
internal sealed class TestSocket : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ClientWebSocket _socket = new();

    public static Task<TestSocket> OpenAsync(
        RunningServer server, string? protocol = "graphql-transport-ws", string? origin = null) =>
        OpenAsync(server.Address, protocol, origin);

    public static async Task<TestSocket> OpenAsync(
        Uri address,
        string? protocol = "graphql-transport-ws",
        string? origin = null,
        string? authorization = null)
    {
        var socket = new TestSocket();
        if (protocol is not null)
        {
            socket._socket.Options.AddSubProtocol(protocol);
        }

        if (origin is not null)
        {
            socket._socket.Options.SetRequestHeader("Origin", origin);
        }

        if (authorization is not null)
        {
            socket._socket.Options.SetRequestHeader("Authorization", authorization);
        }

        using var patience = new CancellationTokenSource(Patience);
        await socket._socket.ConnectAsync(
            new UriBuilder(address) { Scheme = "ws", Path = "/graphql" }.Uri, patience.Token);
        return socket;
    }

    /// <summary>Opens a socket that the server has acknowledged.</summary>
    public static async Task<TestSocket> InitialisedAsync(RunningServer server)
    {
        var socket = await OpenAsync(server);
        await socket.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await socket.ReadAsync());
        return socket;
    }

    public async Task SendAsync(string text, WebSocketMessageType type = WebSocketMessageType.Text)
    {
        using var patience = new CancellationTokenSource(Patience);
        await _socket.SendAsync(Encoding.UTF8.GetBytes(text), type, true, patience.Token);
    }

    public Task SubscribeAsync(string id, string query) => SendAsync(
        JsonSerializer.Serialize(new { type = "subscribe", id, payload = new { query } }));

    /// <summary>Reads the next message, or returns <c>closed CODE REASON</c>.</summary>
    public async Task<string> ReadAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (true)
        {
            var result = await _socket.ReceiveAsync(buffer, patience.Token);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                return $"closed {(int)result.CloseStatus!} {result.CloseStatusDescription}";
            }

            text.Append(Encoding.UTF8.GetString(buffer, 0, result.Count));
            if (result.EndOfMessage)
            {
                return text.ToString();
            }
        }
    }

    public void Dispose() => _socket.Dispose();
}
