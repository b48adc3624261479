using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation.Rules.Directives;

/// <summary>Directives Are Defined: every directive used is defined in the schema.</summary>
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
