namespace DiploGraph.GraphQL.Types.Building.Rules;

/// <summary>
/// Arguments of directives have input types, and a required one is not deprecated (specification, section 3.13, "Type
/// Validation").
/// </summary>
internal static class DirectiveDefinitionRules
{
    public static void Check(SchemaDraft draft, SchemaErrors errors)
    {
        foreach (var directive in draft.DefinedDirectives)
        {
            FieldRules.CheckInputs(directive.Arguments, "Argument", errors);
        }
    }
}
