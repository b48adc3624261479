using System.Text;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Tests.Execution;

/// <summary>
/// Generates random queries over a schema: aliases, repeated fields, inline fragments and fragment spreads.
/// </summary>
internal sealed class RandomDocumentGenerator(GraphQLSchema schema, Random random)
{
    private static readonly string[] Composites = ["Face", "A", "B", "C", "Any"];
    private readonly StringBuilder _fragments = new();
    private readonly List<(string Name, NamedType Type)> _known = [];

    internal string Make()
    {
        var query = Selections(schema.QueryType, 4);
        return query + _fragments;
    }

    private string Selections(NamedType type, int depth)
    {
        var text = new StringBuilder("{ __typename ");
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            text.Append(Selection(type, depth)).Append('\n');
        }

        return text.Append("} ").ToString();
    }

    private string Selection(NamedType type, int depth)
    {
        var kind = random.Next(10);
        if (type is FieldedType fielded && kind < 7)
        {
            var field = fielded.Fields[random.Next(fielded.Fields.Count)];
            var alias = random.Next(4) == 0 ? $"{field.Name}{random.Next(2)}: " : string.Empty;
            var below = field.Type.Named.IsComposite
                ? depth == 0 ? "{ __typename }" : Selections(field.Type.Named, depth - 1)
                : string.Empty;
            return $"{alias}{field.Name} {below}";
        }

        var overlapping = Composites.Select(name => schema.FindType(name)!).Where(type.Overlaps).ToList();
        var on = overlapping.Count == 0 || kind == 7 ? type : overlapping[random.Next(overlapping.Count)];
        if (kind == 9 && depth > 0)
        {
            return Spread(type, on, depth);
        }

        return depth == 0 ? "__typename" : $"... on {on} {Selections(on, depth - 1)}";
    }

    private string Spread(NamedType type, NamedType on, int depth)
    {
        var fitting = _known.FindAll(fragment => fragment.Type.Overlaps(type));
        if (fitting.Count > 0 && random.Next(2) == 0)
        {
            return $"...{fitting[random.Next(fitting.Count)].Name}";
        }

        var body = Selections(on, depth - 1);
        var name = $"F{_known.Count}";
        _known.Add((name, on));
        _fragments.Append(string.Concat("fragment ", name, " on ", on.Name, " ", body, "\n"));
        return $"...{name}";
    }
}
