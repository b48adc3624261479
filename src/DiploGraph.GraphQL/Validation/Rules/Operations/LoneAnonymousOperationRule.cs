using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation.Rules.Operations;

/// <summary>Lone Anonymous Operation: an operation without a name is the only one of its document.</summary>
internal sealed class LoneAnonymousOperationRule(ValidationContext context) : ValidationRule(VisitKinds.Operation)
{
    public override void VisitOperation(OperationDefinitionNode operation)
    {
        if (operation.Name is null && context.Operations.Count > 1)
        {
            context.Report("This anonymous operation must be the only defined operation.", operation.Start);
        }
    }
}
