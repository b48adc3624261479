using DiploGraph.GraphQL;

namespace DiploGraph.Server.Http;

/// <summary>Runs a prepared operation into a buffer, whatever way it came and will go.</summary>
internal sealed class OperationRunner(GraphQLService service)
{
    /// <summary>The engine.</summary>
    public GraphQLEngine Engine => service.Engine;

    /// <summary>Runs an operation, or writes why it is refused.</summary>
    /// <exception cref="OperationCanceledException">The caller has gone; nothing was written.</exception>
    public async ValueTask<ExecutionSummary> RunAsync(
        PreparedOperation operation, AnswerBuffer answer, CancellationToken cancellationToken)
    {
        if (!operation.CanExecute)
        {
            return await Engine.ExecuteAsync(operation, answer, null, cancellationToken);
        }

        IAsyncDisposable state;
        try
        {
            state = await service.OpenRequestAsync(operation, cancellationToken);
        }
        catch (GraphQLException refusal)
        {
            Errors.Write(answer, new GraphQLError(refusal.Message, refusal.Code) { Extensions = refusal.Extensions });
            return new(ExecutionOutcome.RequestError, RequestRefusal.Variables, 1, 0);
        }

        await using (state)
        {
            return await Engine.ExecuteAsync(operation, answer, state, cancellationToken);
        }
    }
}
