using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation.Rules.Directives;

/// <summary>Directives Are Defined: the schema defines each directive that is used.</summary>
internal sealed class DirectivesAreDefinedRule(ValidationContext context) : ValidationRule(VisitKinds.Directive)
{
    public override void VisitDirective(DirectiveNode directive, DirectiveLocation location)
    {
        if (context.Directive is null && !context.IsDirectiveOfDocument(directive.Name))
        {
            context.Report($"Unknown directive \"@{directive.Name}\".", directive.Start);
        }
    }
}
