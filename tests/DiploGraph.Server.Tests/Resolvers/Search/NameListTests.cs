using DiploGraph.Server.Tests.House;

namespace DiploGraph.Server.Tests.Resolvers.Search;

/// <summary>The names of <c>hundred-names.txt</c>, searched for in seed-data.</summary>
public sealed class NameListTests
{
    private const string Query =
        "query($text: String!) { search(text: $text, first: 5) { edges { score why node { id } } } }";

    [Fact]
    public async Task At_least_95_of_100_names_are_found_first_and_all_in_the_first_five()
    {
        var api = await ApiFixture.OfSeedDataAsync();
        var names = ReadNames();
        var misses = new List<string>();
        var (first, amongFive) = (0, 0);
        foreach (var (text, id) in names)
        {
            var answer = await api.AskAsync(Query, new { text });
            var found = answer.GetProperty("data").GetProperty("search").GetProperty("edges").EnumerateArray()
                .Select(edge => edge.GetProperty("node").GetProperty("id").GetString()!)
                .ToList();
            first += found.FirstOrDefault() == id ? 1 : 0;
            amongFive += found.Contains(id) ? 1 : 0;
            if (found.FirstOrDefault() != id)
            {
                misses.Add($"{text} means {id}; found: {string.Join(", ", found)}");
            }
        }

        Assert.Equal(100, names.Count);
        Assert.True(first >= 95 && amongFive == 100, string.Join(Environment.NewLine, misses));
    }

    [Fact]
    public void No_name_is_listed_twice() =>
        Assert.Equal(ReadNames().Count, ReadNames().Select(name => name.Text).Distinct().Count());

    private static List<(string Text, string Id)> ReadNames() =>
    [
        .. File.ReadLines(
                Path.Combine(Repository.Root, "tests/DiploGraph.Server.Tests/Resolvers/Search/hundred-names.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(parts => (parts[0], parts[1])),
    ];
}
