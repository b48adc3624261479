namespace DiploGraph.GraphQL.Types.Building.Rules;

/// <summary>Every coercion that is given belongs to a custom scalar of the schema.</summary>
internal static class CoercionRules
{
    public static void Check(SchemaDraft draft, SchemaBuilderOptions options, SchemaErrors errors)
    {
        foreach (var name in options.Scalars.Keys.Order(StringComparer.Ordinal))
        {
            if (draft.Types.Find(name) is not ScalarType { IsBuiltIn: false })
            {
                errors.Add($"There is a coercion for \"{name}\", which is no custom scalar of the schema.");
            }
        }
    }
}
