using System.Text;
using System.Text.Json;
using DiploGraph.Exchange.Seed;
using DiploGraph.Server.Tests.House;
using DiploGraph.Server.Tests.Resolvers;

namespace DiploGraph.Server.Tests.Questions;

/// <summary>The content of the article, queried from seed-data through the API.</summary>
public sealed class ArticleTests
{
    private const string Article = "source:jns-israel-japan-defense-agreement";

    private static readonly string Capture = Path.Combine(
        Repository.Root, "..", "shared", "captures", "jns-israel-japan-defense-agreement.txt");

    [Fact]
    public async Task Meetings_of_Gantz_in_Japan_with_capacity_place_and_source()
    {
        var api = await CreateAsync();
        var edges = (await api.DataAsync(
            """
            { official(id: "official:benny-gantz") { metWith(during: "2022-08-29/2022-08-30") { edges {
                node { id } encounters { capacity { id } meeting { place { name } }
                  claim { evidence { nodes { exact start end source { id } verification { result } } } } } } } } }
            """)).At("official", "metWith", "edges").EnumerateArray().ToList();

        Assert.Equal(
            [
                "official:hirokazu-matsuno", "official:rahm-emanuel", "official:takeo-akiba",
                "official:yasukazu-hamada", "official:yoshimasa-hayashi",
            ],
            edges.Select(edge => edge.At("node", "id").GetString()));
        Assert.Equal(
            [
                "office:japan-chief-cabinet-secretary", "office:us-ambassador-to-japan",
                "office:japan-national-security-advisor", "office:japan-minister-of-defense",
                "office:japan-minister-for-foreign-affairs",
            ],
            edges.Select(edge => edge.At("encounters", 0, "capacity", "id").GetString()));
        Assert.All(edges, edge => Assert.Contains(
            edge.At("encounters", 0, "claim", "evidence", "nodes").EnumerateArray(),
            evidence => evidence.At("source", "id").GetString() == Article
                && evidence.At("verification", "result").GetString() == "EXACT"));
    }

    [Fact]
    public async Task Gantz_met_Hayashi_and_Hamada_but_has_no_recorded_meeting_with_Emanuel()
    {
        var api = await CreateAsync();
        var data = await api.DataAsync(
            """
            { met: didMeet(a: "official:benny-gantz", b: "official:yoshimasa-hayashi", during: "2022-08") {
                verdict explanation independentSources supporting { exact source { id } } }
              not: didMeet(a: "official:yasukazu-hamada", b: "official:rahm-emanuel", during: "2022-08") {
                verdict explanation supporting { id } } }
            """);

        Assert.Equal("CONFIRMED_BILATERAL", data.At("met", "verdict").GetString());
        Assert.Contains(data.At("met", "supporting").EnumerateArray(), evidence =>
            evidence.At("source", "id").GetString() == Article
            && evidence.At("exact").GetString()!.Contains("Yoshimasa Hayashi", StringComparison.Ordinal));
        Assert.NotEqual("CONFIRMED_BILATERAL", data.At("not", "verdict").GetString());
        Assert.NotEmpty(data.At("not", "explanation").GetString()!);
    }

    [Fact]
    public async Task Each_of_the_47_facts_of_the_article_is_returned_with_its_quote()
    {
        var seed = await ReadSeedAsync();
        var api = await ApiFixture.CreateAsync(changes: seed.Changes);
        var facts = seed.Tables.SelectMany(table => table.Rows)
            .Where(row => row.Id.StartsWith('A')).ToDictionary(row => row.Id);
        foreach (var id in Enumerable.Range(1, 47).Select(number => $"A{number:D2}"))
        {
            var fact = facts[id];
            var claims = (await api.DataAsync(
                """
                query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Claim {
                    status evidence { nodes { exact start end source { id } } } } } }
                """,
                new { ids = fact.Claims.Select(claim => claim.Value) })).At("nodes");

            Assert.NotEqual(0, claims.GetArrayLength());
            Assert.All(claims.EnumerateArray(), claim => Assert.Contains(
                claim.At("evidence", "nodes").EnumerateArray(),
                evidence => evidence.At("source", "id").GetString() == Article
                    && evidence.At("exact").GetString()!.Contains(fact.Quote!, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Every_quote_of_the_article_is_at_its_offsets_in_the_capture()
    {
        // The article must not be redistributed, so the repository does not contain it.
        Assert.SkipUnless(File.Exists(Capture), "There is no folder shared/captures next to the checkout.");
        var text = (await File.ReadAllTextAsync(Capture, new UTF8Encoding(false))).EnumerateRunes().ToArray();
        var api = await CreateAsync();
        var quotes = 0;
        string? after = null;
        do
        {
            var page = (await api.DataAsync(
                """
                query ($id: ID!, $after: String) { source(id: $id) { evidence(first: 100, after: $after) {
                    nodes { id exact start end } pageInfo { hasNextPage endCursor } } } }
                """,
                new { id = Article, after })).At("source", "evidence");
            foreach (var evidence in page.At("nodes").EnumerateArray())
            {
                quotes += AssertStandsThere(evidence, text);
            }

            after = page.At("pageInfo", "hasNextPage").GetBoolean()
                ? page.At("pageInfo", "endCursor").GetString()
                : null;
        }
        while (after is not null);

        Assert.True(quotes >= 47, $"{quotes} quotes of the article have offsets.");
    }

    private static int AssertStandsThere(JsonElement evidence, Rune[] text)
    {
        if (evidence.At("start").ValueKind == JsonValueKind.Null)
        {
            return 0;
        }

        var range = text[evidence.At("start").GetInt32()..evidence.At("end").GetInt32()];
        Assert.Equal(string.Concat(range.Select(rune => rune.ToString())), evidence.At("exact").GetString());
        return 1;
    }

    private static async Task<ApiFixture> CreateAsync() =>
        await ApiFixture.CreateAsync(changes: (await ReadSeedAsync()).Changes);

    private static async Task<SeedResult> ReadSeedAsync()
    {
        var options = new SeedOptions { Folder = Path.Combine(Repository.Root, "seed-data") };
        var seed = await SeedReader.ReadAsync(options, CancellationToken.None);
        Assert.Empty(seed.Problems);
        return seed;
    }
}
