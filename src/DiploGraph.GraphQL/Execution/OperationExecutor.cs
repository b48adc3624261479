using System.Buffers;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Responses;

namespace DiploGraph.GraphQL.Execution;

/// <summary>Executes prepared operations and writes their responses (specification, section 7 "Response").</summary>
internal sealed class OperationExecutor(TypeResolvers typeResolvers, GraphQLOptions options, TimeProvider clock)
{
    private readonly LevelExecutor _levelExecutor = new(typeResolvers);
    private readonly FieldErrorCollector _fieldErrors = new(options);

    /// <summary>Executes an operation, or writes the errors of a rejected request.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="output">Receives the response.</param>
    /// <param name="state">The request's state.</param>
    /// <param name="root">The parent object of the root fields.</param>
    /// <param name="cancellationToken">Cancels the execution when the caller disconnects.</param>
    internal async ValueTask<ExecutionSummary> ExecuteAsync(
        PreparedOperation operation,
        IBufferWriter<byte> output,
        object? state,
        object? root,
        CancellationToken cancellationToken)
    {
        if (operation.PooledPlan is not { } plan)
        {
            ErrorResponseWriter.WriteRequestError(operation.Errors, output);
            return new ExecutionSummary(
                ExecutionOutcome.RequestError, operation.Rejection, operation.Errors.Count, operation.Cost);
        }

        using var measure = EngineTelemetry.StartExecution(operation, clock);
        var frame = plan.Rent();
        frame.Time.Begin(clock, options.ExecutionTimeout, cancellationToken);
        frame.Begin(operation.Schema, operation.Variables, state, root);
        try
        {
            await _levelExecutor.ExecuteAsync(frame);
        }
        catch (TimeoutException)
        {
            // The frame is not returned to the pool: resolvers may still write to its arrays.
            ErrorResponseWriter.WriteNullData([TimedOut()], output);
            return measure.End(
                new ExecutionSummary(ExecutionOutcome.TimedOut, RequestRejection.None, 1, operation.Cost));
        }

        var extensions = state is IResponseExtensions { HasExtensions: true } extended
            ? await extended.ReadExtensionsAsync(frame.Token)
            : null;
        var errors = _fieldErrors.Collect(frame);
        WriteAnswer(frame, operation, errors, extensions, output);
        frame.Release();
        plan.Return(frame);
        var outcome = errors is null ? ExecutionOutcome.Ok : ExecutionOutcome.FieldErrors;
        return measure.End(new ExecutionSummary(outcome, RequestRejection.None, errors?.Count ?? 0, operation.Cost));
    }

    private void WriteAnswer(
        ExecutionFrame frame,
        PreparedOperation operation,
        List<GraphQLError>? errors,
        IReadOnlyDictionary<string, object?>? extensions,
        IBufferWriter<byte> output)
    {
        var writer = new ResponseWriter(output);
        if (errors is null)
        {
            writer.Raw("{\"data\":"u8);
        }
        else
        {
            writer.Raw("{\"errors\":"u8);
            GraphQLErrorWriter.Write(ref writer, errors);
            writer.Raw(",\"data\":"u8);
        }

        DataWriter.Write(ref writer, frame);
        if (operation.ReportCost || extensions is not null)
        {
            WriteExtensions(ref writer, operation, extensions ?? new Dictionary<string, object?>());
        }

        writer.Byte((byte)'}');
        writer.Flush();
    }

    private void WriteExtensions(
        ref ResponseWriter writer, PreparedOperation operation, IReadOnlyDictionary<string, object?> extensions)
    {
        writer.Raw(",\"extensions\":{"u8);
        if (operation.ReportCost)
        {
            writer.Raw("\"cost\":{\"value\":"u8);
            writer.Number(operation.Cost);
            writer.Raw(",\"maximum\":"u8);
            writer.Number(options.MaxCost);
            writer.Byte((byte)'}');
        }

        var isFirst = !operation.ReportCost;
        foreach (var (name, value) in extensions)
        {
            if (!isFirst)
            {
                writer.Byte((byte)',');
            }

            isFirst = false;
            writer.String(name);
            writer.Byte((byte)':');
            AnyValueWriter.Write(ref writer, value);
        }

        writer.Byte((byte)'}');
    }

    private GraphQLError TimedOut()
    {
        var limit = options.ExecutionTimeout;
        return new GraphQLError(
            $"The execution took longer than {limit.TotalMilliseconds} ms "
                + $"({nameof(GraphQLOptions.ExecutionTimeout)}).",
            ErrorCodes.Timeout)
        {
            Extensions = new Dictionary<string, object?>
            {
                ["limit"] = nameof(GraphQLOptions.ExecutionTimeout),
                ["maximum"] = (long)limit.TotalMilliseconds,
            },
        };
    }
}
