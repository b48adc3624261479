using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text.Json;
using DiploGraph.GraphQL;
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
    SocketSender sending, OperationRunner runner, FailureReporter failures, HttpSettings settings) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _ended = new();
    private readonly List<Task> _tasks = [];

    /// <summary>Starts what a subscribe message asks for.</summary>
    /// <param name="message">The message.</param>
    /// <param name="parameters">Owns the message; is disposed of here.</param>
    /// <returns>Why the socket is to be closed; null where it is not.</returns>
    public SocketClose? Start(SocketMessage message, GraphQLParameters parameters)
    {
        parameters.Read(message.Payload, message.Text, StatusCodes.Status400BadRequest);
        var id = message.Id;
        if (id is null || (parameters.Request is null && !parameters.Problem!.IsWellFormed))
        {
            var problem = parameters.Problem;
            parameters.Dispose();
            return SocketClose.Invalid(id is null ? "A subscribe message has an id" : problem!.Message);
        }

        var cancellation = CancellationTokenSource.CreateLinkedTokenSource(_ended.Token);
        if (!_running.TryAdd(id, cancellation))
        {
            cancellation.Dispose();
            parameters.Dispose();
            return SocketClose.IdInUse(id);
        }

        _tasks.RemoveAll(task => task.IsCompleted);
#pragma warning disable CA2025 // The task owns both from here on.
        _tasks.Add(RunAsync(id, parameters, cancellation));
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

    private async Task RunAsync(string id, GraphQLParameters parameters, CancellationTokenSource cancellation)
    {
        var last = await AnswerAsync(id, parameters, cancellation.Token);

        // The id is free from the moment the client can know that the operation has ended. One that the client has
        // completed itself is not spoken of again.
        if (!_running.TryRemove(KeyValuePair.Create(id, cancellation)))
        {
            return;
        }

        cancellation.Dispose();
        if (last is { } message)
        {
            await TrySendAsync(message);
        }
    }

    /// <summary>Sends the answers of an operation.</summary>
    /// <returns>What the client is told at last; null where nobody is to be told.</returns>
    private async ValueTask<ReadOnlyMemory<byte>?> AnswerAsync(
        string id, GraphQLParameters parameters, CancellationToken cancellationToken)
    {
        using (parameters)
        {
            try
            {
                if (_running.Count > settings.MaxOperationsPerWebSocket)
                {
                    return Errors(id, [TooMany()]);
                }

                return parameters.Request is { } request
                    ? await AnswerAsync(id, request, cancellationToken)
                    : Errors(id, [new GraphQLError(parameters.Problem!.Message, parameters.Problem.Code)]);
            }
            catch (OperationCanceledException)
            {
                return null; // The client has completed the operation, or has gone.
            }
            catch (Exception exception)
            {
                return Errors(id, [failures.Report(exception)]);
            }
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>?> AnswerAsync(
        string id, GraphQLRequest request, CancellationToken cancellationToken)
    {
        var operation = await runner.Engine.PrepareAsync(request, cancellationToken);
        if (!operation.CanExecute)
        {
            return Errors(id, operation.Errors);
        }

        await foreach (var (answer, summary) in runner.StreamAsync(operation, cancellationToken))
        {
            if (summary.Outcome == ExecutionOutcome.RequestError)
            {
                return Errors(id, answer);
            }

            using var next = SocketProtocol.Next(id, answer.Span);
            if (!await sending.SendAsync(next.Pieces, cancellationToken))
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
            await sending.SendAsync([message], _ended.Token);
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

    /// <summary>The errors of an answer that has nothing else.</summary>
    private static ReadOnlyMemory<byte> Errors(string id, ReadOnlyMemory<byte> answer)
    {
        using var json = JsonDocument.Parse(answer);
        return SocketProtocol.Error(id, JsonMarshal.GetRawUtf8Value(json.RootElement.GetProperty("errors"u8)));
    }

    private GraphQLError TooMany() => new(
        $"This WebSocket has {_running.Count} active operations; at most {settings.MaxOperationsPerWebSocket} are "
            + "allowed.",
        ErrorCodes.LimitExceeded);
}
