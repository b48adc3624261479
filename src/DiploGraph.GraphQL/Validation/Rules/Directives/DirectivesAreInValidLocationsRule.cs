using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation.Rules.Directives;

/// <summary>Directives Are in Valid Locations: a directive is used only where its definition allows it.</summary>
internal sealed class DirectivesAreInValidLocationsRule(ValidationContext context)
    : ValidationRule(VisitKinds.Directive)
{
    public override void VisitDirective(DirectiveNode directive, DirectiveLocation location)
    {
        if (context.Directive is not { } definition || definition.Locations.Contains(location))
        {
            return;
        }

        context.Report(
            $"Directive \"@{directive.Name}\" may not be used on {DirectiveLocationNames.Of(location)}.",
            directive.Start);
    }
}
