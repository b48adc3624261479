using System.Buffers;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Planning;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Responses;

namespace DiploGraph.GraphQL.Execution;

/// <summary>Runs subscriptions (specification, section 6.2.3 "Subscription").</summary>
internal sealed class SubscriptionExecutor(
    ResolverMap resolvers, OperationExecutor executor, GraphQLOptions options, TimeProvider clock)
{
    private readonly FrozenDictionary<string, SubscriptionSource> _sources =
        resolvers.Subscriptions.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly IReadOnlyDictionary<string, FieldInterceptor> _interceptors = resolvers.Interceptors;

    /// <summary>Executes the operation of a subscription for each event.</summary>
    internal async IAsyncEnumerable<SubscriptionResponse> SubscribeAsync(
        PreparedOperation operation, object? state, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var output = new ArrayBufferWriter<byte>();
        if (operation.Plan is not { } plan || plan.Operation.Operation != OperationType.Subscription)
        {
            yield return await ExecuteEventAsync(operation, output, state, state, cancellationToken);
            yield break;
        }

        var frame = new ExecutionFrame(plan);
        frame.Time.Begin(clock, Timeout.InfiniteTimeSpan, cancellationToken);
        frame.Begin(operation.Schema, operation.Variables, state, null);
        var slot = plan.Root.Slots[0];
        var events = Open(frame, slot, out var failure);
        await using var reader = events?.GetAsyncEnumerator(frame.Token);
        while (reader is not null)
        {
            IAsyncDisposable? eventState = null;
            try
            {
                if (!await reader.MoveNextAsync())
                {
                    break;
                }

                if (state is ISubscriptionState eventStates)
                {
                    eventState = await eventStates.OpenEventAsync(reader.Current, frame.Token);
                }
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                failure = exception;
                break;
            }

            SubscriptionResponse response;
            await using (eventState)
            {
                output.ResetWrittenCount();
                response = await ExecuteEventAsync(
                    operation, output, eventState ?? state, reader.Current, cancellationToken);
            }

            yield return response;
        }

        frame.Time.End();
        if (failure is not null)
        {
            output.ResetWrittenCount();
            yield return CreateErrorResponse(operation, slot, failure, output);
        }
    }

    private IAsyncEnumerable<object?>? Open(ExecutionFrame frame, FieldSlot slot, out Exception? failure)
    {
        failure = null;
        try
        {
            _ = frame.ArgumentsOf(slot);
            var coordinate = slot.Binding!.Definition.Coordinate;
            if (_interceptors.TryGetValue(coordinate, out var interceptor))
            {
                interceptor.Begin(frame.StateOf(slot).Context);
            }

            return _sources.TryGetValue(coordinate, out var source)
                ? source.Open(frame.StateOf(slot).Context, frame.Token)
                : throw new GraphQLException(ErrorCodes.InternalServerError, $"{coordinate} has no event source.");
        }
        catch (Exception exception)
        {
            failure = exception;
            return null;
        }
    }

    private async ValueTask<SubscriptionResponse> ExecuteEventAsync(
        PreparedOperation operation,
        ArrayBufferWriter<byte> output,
        object? state,
        object? root,
        CancellationToken cancellationToken)
    {
        var summary = await executor.ExecuteAsync(operation, output, state, root, cancellationToken);
        return new SubscriptionResponse(output.WrittenMemory, summary);
    }

    private SubscriptionResponse CreateErrorResponse(
        PreparedOperation operation, FieldSlot slot, Exception failure, ArrayBufferWriter<byte> output)
    {
        var error = FieldErrorFactory.Create(failure, slot, operation.Plan!.Document, null, options);
        ErrorResponseWriter.WriteRequestError([error], output);
        return new SubscriptionResponse(output.WrittenMemory, new ExecutionSummary(
            ExecutionOutcome.RequestError, RequestRejection.None, 1, operation.Cost));
    }
}
