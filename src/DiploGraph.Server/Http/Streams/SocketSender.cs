using System.Net.WebSockets;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Http.Streams;

/// <summary>
/// Sends complete messages over one socket, one after the other. If a client does not read in time, its socket is
/// closed: no operation waits forever, and at most one message is buffered.
/// </summary>
internal sealed class SocketSender(WebSocket socket, HttpSettings settings, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan CloseWithin = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim _turn = new(1);
    private readonly TaskCompletionSource<SocketClose> _givenUp =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool _closed;

    /// <summary>Completes when the client has not read in time; the socket must then be closed.</summary>
    public Task<SocketClose> GivenUp => _givenUp.Task;

    /// <summary>
    /// Sends a text message. Once sending has begun, only a slow client or the end of the connection stops it.
    /// </summary>
    /// <param name="pieces">The pieces of the message.</param>
    /// <param name="cancellationToken">Cancels waiting for other messages.</param>
    /// <param name="isWanted">
    /// Called when no other message is being sent: false drops the message. Null sends it.
    /// </param>
    /// <returns>
    /// True if the message was sent; false if it was dropped, or if the socket is closed or about to close.
    /// </returns>
    public async ValueTask<bool> SendAsync(
        IReadOnlyList<ReadOnlyMemory<byte>> pieces, CancellationToken cancellationToken, Func<bool>? isWanted = null)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_closed || GivenUp.IsCompleted || isWanted?.Invoke() == false)
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

    /// <summary>Closes the socket; later messages are dropped.</summary>
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
    /// Waits until a message is sent, within the send timeout. A client that takes longer gets no other message. If it
    /// still reads this one shortly afterwards, it receives a close frame with the reason.
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
            // No close frame can follow a message that was sent only in part.
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
