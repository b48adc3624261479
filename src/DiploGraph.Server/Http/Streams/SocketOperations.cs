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
/// The operations under way on one socket. Each runs beside the others, so that a long one holds up none; how many
/// there may be is limited.
/// </summary>
/// <remarks>
/// The next answer of a subscription is made when the one before has been sent, so nothing is kept for a client that
/// reads slowly.
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

    /// <summary>Starts what a subscribe message asks for.</summary>
    /// <param name="message">The message, which this method owns.</param>
    /// <returns>Why the socket must be closed, or null.</returns>
    public SocketClose? Start(SocketMessage message)
    {
        if (message.Id is not { } id)
        {
            message.Dispose();
            return SocketClose.Invalid("A subscribe message has an id");
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

    /// <summary>Stops what a complete message names, if it is still under way.</summary>
    /// <returns>Why the socket is to be closed; null where it is not.</returns>
    public SocketClose? Stop(SocketMessage message)
    {
        if (message.Id is not { } id)
        {
            return SocketClose.Invalid("A complete message has an id");
        }

        if (_running.TryRemove(id, out var cancellation))
        {
            // Who takes it out of the list disposes of it.
            cancellation.Cancel();
            cancellation.Dispose();
        }

        return null;
    }

    /// <summary>Stops all, and waits for them.</summary>
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

        // The id is free from the moment the client can know that the operation has ended. One that the client has
        // completed itself is not spoken of again.
        if (!_running.TryRemove(KeyValuePair.Create(id, cancellation)))
        {
            return;
        }

        cancellation.Dispose();
        if (last is { } farewell)
        {
            await TrySendAsync(farewell);
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
            // The socket has closed meanwhile.
        }
    }

    private static ReadOnlyMemory<byte> Errors(string id, IReadOnlyList<GraphQLError> errors)
    {
        using var list = new ResponseBuffer();
        GraphQLErrorWriter.Write(errors, list);
        return SocketProtocol.Error(id, list.ToArray());
    }

    /// <summary>The errors of a response that has nothing else.</summary>
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
