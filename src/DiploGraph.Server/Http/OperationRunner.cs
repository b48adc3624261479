using System.Runtime.CompilerServices;
using DiploGraph.GraphQL;
using DiploGraph.Server.Http.Responses;

namespace DiploGraph.Server.Http;

/// <summary>Runs a prepared operation into a buffer, whatever way it came and will go.</summary>
internal sealed class OperationRunner(GraphQLService service)
{
    /// <summary>The engine.</summary>
    public GraphQLEngine Engine => service.Engine;

    /// <summary>Runs an operation, or writes why it is refused.</summary>
    /// <exception cref="OperationCanceledException">The caller has gone; nothing was written.</exception>
    public async ValueTask<ExecutionSummary> RunAsync(
        PreparedOperation operation, ResponseBuffer answer, CancellationToken cancellationToken)
    {
        if (!operation.CanExecute)
        {
            return await Engine.ExecuteAsync(operation, answer, null, cancellationToken);
        }

        var (state, refusal) = await OpenAsync(operation, cancellationToken);
        if (state is null)
        {
            Errors.Write(answer, refusal!);
            return Refused;
        }

        await using (state)
        {
            return await Engine.ExecuteAsync(operation, answer, state, cancellationToken);
        }
    }

    /// <summary>
    /// Runs a subscription: an answer for each event, made only when the one before has been taken. Any other
    /// operation, and one that is refused, has one answer.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller has gone.</exception>
    public async IAsyncEnumerable<SubscriptionResponse> StreamAsync(
        PreparedOperation operation, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!operation.CanExecute)
        {
            using var errors = new ResponseBuffer();
            var summary = await Engine.ExecuteAsync(operation, errors, null, cancellationToken);
            yield return new SubscriptionResponse(errors.ToArray(), summary);
            yield break;
        }

        var (state, refusal) = await OpenAsync(operation, cancellationToken);
        if (state is null)
        {
            using var errors = new ResponseBuffer();
            Errors.Write(errors, refusal!);
            yield return new SubscriptionResponse(errors.ToArray(), Refused);
            yield break;
        }

        await using (state)
        {
            await foreach (var answer in Engine.SubscribeAsync(operation, state, cancellationToken))
            {
                yield return answer;
            }
        }
    }

    private static ExecutionSummary Refused => new(ExecutionOutcome.RequestError, RequestRefusal.None, 1, 0);

    private async ValueTask<(IAsyncDisposable? State, GraphQLError? Refusal)> OpenAsync(
        PreparedOperation operation, CancellationToken cancellationToken)
    {
        try
        {
            return (await service.OpenRequestAsync(operation, cancellationToken), null);
        }
        catch (GraphQLException refusal)
        {
            return (null, new GraphQLError(refusal.Message, refusal.Code) { Extensions = refusal.Extensions });
        }
    }
}
