using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation.Rules.Variables;

/// <summary>
/// All Variable Uses Defined: an operation defines every variable that is used in it or in a fragment it reaches.
/// </summary>
internal sealed class AllVariableUsesDefinedRule(ValidationContext context) : ValidationRule(VisitKinds.VariableUsages)
{
    private readonly HashSet<string> _defined = new(StringComparer.Ordinal);

    public override void VisitVariableUsages(OperationDefinitionNode operation, IReadOnlyList<VariableUsage> usages)
    {
        _defined.Clear();
        foreach (var variable in operation.VariableDefinitions)
        {
            _defined.Add(variable.Variable.Name);
        }

        for (var i = 0; i < usages.Count; i++)
        {
            var variable = usages[i].Variable;
            if (_defined.Contains(variable.Name))
            {
                continue;
            }

            var by = operation.Name is { } name ? $" by operation \"{name}\"" : "";
            context.Report(
                $"Variable \"${variable.Name}\" is not defined{by}.", variable.Start, operation.Start);
        }
    }
}
