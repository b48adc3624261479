using System.Text.Json;
using DiploGraph.Server.Tests.House;

namespace DiploGraph.Server.Tests.Resolvers.Search;

/// <summary>The names of <c>names-to-resolve.txt</c>, resolved in seed-data.</summary>
public sealed class NameResolutionTests
{
    private const int NamesPerRequest = 80;

    private const string Query = """
        query($names: [String!]!) {
          resolve(names: $names) { result best { entity { id } holders { official { id } } } }
        }
        """;

    [Fact]
    public async Task Every_name_resolves_as_it_should()
    {
        var api = await ApiFixture.OfSeedDataAsync();
        var wrong = new List<string>();
        foreach (var names in ReadNames().Chunk(NamesPerRequest))
        {
            var answer = await api.AskAsync(Query, new { names = names.Select(name => name.Text) });
            var results = answer.GetProperty("data").GetProperty("resolve").EnumerateArray().Select(Describe);
            wrong.AddRange(names.Zip(results)
                .Where(pair => !pair.First.Expected.Any(expected => IsSame(expected, pair.Second)))
                .Select(pair =>
                    $"{pair.First.Text} is {string.Join(" / ", pair.First.Expected)}, not {pair.Second}"));
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public void The_list_has_150_names_or_more_and_none_twice()
    {
        var names = ReadNames();
        Assert.True(names.Count >= 150);
        Assert.True(names.Count(name => name.Expected[0] == "NOTHING") >= 30);
        Assert.Equal(names.Count, names.Select(name => name.Text).Distinct(StringComparer.Ordinal).Count());
    }

    private static string Describe(JsonElement resolution)
    {
        var result = resolution.GetProperty("result").GetString()!;
        if (resolution.GetProperty("best") is not { ValueKind: JsonValueKind.Object } best)
        {
            return result;
        }

        var holders = best.GetProperty("holders").EnumerateArray()
            .Select(held => held.GetProperty("official").GetProperty("id").GetString()!.Split(':')[1]);
        return string.Join(' ', [result, best.GetProperty("entity").GetProperty("id").GetString()!, .. holders]);
    }

    // A line without holders leaves them open.
    private static bool IsSame(string expected, string actual) => expected == actual
        || (expected.Split(' ').Length == 2 && actual.StartsWith(expected + " ", StringComparison.Ordinal));

    private static List<(string Text, string[] Expected)> ReadNames() =>
    [
        .. File.ReadLines(
                Path.Combine(Repository.Root, "tests/DiploGraph.Server.Tests/Resolvers/Search/names-to-resolve.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(parts => (parts[0], parts[1].Split(" / "))),
    ];
}
