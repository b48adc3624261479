using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Tests.Execution;

/// <summary>
/// Endless data without a store: an object is a number; the number and the field name determine the value of a field.
/// </summary>
internal static class RandomData
{
    internal const string Sdl = """
        type Query { a: A aa: A! la: [A] laa: [A!]
          lla: [[A!]!] face: Face faces: [Face!]! any: Any anys: [[Any]] n: Int! }
        interface Face { id: Int s: String sn: String! next: Face list: [Face] strict: [Face!]! numbers: [[Int!]] }
        type A implements Face { id: Int s: String sn: String!
          next: Face list: [Face] strict: [Face!]! numbers: [[Int!]]
          onlyA: [Any!] b: B! }
        type B implements Face { id: Int s: String sn: String!
          next: Face! list: [Face!] strict: [Face!]! numbers: [[Int!]]
          onlyB: String }
        type C { c: Int! any: Any }
        union Any = A | B | C
        """;

    internal static string TypeOf(object value) => ((int)value % 7) switch
    {
        0 or 1 or 2 => "A",
        3 or 4 => "B",
        _ => "C",
    };

    internal static object? Resolve(object? parent, FieldDefinition field)
    {
        var random = new Random(HashCode(parent is int seed ? seed : 1, field.Name));
        return Make(field.Type, random);
    }

    private static object? Make(GraphQLType type, Random random)
    {
        var chance = random.Next(100);
        if (chance < 3)
        {
            return new InvalidOperationException("failed");
        }

        if (chance < (type.IsNonNull ? 6 : 15))
        {
            return null;
        }

        return type.NullableType switch
        {
            ListType list => Enumerable.Range(0, random.Next(4)).Select(_ => Make(list.ItemType, random)).ToArray(),
            ScalarType scalar => scalar.Name == "Int" ? random.Next(1000) : $"s{random.Next(1000)}",
            ObjectType { Name: var name } => ObjectOf(random, type => type == name),
            InterfaceType => ObjectOf(random, static type => type is "A" or "B"),
            _ => ObjectOf(random, static _ => true),
        };
    }

    private static object ObjectOf(Random random, Func<string, bool> isOfType)
    {
        while (true)
        {
            object value = random.Next(1, 1_000_000);
            if (isOfType(TypeOf(value)))
            {
                return value;
            }
        }
    }

    private static int HashCode(int seed, string name) =>
        name.Aggregate(seed, static (hash, c) => unchecked((hash * 31) + c));
}
