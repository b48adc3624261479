using System.Collections.Immutable;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation.Rules.Arguments;

/// <summary>Argument Uniqueness: no two arguments of a field or directive have the same name.</summary>
internal sealed class ArgumentUniquenessRule(ValidationContext context)
    : ValidationRule(VisitKinds.Field | VisitKinds.Directive)
{
    public override void VisitField(FieldNode field) => Check(field.Arguments);

    public override void VisitDirective(DirectiveNode directive, DirectiveLocation location) =>
        Check(directive.Arguments);

    private void Check(ImmutableArray<ArgumentNode> arguments)
    {
        DuplicateNameReporter.Report(
            context,
            arguments,
            static argument => argument.Name,
            static argument => argument.Start,
            static name => $"There can be only one argument named \"{name}\".");
    }
}
