using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation.Rules.Variables;

/// <summary>Variables Are Input Types: the type of every variable is defined and is an input type.</summary>
internal sealed class VariablesAreInputTypesRule(ValidationContext context)
    : ValidationRule(VisitKinds.VariableDefinition)
{
    public override void VisitVariableDefinition(VariableDefinitionNode variable)
    {
        var named = variable.Type.NamedType;
        if (context.Schema.FindType(named.Name) is { } type)
        {
            if (type.IsInputType)
            {
                return;
            }

            context.Report(
                $"Variable \"${variable.Variable.Name}\" cannot be of \"{variable.Type}\", which is not an input type.",
                variable.Type.Start);
        }
        else if (!context.IsKnownType(named.Name))
        {
            var names = context.Schema.Types.Where(static type => type.IsInputType).Select(static type => type.Name);
            context.Report($"Unknown type \"{named.Name}\".{context.DidYouMean(named.Name, names)}", named.Start);
        }
    }
}
