using DiploGraph.GraphQL.Language;

namespace DiploGraph.GraphQL.Validation.Rules;

/// <summary>
/// All Variable Uses Defined: an operation defines each variable that is used in it, or in a fragment it reaches.
/// </summary>
internal sealed class AllVariableUsesDefinedRule(ValidationContext context) : ValidationRule(Visits.VariableUsages)
{
    private readonly HashSet<string> defined = new(StringComparer.Ordinal);

    public override void VisitVariableUsages(OperationDefinitionNode operation, IReadOnlyList<VariableUsage> usages)
    {
        defined.Clear();
        foreach (var variable in operation.VariableDefinitions) defined.Add(variable.Variable.Name);
        for (var i = 0; i < usages.Count; i++)
        {
            var variable = usages[i].Variable;
            if (defined.Contains(variable.Name)) continue;
            var by = operation.Name is { } name ? $" by operation \"{name}\"" : "";
            context.Report(
                $"Variable \"${variable.Name}\" is not defined{by}.", variable.Start, operation.Start);
        }
    }
}
