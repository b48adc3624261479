using System.Net.WebSockets;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Http.Streams;

/// <summary>
/// Sends whole messages over one socket, one after the other. A client that does not read in time is given up: nothing
/// waits for it without end, and nothing is kept for it beyond the message that it does not take.
/// </summary>
internal sealed class SocketSender(WebSocket socket, HttpSettings settings, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan CloseWithin = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim _turn = new(1);
    private readonly TaskCompletionSource<SocketClose> _givenUp =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool _closed;

    /// <summary>Completes when the client is given up; the socket is to be closed then.</summary>
    public Task<SocketClose> GivenUp => _givenUp.Task;

    /// <summary>Sends a text message; once it has begun, only the client's slowness ends it.</summary>
    /// <param name="pieces">The message, in pieces.</param>
    /// <param name="cancellationToken">Ends the wait for other messages.</param>
    /// <returns>Whether it was sent; if not, the socket is closed or is about to be.</returns>
    public async ValueTask<bool> SendAsync(
        IReadOnlyList<ReadOnlyMemory<byte>> pieces, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_closed || GivenUp.IsCompleted)
            {
                return false;
            }

            var sent = SendPiecesAsync(pieces);
            return sent.IsCompleted ? await sent : await InTimeAsync(sent.AsTask());
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

    /// <summary>
    /// Waits for a message as long as a client may take. One who takes longer gets no other message; if it takes at
    /// least this one a little later, it can still be told why its socket is closed.
    /// </summary>
    private async ValueTask<bool> InTimeAsync(Task<bool> sent)
    {
        try
        {
            return await sent.WaitAsync(settings.StreamSendTimeout, time);
        }
        catch (TimeoutException)
        {
            _givenUp.TrySetResult(SocketClose.TooSlow);
        }

        try
        {
            await sent.WaitAsync(CloseWithin, time);
        }
        catch (TimeoutException)
        {
            // A message that was sent in part cannot be taken back: no close frame can follow it.
            _closed = true;
            socket.Abort();
            await sent;
        }

        return false;
    }

    private async ValueTask<bool> SendPiecesAsync(IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        try
        {
            for (var i = 0; i < pieces.Count; i++)
            {
                await socket.SendAsync(
                    pieces[i], WebSocketMessageType.Text, i == pieces.Count - 1, CancellationToken.None);
            }

            return true;
        }
        catch (Exception exception)
            when (exception is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The connection has ended.
            _closed = true;
            return false;
        }
    }

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
