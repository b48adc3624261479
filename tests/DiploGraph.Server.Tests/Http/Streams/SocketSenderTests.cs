using System.Net.WebSockets;
using System.Text;
using DiploGraph.Server.Http.Streams;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Tests.Http.Streams;

public sealed class SocketSenderTests
{
    private static readonly ReadOnlyMemory<byte>[] Message = ["{"u8.ToArray(), "}"u8.ToArray()];
    private static readonly HttpSettings Impatient = new() { StreamSendTimeout = TimeSpan.FromMilliseconds(10) };

    [Fact]
    public async Task A_client_that_reads_late_receives_the_reason_for_the_close()
    {
        using var socket = new HeldSocket();
        using var sending = new SocketSender(socket, Impatient, TimeProvider.System);
        var sent = sending.SendAsync(Message, CancellationToken.None).AsTask();
        var close = await sending.GivenUp;
        socket.Release();
        Assert.False(await sent);
        Assert.False(await sending.SendAsync(Message, CancellationToken.None));
        await sending.CloseAsync(close);
        Assert.Equal(["{", "}", "close 1008 The client reads too slowly"], socket.Sent);
    }

    [Fact]
    public async Task A_client_that_never_reads_is_disconnected()
    {
        using var socket = new HeldSocket();
        using var sending = new SocketSender(socket, Impatient, TimeProvider.System);
        Assert.False(await sending.SendAsync(Message, CancellationToken.None));
        await sending.CloseAsync(await sending.GivenUp);
        Assert.Equal(["{", "aborted"], socket.Sent);
    }

    [Fact]
    public async Task Nothing_is_sent_after_a_close()
    {
        using var socket = new HeldSocket();
        socket.Release();
        using var sending = new SocketSender(socket, Impatient, TimeProvider.System);
        await sending.CloseAsync(SocketClose.Normal);
        Assert.False(await sending.SendAsync(Message, CancellationToken.None));
        Assert.Equal(["close 1000 "], socket.Sent);
    }

    [Fact]
    public async Task A_message_that_is_no_longer_wanted_at_its_turn_is_dropped()
    {
        using var socket = new HeldSocket();
        using var sending = new SocketSender(socket, new HttpSettings(), TimeProvider.System);
        var first = sending.SendAsync(Message, CancellationToken.None).AsTask();
        var isWanted = true;
        var second = sending.SendAsync(Message, CancellationToken.None, () => isWanted).AsTask();
        isWanted = false;
        socket.Release();
        Assert.True(await first);
        Assert.False(await second);
        Assert.Equal(["{", "}"], socket.Sent);
    }

    /// <summary>A socket with a client that reads nothing until it is released.</summary>
    private sealed class HeldSocket : WebSocket
    {
        private readonly TaskCompletionSource _taken = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public List<string> Sent { get; } = [];

        public override WebSocketCloseStatus? CloseStatus => null;

        public override string? CloseStatusDescription => null;

        public override WebSocketState State => WebSocketState.Open;

        public override string? SubProtocol => null;

        public void Release() => _taken.TrySetResult();

        public override void Abort()
        {
            Sent.Add("aborted");
            _taken.TrySetException(new WebSocketException(WebSocketError.ConnectionClosedPrematurely));
        }

        public override Task SendAsync(
            ArraySegment<byte> buffer, WebSocketMessageType type, bool end, CancellationToken cancellationToken)
        {
            Sent.Add(Encoding.UTF8.GetString(buffer));
            return _taken.Task;
        }

        public override Task CloseOutputAsync(
            WebSocketCloseStatus status, string? description, CancellationToken cancellationToken)
        {
            Sent.Add($"close {(int)status} {description}");
            return Task.CompletedTask;
        }

        public override Task CloseAsync(
            WebSocketCloseStatus status, string? description, CancellationToken cancellationToken) =>
            CloseOutputAsync(status, description, cancellationToken);

        public override Task<WebSocketReceiveResult> ReceiveAsync(
            ArraySegment<byte> buffer, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override void Dispose()
        {
        }
    }
}
