using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation.Rules.Operations;

/// <summary>Lone Anonymous Operation: an anonymous operation is the only operation in its document.</summary>
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
