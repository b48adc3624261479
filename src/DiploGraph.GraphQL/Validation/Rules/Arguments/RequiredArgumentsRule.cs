using System.Collections.Immutable;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation.Rules.Arguments;

/// <summary>Required Arguments: every argument with a non-null type and no default value is provided.</summary>
internal sealed class RequiredArgumentsRule(ValidationContext context)
    : ValidationRule(VisitKinds.Field | VisitKinds.Directive)
{
    public override void VisitField(FieldNode field)
    {
        if (context.Field is { } definition)
        {
            Check(field, field.Arguments, definition.Arguments, "Field", field.Name);
        }
    }

    public override void VisitDirective(DirectiveNode directive, DirectiveLocation location)
    {
        if (context.Directive is { } definition)
        {
            Check(directive, directive.Arguments, definition.Arguments, "Directive", definition.Coordinate);
        }
    }

    private void Check(
        SyntaxNode owner,
        ImmutableArray<ArgumentNode> arguments,
        NamedList<InputValueDefinition> definitions,
        string kind,
        string name)
    {
        foreach (var definition in definitions)
        {
            if (!definition.IsRequired || IsGiven(arguments, definition.Name))
            {
                continue;
            }

            context.Report(
                $"{kind} \"{name}\" argument \"{definition.Name}\" of type \"{definition.Type}\" is required,"
                + " but it was not provided.",
                owner.Start);
        }
    }

    private static bool IsGiven(ImmutableArray<ArgumentNode> arguments, string name)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}
