using System.Net.WebSockets;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Http.Streams;

/// <summary>
/// Sends whole messages over one socket, one after the other. A client that does not read in time is let go: nothing
/// waits for it without end, and nothing is kept for it beyond the message that it does not take.
/// </summary>
internal sealed class SocketSending(WebSocket socket, HttpSettings settings, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan CloseWithin = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim _turn = new(1);
    private bool _closed;

    /// <summary>Sends a text message; once it has begun, only the client's slowness ends it.</summary>
    /// <param name="pieces">The message, in pieces.</param>
    /// <param name="cancellationToken">Ends the wait for other messages.</param>
    /// <returns>Whether it was sent; if not, the socket is closed or was closed for it.</returns>
    public async ValueTask<bool> SendAsync(
        IReadOnlyList<ReadOnlyMemory<byte>> pieces, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_closed)
            {
                return false;
            }

            using var patience = new CancellationTokenSource(settings.StreamReadWithin, time);
            try
            {
                for (var i = 0; i < pieces.Count; i++)
                {
                    await socket.SendAsync(
                        pieces[i], WebSocketMessageType.Text, i == pieces.Count - 1, patience.Token);
                }

                return true;
            }
            catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
            {
                // A message that was sent in part cannot be taken back: the socket is of no more use, and a send that
                // was given up has aborted it.
                _closed = true;
                await CloseNowAsync(SocketClose.TooSlow);
                return false;
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Closes the socket; what is sent afterwards is dropped.</summary>
    public async ValueTask CloseAsync(SocketClose close)
    {
        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            if (!_closed)
            {
                _closed = true;
                await CloseNowAsync(close);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async ValueTask CloseNowAsync(SocketClose close)
    {
        try
        {
            using var patience = new CancellationTokenSource(CloseWithin, time);
            await socket.CloseOutputAsync((WebSocketCloseStatus)close.Code, close.Reason, patience.Token);
        }
        catch (Exception exception)
            when (exception is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            socket.Abort();
        }
    }
}
