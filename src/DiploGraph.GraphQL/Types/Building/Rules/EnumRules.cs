namespace DiploGraph.GraphQL.Types.Building.Rules;

/// <summary>
/// An enum has at least one value (specification, section 3.9, "Type Validation"). That none is called true, false or
/// null is a matter of the grammar.
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
