namespace DiploGraph.GraphQL.Types.Building.Rules;

/// <summary>
/// Checks that directive arguments have input types and that required arguments are not deprecated (specification,
/// section 3.13, "Type Validation").
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
