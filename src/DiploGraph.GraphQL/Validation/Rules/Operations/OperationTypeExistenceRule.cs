using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation.Rules.Operations;

/// <summary>
/// Operation Type Existence: the schema has a root type for every operation. Without it the selections cannot be
/// checked, so this is reported only if the document has no other errors, as by graphql-js 16, which looks for the root
/// type when it executes the operation. (graphql-js 17 reports it next to other errors.)
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
