using System.Buffers;
using System.Runtime.CompilerServices;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Stores;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Responses;

namespace DiploGraph.Server.GraphQL;

/// <summary>
/// Handles GraphQL requests: prepares the operation, opens the version of the graph that it reads, and executes it.
/// One handler serves the whole process.
/// </summary>
internal sealed class GraphQLRequestHandler(GraphQLEngine engine, IGraphStore store, ApiOptions options)
{
    private static ExecutionSummary Rejected => new(ExecutionOutcome.RequestError, RequestRejection.None, 1, 0);

    /// <summary>Parses, validates and plans the document of a request, and checks its variables and limits.</summary>
    public ValueTask<PreparedOperation> PrepareAsync(GraphQLRequest request, CancellationToken cancellationToken) =>
        engine.PrepareAsync(request, cancellationToken);

    /// <summary>Executes a query or a mutation, or writes the errors for which it is rejected.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="response">Receives the response, one JSON object in UTF-8.</param>
    /// <param name="source">Whoever sent the request.</param>
    /// <param name="cancellationToken">Cancelled when the client disconnects.</param>
    /// <exception cref="OperationCanceledException">The client has disconnected; nothing was written.</exception>
    public async ValueTask<ExecutionSummary> ExecuteAsync(
        PreparedOperation operation,
        IBufferWriter<byte> response,
        RequestSource source,
        CancellationToken cancellationToken)
    {
        var (context, error) = await TryOpenAsync(operation, source, cancellationToken);
        if (error is not null)
        {
            ErrorResponseWriter.WriteRequestError([error], response);
            return Rejected;
        }

        await using (context)
        {
            return await engine.ExecuteAsync(operation, response, context, cancellationToken);
        }
    }

    /// <summary>
    /// Executes a subscription. Returns one response for each event, created when the caller has consumed the previous
    /// one. Any other operation, and a rejected one, has one response.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="source">Whoever sent the request.</param>
    /// <param name="cancellationToken">Cancelled when the client disconnects or ends the subscription.</param>
    /// <exception cref="OperationCanceledException">The client has disconnected.</exception>
    public async IAsyncEnumerable<SubscriptionResponse> SubscribeAsync(
        PreparedOperation operation,
        RequestSource source,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (context, error) = await TryOpenAsync(operation, source, cancellationToken);
        if (error is not null)
        {
            var response = new ArrayBufferWriter<byte>();
            ErrorResponseWriter.WriteRequestError([error], response);
            yield return new SubscriptionResponse(response.WrittenMemory, Rejected);
            yield break;
        }

        await using (context)
        {
            await foreach (var response in engine.SubscribeAsync(operation, context, cancellationToken))
            {
                yield return response;
            }
        }
    }

    /// <summary>
    /// Opens the version of the graph that an operation reads from start to end: the newest one, or the one in its
    /// <c>@asOf</c>.
    /// </summary>
    /// <exception cref="GraphQLException">The version cannot be opened; the message is for the caller.</exception>
    public async ValueTask<RequestContext> OpenAsync(
        PreparedOperation operation, RequestSource source, CancellationToken cancellationToken)
    {
        var asOf = AsOfDirective.Read(operation);
        try
        {
            return new RequestContext(store, await asOf.OpenAsync(store, cancellationToken), options)
            {
                Caller = source.Caller,
                IdempotencyKey = source.IdempotencyKey,
            };
        }
        catch (GraphStoreException failure)
        {
            options.OnStoreFailure?.Invoke(failure);
            throw StoreErrors.ToGraphQL(failure);
        }
    }

    // An operation that the engine has rejected reads nothing: executing it writes its errors.
    private async ValueTask<(RequestContext? Context, GraphQLError? Error)> TryOpenAsync(
        PreparedOperation operation, RequestSource source, CancellationToken cancellationToken)
    {
        if (!operation.CanExecute)
        {
            return default;
        }

        try
        {
            return (await OpenAsync(operation, source, cancellationToken), null);
        }
        catch (GraphQLException rejection)
        {
            return (null, new GraphQLError(rejection.Message, rejection.Code) { Extensions = rejection.Extensions });
        }
    }
}
