namespace DiploGraph.GraphQL.Types.Building.Rules;

/// <summary>
/// Checks that an enum has at least one value (specification, section 3.9, "Type Validation"). The grammar already
/// excludes values named true, false or null.
/// </summary>
internal static class EnumRules
{
    public static void Check(SchemaDraft draft, SchemaErrors errors)
    {
        foreach (var type in draft.DefinedTypes.OfType<EnumType>())
        {
            if (type.Values.Count == 0)
            {
                errors.Add($"Enum \"{type.Name}\" has no values.", type.Definition!.NameStart);
            }
        }
    }
}
