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
/// The active operations of one socket. They run concurrently, so a long one does not block others. Their number is
/// limited.
/// </summary>
/// <remarks>
/// A subscription creates its next response after the previous one was sent, so nothing is buffered for a slow client.
/// </remarks>
internal sealed class SocketOperations(
    SocketSender sender,
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
    public SocketClose? Start(SocketMessage message)
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

        var cancellation = CancellationTokenSource.CreateLinkedTokenSource(_ended.Token);
        if (!_running.TryAdd(id, cancellation))
        {
            cancellation.Dispose();
            message.Dispose();
            return SocketClose.IdInUse(id);
        }

        _tasks.RemoveAll(task => task.IsCompleted);
#pragma warning disable CA2025 // The task owns both from here on.
        _tasks.Add(RunAsync(id, message, parsed, cancellation));
#pragma warning restore CA2025
        return null;
    }

    /// <summary>Stops the operation that a complete message names, if it is still active.</summary>
    /// <returns>The reason to close the socket, or null.</returns>
    public SocketClose? Stop(SocketMessage message)
    {
        if (message.Id is not { } id)
        {
            return SocketClose.Invalid("A complete message must have an id");
        }

        if (_running.TryRemove(id, out var cancellation))
        {
            // The code that removes an operation from the list disposes its cancellation.
            cancellation.Cancel();
            cancellation.Dispose();
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

    private async Task RunAsync(
        string id, SocketMessage message, ParsedRequest parsed, CancellationTokenSource cancellation)
    {
        ReadOnlyMemory<byte>? last;
        using (message)
        {
            last = await RespondAsync(id, parsed, cancellation.Token);
        }

        // Free the id before the client learns that the operation has ended. If the client has completed the operation,
        // it expects no more messages.
        if (!_running.TryRemove(KeyValuePair.Create(id, cancellation)))
        {
            return;
        }

        cancellation.Dispose();
        if (last is { } lastMessage)
        {
            await TrySendAsync(lastMessage);
        }
    }

    /// <summary>Sends the responses of an operation.</summary>
    /// <returns>The last message to the client; null if the client does not wait for one.</returns>
    private async ValueTask<ReadOnlyMemory<byte>?> RespondAsync(
        string id, ParsedRequest parsed, CancellationToken cancellationToken)
    {
        try
        {
            if (_running.Count > settings.MaxOperationsPerWebSocket)
            {
                return Errors(id, [TooMany()]);
            }

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
        var operation = await handler.PrepareAsync(request, cancellationToken);
        if (!operation.CanExecute)
        {
            return Errors(id, operation.Errors);
        }

        await foreach (var (response, summary) in handler.SubscribeAsync(operation, cancellationToken))
        {
            if (summary.Outcome == ExecutionOutcome.RequestError)
            {
                return Errors(id, response);
            }

            using var next = SocketProtocol.Next(id, response.Span);
            if (!await sender.SendAsync(next.Pieces, cancellationToken))
            {
                return null;
            }
        }

        return SocketProtocol.Complete(id);
    }

    private async ValueTask TrySendAsync(ReadOnlyMemory<byte> message)
    {
        try
        {
            await sender.SendAsync([message], _ended.Token);
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
