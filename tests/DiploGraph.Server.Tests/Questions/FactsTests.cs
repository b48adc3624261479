using DiploGraph.Exchange.Seed;
using DiploGraph.Server.Tests.House;
using DiploGraph.Server.Tests.Resolvers;

namespace DiploGraph.Server.Tests.Questions;

/// <summary>The 316 collected facts, queried from seed-data through the API.</summary>
public sealed class FactsTests
{
    private static readonly Lazy<Task<SeedResult>> Seed = new(ReadSeedAsync);

    [Fact]
    public async Task Each_of_the_316_facts_is_returned_with_its_quote()
    {
        var api = await CreateAsync();
        var rows = (await Seed.Value).Tables.SelectMany(table => table.Rows)
            .Where(row => row.Id.StartsWith('B')).ToList();
        Assert.Equal(316, rows.Count);
        foreach (var row in rows.Where(row => row.Claims.Count > 0))
        {
            var claims = (await api.DataAsync(
                """
                query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Claim { evidence { nodes { exact stance } } } } }
                """,
                new { ids = row.Claims.Select(claim => claim.Value) })).At("nodes");
            Assert.All(claims.EnumerateArray(), claim => Assert.Contains(
                claim.At("evidence", "nodes").EnumerateArray(),
                evidence => evidence.At("stance").GetString() == "SUPPORTS"
                    && evidence.At("exact").GetString()?.Contains(row.Quote!, StringComparison.Ordinal) == true));
        }
    }

    [Theory]
    [InlineData("office:japan-minister-of-defense", "2022-08-09", "official:nobuo-kishi")]
    [InlineData("office:japan-minister-of-defense", "2022-08-11", "official:yasukazu-hamada")]
    [InlineData("office:japan-minister-of-defense", "2012-02-15", "official:naoki-tanaka")]
    [InlineData("office:japan-minister-for-foreign-affairs", "2017-12-25", "official:taro-kono")]
    [InlineData("office:israel-minister-of-defense", "2022-12-28", "official:benny-gantz")]
    [InlineData("office:israel-minister-of-defense", "2023-06-01", "official:yoav-gallant")]
    [InlineData("office:japan-ambassador-to-israel", "2022-07-11", "official:koichi-mizushima")]
    [InlineData("office:israel-prime-minister", "2022-08-30", "official:yair-lapid")]
    public async Task Who_held_an_office_on_a_day(string office, string day, string official)
    {
        var holders = (await (await CreateAsync()).DataAsync(
            "query ($id: ID!, $day: EdtfDate!) { office(id: $id) { holders(validAt: $day) { nodes { id } } } }",
            new { id = office, day })).At("office", "holders", "nodes");

        Assert.Equal(official, Assert.Single(holders.EnumerateArray()).At("id").GetString());
    }

    [Fact]
    public async Task Level_of_the_representation_of_Japan_in_Israel_over_time()
    {
        await (await CreateAsync()).AnswersAsync(
            """
            { country(id: "country:jp") {
                code
                then: representations(validAt: "1960") { edges { level resident validTime { text }
                  mission { id } claim { status } } }
                now: representations(validAt: "1964") { edges { level capacity { id } } } }
              diplomaticRelation(id: "relation:il-jp") { level relationStatus } }
            """,
            """
            { "country": {
                "code": "JP",
                "then": { "edges": [
                  { "level": null, "resident": true, "validTime": { "text": "1953/" },
                    "mission": { "id": "organization:japan-mission-to-israel" }, "claim": { "status": "DISPUTED" } },
                  { "level": "LEGATION", "resident": true, "validTime": { "text": "1955/1963" },
                    "mission": { "id": "organization:japan-mission-to-israel" },
                    "claim": { "status": "DISPUTED" } } ] },
                "now": { "edges": [ { "level": null, "capacity": null },
                  { "level": "EMBASSY", "capacity": { "id": "office:japan-ambassador-to-israel" } } ] } },
              "diplomaticRelation": { "level": "EMBASSY", "relationStatus": "ESTABLISHED" } }
            """);
    }

    [Fact]
    public async Task An_envoy_has_milestones()
    {
        await (await CreateAsync()).AnswersAsync(
            """
            { official(id: "official:koichi-aiboshi") { offices { edges { node { id } validTime { text }
                appointed { text } arrived { text } credentialed { text } ended { text } } } } }
            """,
            """
            { "official": { "offices": { "edges": [
              { "node": { "id": "office:japan-ambassador-to-israel" }, "validTime": { "text": "2018-07/2021-01" },
                "appointed": null, "arrived": null, "credentialed": { "text": "2018-10-25" }, "ended": null },
              { "node": { "id": "office:japan-ambassador-to-south-korea" }, "validTime": { "text": "2021-02-12/" },
                "appointed": { "text": "2021-01-08" }, "arrived": { "text": "2021-02-12" },
                "credentialed": null, "ended": null } ] } } }
            """);
    }

    [Theory]
    [InlineData("official:benny-gantz", "official:fumio-kishida", "2022-08-29/2022-08-30", "NO_RECORD_IN_COVERAGE")]
    [InlineData("official:benny-gantz", "official:fumio-kishida", "2021", "OUT_OF_COVERAGE")]
    [InlineData("official:benny-gantz", "official:yasuhide-nakayama", "2022-08-29", "POSSIBLE")]
    [InlineData("official:yair-lapid", "official:antony-blinken", "2022-03", "GROUP_MEETING")]
    [InlineData("official:fumio-kishida", "official:benjamin-netanyahu", "2023", "REMOTE_CONTACT")]
    [InlineData("official:nir-ben-moshe", "official:yaffa-ben-ari", "2019-09-10", "CO_PRESENCE_ONLY")]
    [InlineData("official:ehud-barak", "official:yoshihiko-noda", "2012-02", "CONFIRMED_BILATERAL")]
    public async Task Whether_two_met(string a, string b, string during, string verdict)
    {
        var data = await (await CreateAsync()).DataAsync(
            "query ($a: ID!, $b: ID!, $during: EdtfDate) { didMeet(a: $a, b: $b, during: $during) { verdict } }",
            new { a, b, during });

        Assert.Equal(verdict, data.At("didMeet", "verdict").GetString());
    }

    [Fact]
    public async Task Both_reported_cities_of_a_meeting_have_contradicting_evidence()
    {
        var places = (await (await CreateAsync()).DataAsync(
            """
            { meeting(id: "meeting:motegi-lapid-2021-08-18") { places { edges { node { id }
                claim { status evidence { nodes { stance source { id } } } } } } } }
            """)).At("meeting", "places", "edges").EnumerateArray().ToList();

        Assert.Equal(
            ["place:jerusalem", "place:tel-aviv"], places.Select(edge => edge.At("node", "id").GetString()).Order());
        Assert.All(places, edge =>
        {
            Assert.Equal("DISPUTED", edge.At("claim", "status").GetString());
            Assert.Equal(
                ["CONTRADICTS", "SUPPORTS"],
                edge.At("claim", "evidence", "nodes").Texts("stance").Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public async Task Copies_of_Wikipedia_count_as_one_source()
    {
        var claim = (await (await CreateAsync()).DataAsync(
            """
            { claim(id: "claim:hamada-minister-of-defense-2022") { independentSources
                evidence { nodes { source { id derivedFrom { id } } } } } }
            """)).At("claim");
        var sources = claim.At("evidence", "nodes").EnumerateArray().Select(evidence => evidence.At("source"))
            .DistinctBy(source => source.At("id").GetString()).ToList();
        var copies = sources.Where(source => source.At("derivedFrom").Texts("id").Contains("source:wikipedia-en"));

        Assert.Equal(2, copies.Count());
        Assert.Equal(sources.Count - 1, claim.At("independentSources").GetInt32());
    }

    [Fact]
    public async Task Statements_about_Iran_by_officials_of_Israel_abroad()
    {
        var statements = (await (await CreateAsync()).DataAsync(
            """
            { statements(where: { about: { some: { id: { eq: "country:ir" } } },
                speakers: { some: { id: { eq: "official:benny-gantz" } } } }) {
                nodes { id occasions { nodes { ... on Happening { during { nodes { id } } } } } } } }
            """)).At("statements", "nodes").EnumerateArray();

        Assert.Equal(
            [
                "statement:gantz-against-presented-deal-2022 visit:gantz-united-states-2022",
                "statement:gantz-iran-2022 visit:gantz-japan-2022",
                "statement:gantz-iran-to-sullivan-2022 visit:gantz-united-states-2022",
            ],
            statements.Select(statement => $"{statement.At("id").GetString()} "
                + statement.At("occasions", "nodes", 0, "during", "nodes", 0, "id").GetString()));
    }

    private static async Task<ApiFixture> CreateAsync() =>
        await ApiFixture.CreateAsync(changes: (await Seed.Value).Changes);

    private static async Task<SeedResult> ReadSeedAsync()
    {
        var options = new SeedOptions { Folder = Path.Combine(Repository.Root, "seed-data") };
        var seed = await SeedReader.ReadAsync(options, CancellationToken.None);
        Assert.Empty(seed.Problems);
        return seed;
    }
}
