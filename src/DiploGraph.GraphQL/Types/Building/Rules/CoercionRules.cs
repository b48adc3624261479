namespace DiploGraph.GraphQL.Types.Building.Rules;

/// <summary>Checks that every configured coercion belongs to a custom scalar of the schema.</summary>
internal static class CoercionRules
{
    public static void Check(SchemaDraft draft, SchemaBuilderOptions options, SchemaErrors errors)
    {
        foreach (var name in options.Scalars.Keys.Order(StringComparer.Ordinal))
        {
            if (draft.Types.Find(name) is not ScalarType { IsBuiltIn: false })
            {
                errors.Add($"A coercion is given for \"{name}\", which is not a custom scalar of the schema.");
            }
        }
    }
}
