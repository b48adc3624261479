using DiploGraph.GraphQL.Types;

namespace DiploGraph.Server.Tests.Access;

/// <summary>Writes a valid document that selects one field, with only the arguments that are required.</summary>
internal static class MinimalDocument
{
    /// <summary>Returns a document that selects a root field.</summary>
    public static string Of(GraphQLSchema schema, ObjectType root, FieldDefinition field)
    {
        var operation = root == schema.MutationType ? "mutation"
            : root == schema.SubscriptionType ? "subscription"
            : "query";
        return $"{operation} {{ {Select(field)} }}";
    }

    /// <summary>Returns a selection of a field.</summary>
    public static string Select(FieldDefinition field)
    {
        var required = field.Arguments.Where(argument => argument.IsRequired).ToList();
        var arguments = required.Count == 0
            ? ""
            : $"({string.Join(", ", required.Select(argument => $"{argument.Name}: {Value(argument.Type)}"))})";
        return field.Name + arguments + (field.Type.Named.IsLeaf ? "" : " { __typename }");
    }

    private static string Value(GraphQLType type)
    {
        if (type.NullableType is ListType list)
        {
            return $"[{Value(list.ItemType)}]";
        }

        return type.Named switch
        {
            EnumType values => values.Values[0].Name,
            InputObjectType input => $"{{ {string.Join(", ", Fields(input))} }}",
            { Name: "Int" } => "1",
            { Name: "Float" } => "1.5",
            { Name: "Boolean" } => "true",
            { Name: "DateTime" } => "\"2026-01-01T00:00:00Z\"",
            { Name: "Date" or "EdtfDate" } => "\"2026-01-01\"",
            { Name: "Url" } => "\"https://example.org/\"",
            { Name: "LanguageTag" } => "\"en\"",
            { Name: "CountryCode" } => "\"JP\"",
            _ => "\"x\"",
        };
    }

    private static IEnumerable<string> Fields(InputObjectType input) =>
        (input.IsOneOf ? input.Fields.Take(1) : input.Fields.Where(field => field.IsRequired))
        .Select(field => $"{field.Name}: {Value(field.Type)}");
}
