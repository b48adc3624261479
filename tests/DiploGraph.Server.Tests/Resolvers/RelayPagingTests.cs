using System.Text.Json;

namespace DiploGraph.Server.Tests.Resolvers;

/// <summary>
/// Compares the pages of every connection with the pagination algorithm of Relay's "GraphQL Cursor Connections
/// Specification", for all combinations of <c>first</c>, <c>last</c>, <c>after</c> and <c>before</c>.
/// </summary>
public sealed class RelayPagingTests
{
    private const string Page =
        " { totalCount edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";

    private const string Two = "(first: $first, last: $last, after: $after, before: $before)";
    private const string One = "(first: $first, after: $after)";
    private const string Gantz = """official(id: "official:benny-gantz")""";
    private const string Impact = """impact(source: "source:first-report")""";

    private static readonly int?[] Sizes = [null, 0, 1, 2, 3, 100];

    public static TheoryData<string> Connections =>
    [
        $"officials{Two}", $"happenings{Two}", $"sources{Two}", $"claims{Two}",
        $$"""meetings(where: { name: { contains: "gantz" } }, {{Two[1..]}}""",
        $"{Gantz} {{ meetings{Two}", $"{Gantz} {{ claims{Two}", $"{Gantz} {{ mentionedIn{Two}",
        $"{Gantz} {{ metWith{Two}", $"{Gantz} {{ sources{Two}", $"{Gantz} {{ offices{Two}",
        $$"""country(id: "country:jp") { subjectOf{{Two}}""",
        $$"""official(id: "official:amir-eshel") { differentFrom{{Two}}""",
        $$"""claim(id: "claim:c001") { evidence{{Two}}""", $$"""source(id: "source:first-report") { evidence{{Two}}""",
        $"{Impact} {{ falls{Two}", $"{Impact} {{ stays{Two}",
        $$"""search(text: "gantz", {{One[1..]}}""", $"changes(since: 0, {One[1..]}",
        $"changes(since: 0) {{ nodes {{ claims{Two}", $"changes(since: 0) {{ nodes {{ entities{Two}",
        $"changes(since: 0) {{ nodes {{ evidence{Two}",
    ];

    [Theory]
    [MemberData(nameof(Connections))]
    public async Task Pages_are_those_of_the_specification(string field)
    {
        var api = await ApiFixture.CreateAsync();
        var isOneWay = !field.Contains("$last", StringComparison.Ordinal);
        var query = (isOneWay
            ? "query ($first: Int, $after: String)"
            : "query ($first: Int, $last: Int, $after: String, $before: String)")
            + $" {{ {field}{Page}{new string('}', field.Count(character => character == '{') - field.Count(
                character => character == '}'))} }}";
        var all = Cursors(await ReadAsync(api, query, 100, null, null, null));
        int[] places = [.. new[] { -1, 0, 1, all.Length / 2, all.Length - 1 }.Where(at => at < all.Length).Distinct()];
        foreach (var first in Sizes)
        {
            foreach (var last in isOneWay ? [null] : Sizes)
            {
                foreach (var after in places)
                {
                    foreach (var before in isOneWay ? [-1] : places)
                    {
                        var page = await ReadAsync(api, query, first, last, At(all, after), At(all, before));
                        AssertPage(all, first ?? (last is null ? 20 : null), last, after, before, page);
                    }
                }
            }
        }
    }

    // The algorithm as the specification writes it. Cursors are positions: none is an edge outside the range.
    private static void AssertPage(string[] all, int? first, int? last, int after, int before, JsonElement page)
    {
        var start = after + 1;
        var end = before < 0 ? all.Length : Math.Max(start, before);
        var edges = all[start..end];
        var shown = first is { } head && edges.Length > head ? edges[..head] : edges;
        shown = last is { } tail && shown.Length > tail ? shown[^tail..] : shown;
        var hasNext = first is not null ? edges.Length > first : before >= 0 && end < all.Length;
        var hasPrevious = last is not null ? edges.Length > last : start > 0;

        var info = page.At("pageInfo");
        var given = $"first {first}, last {last}, after {after}, before {before} of {all.Length}";
        Assert.Equal(shown, Cursors(page));
        Assert.True((shown.Length > 0 && hasNext) == info.At("hasNextPage").GetBoolean(), given);
        Assert.True((shown.Length > 0 && hasPrevious) == info.At("hasPreviousPage").GetBoolean(), given);
        Assert.Equal(shown.FirstOrDefault(), info.At("startCursor").GetString());
        Assert.Equal(shown.LastOrDefault(), info.At("endCursor").GetString());
        Assert.Equal(all.Length, page.At("totalCount").GetInt32());
    }

    private static string? At(string[] cursors, int place) => place < 0 ? null : cursors[place];

    private static string[] Cursors(JsonElement page) => page.At("edges").Texts("cursor");

    private static async Task<JsonElement> ReadAsync(
        ApiFixture api, string query, int? first, int? last, string? after, string? before)
    {
        var json = await api.DataAsync(query, new { first, last, after, before });
        while (!json.TryGetProperty("pageInfo", out _))
        {
            json = json.ValueKind == JsonValueKind.Object ? json.EnumerateObject().First().Value : json[0];
            json = json.ValueKind == JsonValueKind.Array ? json[0] : json;
        }

        return json;
    }
}
