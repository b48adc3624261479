using DiploGraph.GraphQL.Types.Building;

namespace DiploGraph.GraphQL.Types.Rules;

/// <summary>
/// Arguments of directives have input types, and a required one is not deprecated; a place is named once
/// (specification, section 3.13, "Type Validation").
/// </summary>
internal static class DirectiveDefinitionRules
{
    public static void Check(SchemaDraft draft, SchemaErrors errors)
    {
        foreach (var directive in draft.DefinedDirectives)
        {
            FieldRules.CheckInputs(directive.Arguments, "Argument", errors);
            var seen = new HashSet<Language.DirectiveLocation>();
            foreach (var node in directive.Definition!.Locations)
            {
                if (!seen.Add(node.Location))
                {
                    errors.Add(
                        $"Directive \"@{directive.Name}\" names {SpecificationNames.Of(node.Location)} more than once.",
                        node.Start);
                }
            }
        }
    }
}
