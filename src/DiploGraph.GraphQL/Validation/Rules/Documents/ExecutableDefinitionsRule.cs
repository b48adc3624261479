using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation.Rules.Documents;

/// <summary>
/// Executable Definitions: a document for execution contains only operations and fragments. Type references in type
/// system definitions are still checked.
/// </summary>
internal sealed class ExecutableDefinitionsRule(ValidationContext context)
    : ValidationRule(VisitKinds.TypeSystemDefinition | VisitKinds.TypeReference)
{
    public override void VisitTypeSystemDefinition(TypeSystemNode definition)
    {
        var subject = definition switch
        {
            TypeDefinitionNode type => $"\"{type.Name}\"",
            DirectiveDefinitionNode directive => $"\"@{directive.Name}\"",
            _ => "schema",
        };
        context.Report($"The {subject} definition is not executable.", definition.Start);
    }

    public override void VisitTypeReference(NamedTypeNode type)
    {
        if (context.IsKnownType(type.Name) || type.Name is "Int" or "Float" or "String" or "Boolean" or "ID")
        {
            return;
        }

        context.Report($"Unknown type \"{type.Name}\".", type.Start);
    }
}
