using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text.Json;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Responses;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Http.Requests;
using DiploGraph.Server.Http.Responses;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Http.Streams;

/// <summary>
/// The active operations of one socket. They run beside the loop that reads its messages, and beside each other, so a
/// long one delays neither other operations nor a ping or a complete. Their number is limited.
/// </summary>
/// <remarks>
/// A subscription creates its next response after the previous one was sent, so nothing is buffered for a slow client.
/// </remarks>
internal sealed class SocketOperations(
    SocketSender sender,
    SocketCaller caller,
    GraphQLRequestParser parser,
    GraphQLRequestHandler handler,
    FailureReporter failures,
    HttpSettings settings) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _ended = new();
    private readonly List<Task> _tasks = [];

    /// <summary>Starts the operation of a subscribe message.</summary>
    /// <param name="message">The message, which this method owns.</param>
    /// <returns>The reason to close the socket, or null.</returns>
    public async ValueTask<SocketClose?> StartAsync(SocketMessage message)
    {
        if (message.Id is not { } id)
        {
            message.Dispose();
            return SocketClose.Invalid("A subscribe message must have an id");
        }

        var parsed = parser.ParseJson(message.Payload, message.Text, message.Memory);
        if (parsed.Problem is { IsWellFormed: false } problem)
        {
            message.Dispose();
            return SocketClose.Invalid(problem.Message);
        }

        if (_running.ContainsKey(id))
        {
            message.Dispose();
            return SocketClose.IdInUse(id);
        }

        if (_running.Count >= settings.MaxOperationsPerWebSocket)
        {
            // The next message waits until this one is sent, so a client that reads nothing cannot pile up errors.
            message.Dispose();
            return await sender.SendAsync([Errors(id, [TooMany()])], _ended.Token) ? null : SocketClose.TooSlow;
        }

        var cancellation = CancellationTokenSource.CreateLinkedTokenSource(_ended.Token);
        _running[id] = cancellation;
        _tasks.RemoveAll(task => task.IsCompleted);
#pragma warning disable CA2025 // The task owns both from here on.
        _tasks.Add(Task.Run(() => RunAsync(id, message, parsed, cancellation), CancellationToken.None));
#pragma warning restore CA2025
        return null;
    }

    /// <summary>
    /// Stops the operation that a complete message names, if it is still active. No message about it is sent
    /// afterwards.
    /// </summary>
    /// <returns>The reason to close the socket, or null.</returns>
    public SocketClose? Stop(SocketMessage message)
    {
        if (message.Id is not { } id)
        {
            return SocketClose.Invalid("A complete message must have an id");
        }

        if (_running.TryRemove(id, out var cancellation))
        {
            _tasks.Add(CancelAsync(cancellation));
        }

        return null;
    }

    /// <summary>Stops all operations, and waits for their end.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await Task.WhenAll(_tasks);
        _ended.Dispose();
    }

    // The code that removes an operation from the list disposes its cancellation.
    private static async Task CancelAsync(CancellationTokenSource cancellation)
    {
        using (cancellation)
        {
            await cancellation.CancelAsync();
        }
    }

    private async Task RunAsync(
        string id, SocketMessage message, ParsedRequest parsed, CancellationTokenSource cancellation)
    {
        ReadOnlyMemory<byte>? last;
        using (message)
        {
            last = await RespondAsync(id, parsed, cancellation.Token);
        }

        if (last is { } lastMessage)
        {
            await TrySendAsync(lastMessage, TryEnd);
        }

        TryEnd();

        // Frees the id just before the client learns that the operation has ended. If the client has completed the
        // operation, it expects no more messages about it, and its next operation can have the same id.
        bool TryEnd()
        {
            var isActive = _running.TryRemove(KeyValuePair.Create(id, cancellation));
            if (isActive)
            {
                cancellation.Dispose();
            }

            return isActive;
        }
    }

    /// <summary>Sends the responses of an operation.</summary>
    /// <returns>The last message to the client; null if the client does not wait for one.</returns>
    private async ValueTask<ReadOnlyMemory<byte>?> RespondAsync(
        string id, ParsedRequest parsed, CancellationToken cancellationToken)
    {
        try
        {
            return parsed.Request is { } request
                ? await ExecuteAsync(id, request, cancellationToken)
                : Errors(id, [new GraphQLError(parsed.Problem!.Message, parsed.Problem.Code)]);
        }
        catch (OperationCanceledException)
        {
            return null; // The client has completed the operation, or has disconnected.
        }
        catch (Exception exception)
        {
            return Errors(id, [failures.Report(exception)]);
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>?> ExecuteAsync(
        string id, GraphQLRequest request, CancellationToken cancellationToken)
    {
        if (caller.Count() is { } tooMany)
        {
            return Errors(id, [new GraphQLError(tooMany.Message, tooMany.Code)]);
        }

        var operation = await handler.PrepareAsync(request, cancellationToken);
        if (caller.Check(operation) is { } refusal)
        {
            return Errors(id, [new GraphQLError(refusal.Message, refusal.Code)]);
        }

        if (!operation.CanExecute)
        {
            return Errors(id, operation.Errors);
        }

        await foreach (var (response, summary) in handler.SubscribeAsync(
            operation, caller.Caller, cancellationToken))
        {
            if (summary.Outcome == ExecutionOutcome.RequestError)
            {
                return Errors(id, response);
            }

            using var next = SocketProtocol.Next(id, response.Span);
            if (!await sender.SendAsync(
                next.Pieces, cancellationToken, () => !cancellationToken.IsCancellationRequested))
            {
                return null;
            }
        }

        return SocketProtocol.Complete(id);
    }

    private async ValueTask TrySendAsync(ReadOnlyMemory<byte> message, Func<bool> isWanted)
    {
        try
        {
            await sender.SendAsync([message], _ended.Token, isWanted);
        }
        catch (OperationCanceledException)
        {
            // The socket was closed in the meantime.
        }
    }

    private static ReadOnlyMemory<byte> Errors(string id, IReadOnlyList<GraphQLError> errors)
    {
        using var list = new ResponseBuffer();
        GraphQLErrorWriter.Write(errors, list);
        return SocketProtocol.Error(id, list.ToArray());
    }

    /// <summary>Creates an error message from a response that has only errors.</summary>
    private static ReadOnlyMemory<byte> Errors(string id, ReadOnlyMemory<byte> response)
    {
        using var json = JsonDocument.Parse(response);
        return SocketProtocol.Error(id, JsonMarshal.GetRawUtf8Value(json.RootElement.GetProperty("errors"u8)));
    }

    private GraphQLError TooMany() => new(
        $"This WebSocket has {_running.Count} active operations; at most {settings.MaxOperationsPerWebSocket} are "
            + "allowed.",
        ErrorCodes.LimitExceeded);
}
