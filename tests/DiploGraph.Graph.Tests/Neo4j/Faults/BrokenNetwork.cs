using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DiploGraph.Graph.Tests.Neo4j.Faults;

/// <summary>A TCP proxy in front of a server that loses, cuts off or holds back requests and responses.</summary>
internal sealed class BrokenNetwork : IAsyncDisposable
{
    private readonly IPEndPoint _to;
    private readonly int _port;
    private readonly CancellationTokenSource _ending = new();
    private readonly Lock _gate = new();
    private readonly HashSet<Socket> _open = [];
    private TcpListener? _listener;
    private TaskCompletionSource _healed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private NetworkFault _fault;
    private string _of = "";
    private int _times;

    public BrokenNetwork(Uri to)
    {
        _to = new IPEndPoint(IPAddress.Loopback, to.Port);
        _port = Neo4jDatabase.FreePort();
        Address = new Uri($"http://127.0.0.1:{_port}/");
        Accept();
    }

    /// <summary>The address of the proxy.</summary>
    public Uri Address { get; }

    /// <summary>The number of requests affected by the fault.</summary>
    public int Met { get; private set; }

    /// <summary>Breaks the next requests.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">The number of requests to break; others pass.</param>
    /// <param name="of">Only requests that contain this text.</param>
    public void Break(NetworkFault fault, int times = int.MaxValue, string of = "")
    {
        lock (_gate)
        {
            (_fault, _times, _of, Met) = (fault, times, of, 0);
        }

        if (fault == NetworkFault.Refused)
        {
            _listener!.Stop();
            CloseAll();
        }
    }

    /// <summary>Ends the fault; everything passes again.</summary>
    public void Heal()
    {
        lock (_gate)
        {
            if (_fault == NetworkFault.Refused)
            {
                Accept();
            }

            _fault = NetworkFault.None;
            _healed.SetResult();
            _healed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener!.Dispose();
        CloseAll();
        _ending.Dispose();
    }

    private void Accept()
    {
        _listener = new TcpListener(IPAddress.Loopback, _port);
        _listener.Start();
        _ = AcceptAsync(_listener);
    }

    private void CloseAll()
    {
        lock (_gate)
        {
            foreach (var socket in _open)
            {
                Reset(socket);
            }

            _open.Clear();
        }
    }

    private static void Reset(Socket socket)
    {
        try
        {
            socket.LingerState = new LingerOption(true, 0);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Already closed.
        }

        socket.Dispose();
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                _ = ConnectAsync(await listener.AcceptSocketAsync(_ending.Token));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException
            or ObjectDisposedException or InvalidOperationException)
        {
            // The listener was stopped.
        }
    }

    private async Task ConnectAsync(Socket client)
    {
        var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        client.NoDelay = true;
        lock (_gate)
        {
            _open.UnionWith([client, server]);
        }

        try
        {
            await server.ConnectAsync(_to, _ending.Token);
            var connection = new Connection();
            await Task.WhenAny(
                PumpAsync(client, server, chunk => RequestAsync(connection, chunk)),
                PumpAsync(server, client, _ => AnswerAsync(connection)));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException
            or ObjectDisposedException)
        {
            // Broken by the test, or closed.
        }

        Reset(client);
        Reset(server);
    }

    // Forwards chunks until one must not pass.
    private async Task PumpAsync(Socket from, Socket to, Func<ReadOnlyMemory<byte>, Task<bool>> passesAsync)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, _ending.Token) is > 0 and var count)
            {
                if (!await passesAsync(buffer.AsMemory(0, count)))
                {
                    return;
                }

                for (var sent = 0; sent < count;)
                {
                    sent += await to.SendAsync(buffer.AsMemory(sent, count - sent), _ending.Token);
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException
            or ObjectDisposedException)
        {
            // Broken by the test, or closed.
        }
    }

    private async Task<bool> RequestAsync(Connection connection, ReadOnlyMemory<byte> chunk)
    {
        NetworkFault fault;
        Task healed;
        lock (_gate)
        {
            if (_fault is NetworkFault.None or NetworkFault.Refused || _times == 0
                || (_of.Length > 0 && !Encoding.UTF8.GetString(chunk.Span).Contains(_of, StringComparison.Ordinal)))
            {
                return true;
            }

            (fault, healed) = (_fault, _healed.Task);
            _times--;
            Met++;
        }

        switch (fault)
        {
            case NetworkFault.RequestLost:
                return false;
            case NetworkFault.RequestHeld:
                await healed.WaitAsync(_ending.Token);
                return true;
            default:
                connection.LosesAnswer = fault == NetworkFault.AnswerLost;
                connection.HoldsAnswer = fault == NetworkFault.AnswerHeld ? healed : null;
                return true;
        }
    }

    private static async Task<bool> AnswerAsync(Connection connection)
    {
        if (connection.HoldsAnswer is { } healed)
        {
            await healed;
            connection.HoldsAnswer = null;
        }

        return !connection.LosesAnswer;
    }

    private sealed class Connection
    {
        public bool LosesAnswer { get; set; }

        public Task? HoldsAnswer { get; set; }
    }
}

/// <summary>The faults of a network.</summary>
internal enum NetworkFault
{
    None = 0,

    /// <summary>Nothing listens.</summary>
    Refused,

    /// <summary>The connection is reset before the request reaches the server.</summary>
    RequestLost,

    /// <summary>The request reaches the server only after the fault ends.</summary>
    RequestHeld,

    /// <summary>The server handles the request, but the connection is reset before the response arrives.</summary>
    AnswerLost,

    /// <summary>The server handles the request, but the response arrives only after the fault ends.</summary>
    AnswerHeld,
}
