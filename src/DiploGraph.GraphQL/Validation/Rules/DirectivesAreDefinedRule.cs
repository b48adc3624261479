using DiploGraph.GraphQL.Language;

namespace DiploGraph.GraphQL.Validation.Rules;

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
