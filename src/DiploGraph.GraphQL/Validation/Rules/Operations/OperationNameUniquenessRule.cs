using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation.Rules.Operations;

/// <summary>Operation Name Uniqueness: no two operations of a document have the same name.</summary>
internal sealed class OperationNameUniquenessRule(ValidationContext context) : ValidationRule(VisitKinds.Operation)
{
    private readonly Dictionary<string, OperationDefinitionNode> _known = new(StringComparer.Ordinal);

    public override void VisitOperation(OperationDefinitionNode operation)
    {
        if (operation.Name is not { } name || _known.TryAdd(name, operation))
        {
            return;
        }

        context.Report(
            $"There can be only one operation named \"{name}\".", _known[name].NameStart, operation.NameStart);
    }
}
