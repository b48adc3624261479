using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation.Rules.Variables;

/// <summary>All Variables Used: every variable of an operation is used in it or in a fragment it reaches.</summary>
internal sealed class AllVariablesUsedRule(ValidationContext context) : ValidationRule(VisitKinds.VariableUsages)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public override void VisitVariableUsages(OperationDefinitionNode operation, IReadOnlyList<VariableUsage> usages)
    {
        if (operation.VariableDefinitions.IsEmpty)
        {
            return;
        }

        _used.Clear();
        for (var i = 0; i < usages.Count; i++)
        {
            _used.Add(usages[i].Variable.Name);
        }

        foreach (var variable in operation.VariableDefinitions)
        {
            if (_used.Contains(variable.Variable.Name))
            {
                continue;
            }

            var within = operation.Name is { } name ? $" in operation \"{name}\"" : "";
            context.Report($"Variable \"${variable.Variable.Name}\" is never used{within}.", variable.Start);
        }
    }
}
