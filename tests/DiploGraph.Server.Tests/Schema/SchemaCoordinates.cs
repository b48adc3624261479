using DiploGraph.GraphQL.Types;

namespace DiploGraph.Server.Tests.Schema;

/// <summary>The coordinates of all elements of a schema.</summary>
internal static class SchemaCoordinates
{
    public static IReadOnlyList<string> BuiltIn { get; } = ["String", "Int", "Float", "Boolean", "ID"];

    public static IEnumerable<string> Of(GraphQLSchema schema) =>
        Elements(schema).Select(element => element.Coordinate);

    public static IEnumerable<ISchemaElement> Elements(GraphQLSchema schema)
    {
        foreach (var type in schema.Types.Where(type => !type.IsBuiltIn))
        {
            yield return type;
            foreach (var member in Members(type))
            {
                yield return member;
                if (member is FieldDefinition field)
                {
                    foreach (var argument in field.Arguments)
                    {
                        yield return argument;
                    }
                }
            }
        }
    }

    private static IEnumerable<MemberDefinition> Members(NamedType type) => type switch
    {
        FieldedType fielded => fielded.Fields,
        InputObjectType input => input.Fields,
        EnumType of => of.Values,
        _ => [],
    };
}
