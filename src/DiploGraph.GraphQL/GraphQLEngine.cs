using System.Buffers;
using DiploGraph.GraphQL.Binding;
using DiploGraph.GraphQL.Execution;
using DiploGraph.GraphQL.Preparation;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL;

/// <summary>
/// Executes GraphQL requests against a schema (specification, section 6 "Execution"). Create one engine per schema; it
/// is safe for concurrent requests.
/// </summary>
public sealed class GraphQLEngine
{
    private readonly RequestPreparer _preparer;
    private readonly OperationExecutor _executor;
    private readonly SubscriptionExecutor _subscriptionExecutor;

    /// <summary>Creates an engine.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="resolvers">A resolver for every field of every object type of the schema.</param>
    /// <param name="options">The limits and switches; <see cref="GraphQLOptions.Default"/> if null.</param>
    /// <param name="clock">The clock for the time limit; the system clock if null.</param>
    /// <exception cref="ResolverBindingException">The resolvers do not match the schema.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public GraphQLEngine(
        GraphQLSchema schema, ResolverMap resolvers, GraphQLOptions? options = null, TimeProvider? clock = null)
    {
        Schema = schema;
        Options = options ?? GraphQLOptions.Default;
        Options.CheckRanges();
        var bindings = BindingTable.Build(schema, resolvers);
        _preparer = new RequestPreparer(schema, bindings, Options);
        _executor = new OperationExecutor(new TypeResolvers(resolvers), Options, clock ?? TimeProvider.System);
        _subscriptionExecutor = new SubscriptionExecutor(resolvers, _executor, Options, clock ?? TimeProvider.System);
    }

    /// <summary>The schema.</summary>
    public GraphQLSchema Schema { get; }

    /// <summary>The limits and switches.</summary>
    public GraphQLOptions Options { get; }

    /// <summary>
    /// Performs every step before execution: parses, validates and plans the document (or reads it from the cache),
    /// selects the operation, coerces the variables and checks the limits. Errors in the request do not throw: the
    /// result contains them.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the preparation when the caller disconnects.</param>
    public ValueTask<PreparedOperation> PrepareAsync(GraphQLRequest request, CancellationToken cancellationToken) =>
        _preparer.PrepareAsync(request, cancellationToken);

    /// <summary>
    /// Executes an operation and writes the complete response; writes the errors if the request was rejected.
    /// </summary>
    /// <param name="operation">An operation from <see cref="PrepareAsync"/> that is not a subscription.</param>
    /// <param name="output">Receives the response, one JSON object in UTF-8, after the execution.</param>
    /// <param name="state">The value that resolvers read with <see cref="FieldContext.State"/>, and the parent of root
    /// fields.</param>
    /// <param name="cancellationToken">Cancels the execution when the caller disconnects.</param>
    /// <exception cref="OperationCanceledException">The caller disconnected; nothing was written.</exception>
    public ValueTask<ExecutionSummary> ExecuteAsync(
        PreparedOperation operation, IBufferWriter<byte> output, object? state, CancellationToken cancellationToken) =>
        _executor.ExecuteAsync(operation, output, state, state, cancellationToken);

    /// <summary>Prepares and executes a request, and writes the complete response.</summary>
    /// <param name="request">The request.</param>
    /// <param name="output">Receives the response, one JSON object in UTF-8, after the execution.</param>
    /// <param name="state">The value that resolvers read with <see cref="FieldContext.State"/>, and the parent of root
    /// fields.</param>
    /// <param name="cancellationToken">Cancels the execution when the caller disconnects.</param>
    /// <exception cref="OperationCanceledException">The caller disconnected; nothing was written.</exception>
    public async ValueTask<ExecutionSummary> ExecuteAsync(
        GraphQLRequest request, IBufferWriter<byte> output, object? state, CancellationToken cancellationToken)
    {
        var operation = await _preparer.PrepareAsync(request, cancellationToken);
        return await _executor.ExecuteAsync(operation, output, state, state, cancellationToken);
    }

    /// <summary>
    /// Runs a subscription (specification, section 6.2.3 "Subscription"): executes its operation for one event at a
    /// time, as fast as the caller reads the responses. If the request is rejected, or if the event stream cannot be
    /// opened or fails, the last response contains the errors.
    /// </summary>
    /// <param name="operation">An operation from <see cref="PrepareAsync"/>.</param>
    /// <param name="state">The value that resolvers read with <see cref="FieldContext.State"/>. If it is an
    /// <see cref="ISubscriptionState"/>, it provides a separate state for each event.</param>
    /// <param name="cancellationToken">Closes the event stream when the caller disconnects.</param>
    /// <exception cref="OperationCanceledException">The caller disconnected.</exception>
    public IAsyncEnumerable<SubscriptionResponse> SubscribeAsync(
        PreparedOperation operation, object? state, CancellationToken cancellationToken) =>
        _subscriptionExecutor.SubscribeAsync(operation, state, cancellationToken);
}
