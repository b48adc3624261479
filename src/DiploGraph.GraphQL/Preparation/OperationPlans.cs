using System.Collections.Concurrent;
using DiploGraph.GraphQL.Execution;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Planning;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Preparation;

/// <summary>
/// The plans of one operation: one for each combination of values of the variables in <c>@skip</c> and
/// <c>@include</c>.
/// </summary>
internal sealed class OperationPlans
{
    private const int MaxPlans = 16;
    private readonly string[] _conditions;
    private readonly ConcurrentDictionary<ulong, PooledPlan> _plans = new();
    private PooledPlan? _only;

    internal OperationPlans(DocumentNode document, OperationDefinitionNode operation)
    {
        Node = operation;
        _conditions = operation.VariableDefinitions.IsEmpty
            ? []
            : ConditionVariableFinder.Find(document, operation);
    }

    /// <summary>The operation.</summary>
    internal OperationDefinitionNode Node { get; }

    /// <summary>Returns the plan for the variable values, and creates it if necessary.</summary>
    /// <param name="variables">The variable values.</param>
    /// <param name="makePlan">Plans the operation if there is no plan for these values yet.</param>
    internal PooledPlan GetOrAdd(VariableValues variables, Func<OperationPlans, VariableValues, OperationPlan> makePlan)
    {
        if (_conditions.Length == 0)
        {
            return _only ??= new PooledPlan(makePlan(this, variables));
        }

        if (_conditions.Length > 64)
        {
            return new PooledPlan(makePlan(this, variables));
        }

        var key = 0UL;
        for (var i = 0; i < _conditions.Length; i++)
        {
            if (variables.TryGetValue(_conditions[i], out var value) && value is true)
            {
                key |= 1UL << i;
            }
        }

        if (_plans.TryGetValue(key, out var existing))
        {
            return existing;
        }

        var created = new PooledPlan(makePlan(this, variables));
        return _plans.Count < MaxPlans ? _plans.GetOrAdd(key, created) : created;
    }

    /// <summary>
    /// Finds a variable in <c>@skip</c> or <c>@include</c> with the value null, which is not allowed.
    /// </summary>
    internal VariableDefinitionNode? FindNullCondition(VariableValues variables)
    {
        foreach (var name in _conditions)
        {
            if (!variables.TryGetValue(name, out var value) || value is null)
            {
                return Node.VariableDefinitions.First(definition => definition.Variable.Name == name);
            }
        }

        return null;
    }
}
