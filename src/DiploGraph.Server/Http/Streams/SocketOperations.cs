using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text.Json;
using DiploGraph.GraphQL;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Http.Streams;

/// <summary>
/// The operations under way on one socket. Each runs beside the others, so that a long one holds up none; how many
/// there may be is limited.
/// </summary>
internal sealed class SocketOperations(
    SocketSending sending, OperationRunner runner, FailureReport failures, HttpSettings settings) : IAsyncDisposable
{
    private static readonly ReadOnlyMemory<byte> End = "}"u8.ToArray();

    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _ended = new();
    private readonly List<Task> _tasks = [];

    private static ReadOnlySpan<byte> Payload => ",\"payload\":"u8;

    /// <summary>Starts what a subscribe message asks for.</summary>
    /// <param name="message">The message.</param>
    /// <param name="parameters">Owns the message; is disposed of here.</param>
    /// <returns>Why the socket is to be closed; null where it is not.</returns>
    public SocketClose? Start(SocketMessage message, GraphQLParameters parameters)
    {
        parameters.Read(message.Payload, message.Text, StatusCodes.Status400BadRequest);
        var id = message.Id;
        if (id is null || parameters.Request is null)
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
        var token = cancellation.Token;
        var freed = false;
        try
        {
            freed = await AnswerAsync(id, parameters.Request!, cancellation, token);
        }
        catch (OperationCanceledException)
        {
            // The client has completed the operation, or has gone.
        }
        catch (Exception exception)
        {
            await TrySendErrorsAsync(id, [failures.Report(exception)]);
        }
        finally
        {
            parameters.Dispose();
            if (freed || _running.TryRemove(KeyValuePair.Create(id, cancellation)))
            {
                cancellation.Dispose();
            }
        }
    }

    /// <summary>Sends the answers of an operation, and that it is complete.</summary>
    /// <returns>Whether the id was freed.</returns>
    private async ValueTask<bool> AnswerAsync(
        string id, GraphQLRequest request, CancellationTokenSource own, CancellationToken cancellationToken)
    {
        if (_running.Count > settings.MaxSocketOperations)
        {
            await SendErrorsAsync(id, [TooMany()], cancellationToken);
            return false;
        }

        var operation = await runner.Engine.PrepareAsync(request, cancellationToken);
        if (!operation.CanExecute)
        {
            await SendErrorsAsync(id, operation.Errors, cancellationToken);
            return false;
        }

        await foreach (var (answer, summary) in runner.StreamAsync(operation, cancellationToken))
        {
            if (summary.Outcome == ExecutionOutcome.RequestError)
            {
                await SendErrorsAsync(id, answer, cancellationToken);
                return false;
            }

            if (!await SendNextAsync(id, answer, cancellationToken))
            {
                return false;
            }
        }

        // The id is free from the moment the client can know that the operation is complete.
        using var complete = Begin(id, "complete"u8);
        complete.Write("}"u8);
        var freed = _running.TryRemove(KeyValuePair.Create(id, own));
        await sending.SendAsync(complete.Pieces, cancellationToken);
        return freed;
    }

    private async ValueTask<bool> SendNextAsync(
        string id, ReadOnlyMemory<byte> answer, CancellationToken cancellationToken)
    {
        using var start = Begin(id, "next"u8);
        start.Write(Payload);
        return await sending.SendAsync([.. start.Pieces, answer, End], cancellationToken);
    }

    /// <summary>Sends the errors of an answer that has nothing else.</summary>
    private async ValueTask SendErrorsAsync(
        string id, ReadOnlyMemory<byte> answer, CancellationToken cancellationToken)
    {
        using var json = JsonDocument.Parse(answer);
        using var message = Begin(id, "error"u8);
        message.Write(Payload);
        message.Write(JsonMarshal.GetRawUtf8Value(json.RootElement.GetProperty("errors"u8)));
        message.Write("}"u8);
        await sending.SendAsync(message.Pieces, cancellationToken);
    }

    private async ValueTask SendErrorsAsync(
        string id, IReadOnlyList<GraphQLError> errors, CancellationToken cancellationToken)
    {
        using var message = Begin(id, "error"u8);
        message.Write(Payload);
        GraphQLErrorList.Write(errors, message);
        message.Write("}"u8);
        await sending.SendAsync(message.Pieces, cancellationToken);
    }

    private async ValueTask TrySendErrorsAsync(string id, IReadOnlyList<GraphQLError> errors)
    {
        try
        {
            await SendErrorsAsync(id, errors, _ended.Token);
        }
        catch (OperationCanceledException)
        {
            // The socket has closed meanwhile.
        }
    }

    private static AnswerBuffer Begin(string id, ReadOnlySpan<byte> type)
    {
        var message = new AnswerBuffer();
        message.Write("{\"id\":\""u8);
        message.Write(JsonEncodedText.Encode(id).EncodedUtf8Bytes);
        message.Write("\",\"type\":\""u8);
        message.Write(type);
        message.Write("\""u8);
        return message;
    }

    private GraphQLError TooMany() => new(
        $"{_running.Count} operations are under way on this socket; at most {settings.MaxSocketOperations} may be.",
        ErrorCodes.LimitExceeded);
}
