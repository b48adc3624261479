using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation.Rules.Operations;

/// <summary>
/// Operation Type Existence: the schema has a root type for the kind of each operation. What such an operation selects
/// cannot be looked up, so this is told when nothing else is wrong with the document.
/// </summary>
internal sealed class OperationTypeExistenceRule(ValidationContext context) : ValidationRule(VisitKinds.LeaveDocument)
{
    public override void LeaveDocument(DocumentNode document)
    {
        if (context.HasErrors)
        {
            return;
        }

        foreach (var scope in context.Operations)
        {
            var operation = (OperationDefinitionNode)scope.Definition;
            if (context.Schema.GetRootType(operation.Operation) is not null)
            {
                continue;
            }

            var kind = operation.Operation.ToString().ToLowerInvariant();
            context.Report($"The schema has no type for {kind} operations.", operation.Start);
        }
    }
}
