using System.Buffers;
using DiploGraph.GraphQL.Binding;
using DiploGraph.GraphQL.Execution;
using DiploGraph.GraphQL.Preparation;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL;

/// <summary>
/// Executes GraphQL requests over a schema (specification, section 6 "Execution"). Made once; safe for any number of
/// requests at a time.
/// </summary>
public sealed class GraphQLEngine
{
    private readonly RequestPreparer _preparer;
    private readonly OperationExecutor _executor;
    private readonly SubscriptionExecutor _subscriptionExecutor;

    /// <summary>Makes an engine.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="resolvers">A resolver for every field of every object type of the schema.</param>
    /// <param name="options">Limits and switches; the defaults when none are given.</param>
    /// <param name="clock">The clock of the time limit; the system's when none is given.</param>
    /// <exception cref="ResolverBindingException">The schema and the resolvers do not fit.</exception>
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
    /// Does everything that comes before execution: parses, validates and plans the document (or takes it from the
    /// cache), chooses the operation, coerces the variables, and checks the limits. Does not throw for what a caller
    /// may do wrong.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancelled when the caller goes.</param>
    public ValueTask<PreparedOperation> PrepareAsync(GraphQLRequest request, CancellationToken cancellationToken) =>
        _preparer.PrepareAsync(request, cancellationToken);

    /// <summary>Executes an operation and writes the whole answer, or the errors of a refused request.</summary>
    /// <param name="operation">What <see cref="PrepareAsync"/> gave; no subscription.</param>
    /// <param name="output">Takes the answer, one JSON object in UTF-8, when the execution has ended.</param>
    /// <param name="state">What resolvers get as <see cref="FieldContext.State"/>, and root fields as their
    /// parent.</param>
    /// <param name="cancellationToken">Cancelled when the caller goes.</param>
    /// <exception cref="OperationCanceledException">The caller has gone; nothing was written.</exception>
    public ValueTask<ExecutionSummary> ExecuteAsync(
        PreparedOperation operation, IBufferWriter<byte> output, object? state, CancellationToken cancellationToken) =>
        _executor.ExecuteAsync(operation, output, state, state, cancellationToken);

    /// <summary>Prepares and executes a request, and writes the whole answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="output">Takes the answer, one JSON object in UTF-8, when the execution has ended.</param>
    /// <param name="state">What resolvers get as <see cref="FieldContext.State"/>, and root fields as their
    /// parent.</param>
    /// <param name="cancellationToken">Cancelled when the caller goes.</param>
    /// <exception cref="OperationCanceledException">The caller has gone; nothing was written.</exception>
    public async ValueTask<ExecutionSummary> ExecuteAsync(
        GraphQLRequest request, IBufferWriter<byte> output, object? state, CancellationToken cancellationToken)
    {
        var operation = await _preparer.PrepareAsync(request, cancellationToken);
        return await _executor.ExecuteAsync(operation, output, state, state, cancellationToken);
    }

    /// <summary>
    /// Runs a subscription: executes its operation for each event, one after the other, as fast as the answers are
    /// taken (specification, section 6.2.3 "Subscription"). A refused request, or a stream that cannot be opened or
    /// that
    /// breaks, gives one last answer with errors.
    /// </summary>
    /// <param name="operation">What <see cref="PrepareAsync"/> gave.</param>
    /// <param name="state">What resolvers get as <see cref="FieldContext.State"/>; for each event another, where it is
    /// an <see cref="ISubscriptionState"/>.</param>
    /// <param name="cancellationToken">Cancelled when the caller goes; the stream is closed then.</param>
    /// <exception cref="OperationCanceledException">The caller has gone.</exception>
    public IAsyncEnumerable<SubscriptionResponse> SubscribeAsync(
        PreparedOperation operation, object? state, CancellationToken cancellationToken) =>
        _subscriptionExecutor.SubscribeAsync(operation, state, cancellationToken);
}
