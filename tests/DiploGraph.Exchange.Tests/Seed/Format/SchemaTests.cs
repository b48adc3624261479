using System.Text.Json;
using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Exchange.Seed.Validation;
using DiploGraph.Graph;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;

namespace DiploGraph.Exchange.Tests.Seed.Format;

/// <summary><c>schema/seed.schema.json</c> and the reader have the same keys and vocabularies.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement Schema = Read("seed.schema.json");

    public static TheoryData<string, IReadOnlyList<string>> Maps => new()
    {
        { "", SeedKeys.File },
        { "source", SeedKeys.Source },
        { "rights", SeedKeys.Rights },
        { "capture", SeedKeys.Capture },
        { "quote", SeedKeys.Quote },
        { "dataset", SeedKeys.Dataset },
        { "coverage", SeedKeys.Coverage },
        { "entity", SeedKeys.Entity },
        { "claim", SeedKeys.Claim },
        { "earlier", SeedKeys.Earlier },
        { "template", SeedKeys.Template },
        { "evidence", SeedKeys.Evidence },
        { "table", SeedKeys.Table },
        { "row", SeedKeys.Row },
    };

    public static TheoryData<string, IReadOnlyList<string>> Words => new()
    {
        { "claim.predicate", [.. PredicateTable.All.Select(row => row.Name)] },
        { "claim.status", EnumTokens.All<ClaimStatus>() },
        { "claim.rank", EnumTokens.All<ClaimRank>() },
        { "evidence.stance", EnumTokens.All<Stance>() },
        { "evidence.verification", QuotedTextEntryValidator.Recordable },
        { "quote.verification", QuotedTextEntryValidator.Recordable },
        { "source.kind", EnumTokens.All<SourceKind>() },
        { "coverage.contacts", CoverageEntryValidator.Contacts },
    };

    [Theory]
    [MemberData(nameof(Maps))]
    public void The_keys_of_each_map_are_those_of_the_reader(string definition, IReadOnlyList<string> keys)
    {
        var map = definition.Length == 0 ? Schema : Definition(definition);
        Assert.Equal(keys, map.GetProperty("properties").EnumerateObject().Select(property => property.Name));
        Assert.False(map.GetProperty("additionalProperties").GetBoolean());
        Assert.All(
            map.GetProperty("properties").EnumerateObject(),
            property => Assert.True(
                property.Value.TryGetProperty("description", out _) || property.Value.TryGetProperty("$ref", out _)));
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void The_words_of_each_list_are_those_of_the_model(string path, IReadOnlyList<string> words)
    {
        var steps = path.Split('.');
        Assert.Equal(words, Enum(Definition(steps[0]).GetProperty("properties").GetProperty(steps[1])));
    }

    [Fact]
    public void The_qualifiers_are_those_of_the_predicate_table()
    {
        var qualifiers = Definition("claim").GetProperty("properties").GetProperty("qualifiers")
            .GetProperty("properties");
        var known = PredicateTable.All.SelectMany(row => row.Qualifiers).DistinctBy(it => it.Key).ToArray();
        Assert.Equal(
            known.Select(it => it.Name).Order(StringComparer.Ordinal),
            qualifiers.EnumerateObject().Select(it => it.Name).Order(StringComparer.Ordinal));
        Assert.All(
            known.Where(it => it.Tokens.Count > 0),
            it => Assert.Equal(it.Tokens, Enum(qualifiers.GetProperty(it.Name))));
    }

    [Fact]
    public void The_prefixes_of_ids_are_those_of_the_types()
    {
        var pattern = Definition("entityId").GetProperty("pattern").GetString()!;
        var prefixes = pattern[2..pattern.IndexOf(')', StringComparison.Ordinal)].Split('|');
        Assert.Equal(EntityTypes.All.Select(type => type.Prefix()), prefixes);
    }

    private static JsonElement Definition(string name) => Schema.GetProperty("$defs").GetProperty(name);

    private static IEnumerable<string> Enum(JsonElement property)
    {
        var list = property.TryGetProperty("items", out var items) ? items : property;
        if (list.TryGetProperty("$ref", out var reference))
        {
            var (file, steps) = reference.GetString()!.Split('#') is [var path, var pointer]
                ? (path, pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
                : throw new InvalidOperationException($"{reference} has no fragment.");
            list = steps.Aggregate(Read(file), (node, step) => node.GetProperty(step));
        }

        return list.GetProperty("enum").EnumerateArray().Select(word => word.GetString()!);
    }

    private static JsonElement Read(string file) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "schema", file))).RootElement;
}
