using DiploGraph.GraphQL.Execution;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Planning;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;
using DiploGraph.GraphQL.Types.Coercion;

namespace DiploGraph.GraphQL;

/// <summary>
/// A request that has passed everything that comes before execution, or that was refused by it. It may be executed
/// more than once.
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
        GraphQLSchema schema, RequestRefusal refusal, IReadOnlyList<GraphQLError> errors, long cost = 0)
    {
        Schema = schema;
        Refusal = refusal;
        Cost = cost;
        _errors = errors;
    }

    /// <summary>Whether the operation can be executed. If not, executing it answers <see cref="Errors"/>.</summary>
    public bool CanExecute => Plan is not null;

    /// <summary>Why the request is refused; <see cref="RequestRefusal.None"/> if it is not.</summary>
    public RequestRefusal Refusal { get; }

    /// <summary>The errors of a refused request.</summary>
    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>What the operation does; null where the request is refused.</summary>
    public OperationType? OperationType => Plan?.Operation.Operation;

    /// <summary>The operation's name; null where it has none or the request is refused.</summary>
    public string? OperationName => Plan?.Operation.Name;

    /// <summary>What the operation costs with its variables; see <see cref="GraphQLOptions.MaxCost"/>.</summary>
    public long Cost { get; }

    internal GraphQLSchema Schema { get; }

    internal PooledPlan? PooledPlan { get; }

    internal OperationPlan? Plan => PooledPlan?.Plan;

    internal VariableValues Variables { get; } = VariableValues.Empty;

    internal bool ReportCost { get; }

    /// <summary>Finds a directive on the operation, and its arguments.</summary>
    /// <param name="name">The directive's name, without the <c>@</c>.</param>
    /// <param name="arguments">Its arguments, where it is there and they fit.</param>
    /// <param name="error">Why the arguments do not fit.</param>
    /// <returns>Whether the operation has the directive.</returns>
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
