using System.Collections.Immutable;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation.Rules.Arguments;

/// <summary>Argument Names: every argument is defined by its field or directive.</summary>
internal sealed class ArgumentNamesRule(ValidationContext context)
    : ValidationRule(VisitKinds.Field | VisitKinds.Directive)
{
    public override void VisitField(FieldNode field)
    {
        if (context.Field is { } definition)
        {
            Check(field.Arguments, definition.Arguments, "field", definition.Coordinate);
        }
    }

    public override void VisitDirective(DirectiveNode directive, DirectiveLocation location)
    {
        if (context.Directive is { } definition)
        {
            Check(directive.Arguments, definition.Arguments, "directive", definition.Coordinate);
        }
    }

    private void Check(
        ImmutableArray<ArgumentNode> arguments,
        NamedList<InputValueDefinition> definitions,
        string kind,
        string coordinate)
    {
        foreach (var argument in arguments)
        {
            if (definitions.Contains(argument.Name))
            {
                continue;
            }

            var suggestion = context.DidYouMean(argument.Name, definitions.Select(static known => known.Name));
            context.Report(
                $"Unknown argument \"{argument.Name}\" on {kind} \"{coordinate}\".{suggestion}", argument.Start);
        }
    }
}
