using System.Globalization;
using System.Text;
using System.Text.Json;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.Resolvers.Access;

namespace DiploGraph.Server.Tests.Questions;

/// <summary>
/// Valid documents over all of the graph that everybody may read, generated from a seed: any field, argument and
/// filter, with values that occur in seed-data, so that most responses are not empty.
/// </summary>
internal sealed class RandomDocument
{
    private const int MostLevels = 5;

    private static readonly string[] Dates =
        ["2022-08", "2022-08-30", "1952/2022", "2015-01-18/2015-01-20", "198X", "2006?", "2014-05", "2023", "../2000"];

    private static readonly string[] Texts =
        ["Gantz", "Japan", "Minister", "Netanyahu", "the", "Defense", "Abe", "外務大臣", "Hayashi", "Jerusalem", "e"];

    private readonly GraphQLSchema _schema;
    private readonly IReadOnlyList<string> _entities;
    private readonly IReadOnlyList<string> _claims;
    private readonly Random _random;
    private readonly IReadOnlyList<string> _hostile;
    private readonly StringBuilder _text = new();

    private RandomDocument(
        GraphQLSchema schema,
        IReadOnlyList<string> entities,
        IReadOnlyList<string> claims,
        int seed,
        IReadOnlyList<string> hostile) => (_schema, _entities, _claims, _random, _hostile) =
            (schema, entities, claims, new Random(seed), hostile);

    /// <summary>Generates a document. Equal seeds generate equal documents.</summary>
    /// <param name="schema">The schema to query.</param>
    /// <param name="entities">Ids of existing entities.</param>
    /// <param name="claims">Ids of existing claims.</param>
    /// <param name="seed">The seed of the document.</param>
    /// <param name="hostile">Texts to use in many of the places that accept a text.</param>
    public static string Of(
        GraphQLSchema schema,
        IReadOnlyList<string> entities,
        IReadOnlyList<string> claims,
        int seed,
        IReadOnlyList<string>? hostile = null) =>
        new RandomDocument(schema, entities, claims, seed, hostile ?? []).Document();

    private string Document()
    {
        if (Chance(0.3))
        {
            _text.Append("query ").Append(Chance(0.5)
                ? $"@asOf(revision: {_random.Next(1, 4)}) "
                : $"@asOf(validAt: \"{Pick(Dates)}\") ");
        }

        _text.Append("{ ");
        var fields = _schema.QueryType.Fields
            .Where(field => field.Name != "me" && RequiredRoles.Find(field) is null)
            .ToArray();
        for (var at = _random.Next(1, 3); at > 0; at--)
        {
            Field(_schema.QueryType, Pick(fields), $"r{at}: ", MostLevels);
        }

        return _text.Append('}').ToString();
    }

    private void Field(NamedType parent, FieldDefinition field, string alias, int levels)
    {
        _text.Append(alias).Append(field.Name);
        Arguments(parent, field);
        if (field.Type.Named.IsComposite)
        {
            Selection(field.Type.Named, levels - 1);
        }

        _text.Append(' ');
    }

    private void Selection(NamedType type, int levels)
    {
        _text.Append(" { ");
        if (type is FieldedType fielded)
        {
            var leaves = fielded.Fields.Where(field => field.Type.Named.IsLeaf && !IsClock(field)).ToArray();
            foreach (var leaf in Some(leaves, 3))
            {
                Field(type, leaf, "", levels);
            }

            var others = fielded.Fields.Where(field => field.Type.Named.IsComposite).ToArray();
            if (levels > 0 && others.Length > 0)
            {
                foreach (var other in Some(others, 2))
                {
                    Field(type, other, "", levels);
                }
            }
        }

        if (type.IsAbstract && levels > 0)
        {
            var possible = Pick(type.PossibleTypes.ToArray());
            _text.Append("... on ").Append(possible.Name);
            _text.Append(" { ");
            foreach (var (field, at) in Some(possible.Fields.Where(field => !IsClock(field)).ToArray(), 2).Select(
                (field, at) => (field, at)))
            {
                Field(possible, field, $"f{levels}{at}: ", levels);
            }

            _text.Append("} ");
        }

        _text.Append("__typename }");
    }

    private void Arguments(NamedType parent, FieldDefinition field)
    {
        var given = new List<string>();
        foreach (var argument in field.Arguments)
        {
            var isPlace = argument.Name is "after" or "before" or "last";
            if (argument.IsRequired
                || (isPlace ? IsHostile(0.02) : Chance(argument.Name == "first" ? 0.9 : 0.3)))
            {
                given.Add($"{argument.Name}: {Value(argument.Type, argument.Name, Wanted(parent, field), 3)}");
            }
        }

        if (given.Count > 0)
        {
            _text.Append('(').AppendJoin(", ", given).Append(')');
        }
    }

    // The type that the id must have, if it follows from the field.
    private string Wanted(NamedType parent, FieldDefinition field) =>
        parent == _schema.QueryType && field.Type.Named.Kind == TypeKind.Object ? field.Type.Named.Name
        : field.Name == "didMeet" ? "Official" : "";

    private string Value(GraphQLType type, string name, string wanted, int levels) => type.NullableType switch
    {
        ListType list => $"[{string.Join(", ", Enumerable.Range(0, _random.Next(1, 3))
            .Select(_ => Value(list.ItemType, name, wanted, levels)))}]",
        EnumType values => Pick(values.Values.ToArray()).Name,
        InputObjectType input => Object(input, levels),
        ScalarType scalar => Scalar(scalar.Name, name, wanted),
        _ => "null",
    };

    private string Object(InputObjectType input, int levels)
    {
        var fields = input.Fields.Where(field => field.IsRequired).ToList();
        var others = input.Fields.Except(fields)
            .Where(field => levels > 1 || field.Type.Named is not InputObjectType deep
                || !deep.Fields.Any(inner => inner.Name is "AND" or "some"))
            .ToArray();
        if (others.Length > 0 && (fields.Count == 0 || Chance(0.5)))
        {
            fields.Add(Pick(others));
        }

        var values = fields.Select(field => $"{field.Name}: {Value(field.Type, field.Name, "", levels - 1)}");
        return $"{{{string.Join(", ", values)}}}";
    }

    private string Scalar(string scalar, string name, string wanted) => scalar switch
    {
        "ID" or "String" when IsHostile(0.5) => Quoted(Pick(_hostile)),
        "EdtfDate" or "Date" or "DateTime" or "LanguageTag" or "CountryCode" or "Url" when IsHostile(0.05) =>
            Quoted(Pick(_hostile)),
        "ID" => Quoted(Id(name, wanted)),
        "Int" => name switch
        {
            "depth" => "1",
            "maxHops" => "3",
            _ => _random.Next(1, 5).ToString(CultureInfo.InvariantCulture),
        },
        "Float" => "0.5",
        "Boolean" => Chance(0.5) ? "true" : "false",
        "EdtfDate" => Quoted(Pick(Dates)),
        "Date" => "\"2022-08-30\"",
        "DateTime" => "\"2026-11-01T12:00:00Z\"",
        "LanguageTag" => Quoted(Pick(["en", "ja", "he"])),
        "CountryCode" => Quoted(Pick(["JP", "IL"])),
        "Url" => "\"https://example.org/\"",
        _ => Quoted(Pick(Texts)),
    };

    private string Id(string name, string wanted)
    {
        if (name == "claim" || wanted == "Claim")
        {
            return Pick(_claims);
        }

        var prefix = wanted switch
        {
            "DiplomaticRelation" => "relation:",
            "Impact" => "source:",
            "" => "",
            _ => wanted.ToLowerInvariant() + ":",
        };
        if (name == "source")
        {
            prefix = "source:";
        }

        var fitting = _entities.Where(id => id.StartsWith(prefix, StringComparison.Ordinal)).ToArray();
        return fitting.Length > 0 && Chance(0.95) ? Pick(fitting) : "official:nobody";
    }

    // Recording times naturally differ between stores.
    private static bool IsClock(FieldDefinition field) => field.Type.Named.Name == "DateTime";

    private IEnumerable<FieldDefinition> Some(FieldDefinition[] all, int most) =>
        Enumerable.Range(0, all.Length == 0 ? 0 : _random.Next(1, most + 1)).Select(_ => Pick(all)).Distinct();

    private T Pick<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    private bool Chance(double probability) => _random.NextDouble() < probability;

    private bool IsHostile(double probability) => _hostile.Count > 0 && Chance(probability);

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
