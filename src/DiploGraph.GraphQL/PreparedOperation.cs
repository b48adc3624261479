using DiploGraph.GraphQL.Execution;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Planning;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;
using DiploGraph.GraphQL.Types.Coercion;

namespace DiploGraph.GraphQL;

/// <summary>
/// The result of preparing a request: an operation that is ready to execute, or the errors of a rejected request. It
/// can be executed more than once.
/// </summary>
public sealed class PreparedOperation
{
    private readonly IReadOnlyList<GraphQLError> _errors;

    internal PreparedOperation(
        GraphQLSchema schema, PooledPlan plan, VariableValues variables, long cost, bool reportCost)
    {
        Schema = schema;
        PooledPlan = plan;
        Variables = variables;
        Cost = cost;
        ReportCost = reportCost;
        _errors = [];
    }

    internal PreparedOperation(
        GraphQLSchema schema, RequestRejection rejection, IReadOnlyList<GraphQLError> errors, long cost = 0)
    {
        Schema = schema;
        Rejection = rejection;
        Cost = cost;
        _errors = errors;
    }

    /// <summary>True if the operation can be executed. Otherwise, executing it writes <see cref="Errors"/>.</summary>
    public bool CanExecute => Plan is not null;

    /// <summary>
    /// The reason for the rejection; <see cref="RequestRejection.None"/> if the request was accepted.
    /// </summary>
    public RequestRejection Rejection { get; }

    /// <summary>The errors of a rejected request.</summary>
    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>The type of the operation; null if the request was rejected.</summary>
    public OperationType? OperationType => Plan?.Operation.Operation;

    /// <summary>The name of the operation; null if it is anonymous or the request was rejected.</summary>
    public string? OperationName => Plan?.Operation.Name;

    /// <summary>The cost of the operation with its variables; see <see cref="GraphQLOptions.MaxCost"/>.</summary>
    public long Cost { get; }

    internal GraphQLSchema Schema { get; }

    internal PooledPlan? PooledPlan { get; }

    internal OperationPlan? Plan => PooledPlan?.Plan;

    internal VariableValues Variables { get; } = VariableValues.Empty;

    internal bool ReportCost { get; }

    /// <summary>Finds a directive on the operation and coerces its arguments.</summary>
    /// <param name="name">The directive's name, without the <c>@</c>.</param>
    /// <param name="arguments">The directive's arguments, if the directive exists and they are valid.</param>
    /// <param name="error">The reason why the arguments are invalid; otherwise null.</param>
    /// <returns>True if the operation has the directive.</returns>
    public bool TryGetDirective(string name, out ArgumentValues arguments, out GraphQLError? error)
    {
        arguments = default;
        error = null;
        if (Plan is null || Schema.Directives.Find(name) is not { } definition)
        {
            return false;
        }

        foreach (var directive in Plan.Operation.Directives)
        {
            if (directive.Name != name)
            {
                continue;
            }

            if (InputCoercer.TryCoerceArguments(
                definition.Arguments, directive.Arguments, Variables, Plan.Document.Source, directive.Start,
                out var values, out error))
            {
                arguments = new ArgumentValues(values);
            }

            return true;
        }

        return false;
    }
}
