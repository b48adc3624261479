namespace DiploGraph.Server.Tests.Resolvers.Analysis;

public sealed class ImpactTests
{
    [Fact]
    public async Task Claims_that_depend_on_a_source_fall_with_it_and_its_copies()
    {
        var api = await ApiFixture.CreateAsync();
        var total = (await api.DataAsync("{ claims { totalCount } }")).At("claims", "totalCount").GetInt32();
        var impact = (await api.DataAsync(
            """
            { impact(source: "source:first-report") { source { id } copies { id } leftWithout { id }
                falls(first: 2) { totalCount edges { before after node { id } } nodes { id }
                  pageInfo { hasNextPage endCursor } }
                stays { totalCount } single: stays(onOneSource: true) { totalCount } } }
            """)).At("impact");

        Assert.Equal("source:second-report", impact.At("copies", 0, "id").GetString());
        Assert.Equal(total, impact.At("falls", "totalCount").GetInt32());
        Assert.Equal("claim:c001", impact.At("falls", "nodes", 0, "id").GetString());
        Assert.Equal(1, impact.At("falls", "edges", 0, "before").GetInt32());
        Assert.Equal(0, impact.At("falls", "edges", 0, "after").GetInt32());
        Assert.Contains("official:benny-gantz", impact.At("leftWithout").Texts("id"));
        Assert.Equal(0, impact.At("stays", "totalCount").GetInt32());

        var next = await api.DataAsync(
            """
            query ($after: String) { impact(source: "source:first-report") {
                falls(first: 1, after: $after) { nodes { id } } } }
            """,
            new { after = impact.At("falls", "pageInfo", "endCursor").GetString() });
        Assert.Equal("claim:c003", next.At("impact", "falls", "nodes", 0, "id").GetString());
    }

    [Fact]
    public async Task Removing_a_redundant_copy_changes_nothing()
    {
        var api = await ApiFixture.CreateAsync();

        await api.AnswersAsync(
            """
            { impact(source: "source:second-report") { copies { id } falls { totalCount } stays { totalCount } } }
            """,
            """{ "impact": { "copies": [], "falls": { "totalCount": 0 }, "stays": { "totalCount": 0 } } }""");
    }

    [Theory]
    [InlineData("source:first-reprot", "NOT_FOUND")]
    [InlineData("official:benny-gantz", "BAD_USER_INPUT")]
    public async Task The_id_must_be_that_of_a_source(string id, string code)
    {
        var api = await ApiFixture.CreateAsync();
        var error = await api.ErrorAsync(
            "query ($id: ID!) { impact(source: $id) { leftWithout { id } } }", new { id });

        Assert.Equal(code, error.Code());
    }

    [Fact]
    public async Task Claims_are_filtered_by_their_supporting_sources()
    {
        var api = await ApiFixture.CreateAsync();

        await api.AnswersAsync(
            """
            { one: claims(where: { independentSources: { eq: 1 }, predicate: { eq: SIGNED } }) { totalCount }
              more: claims(where: { independentSources: { gt: 1 } }) { totalCount }
              few: claims(where: { independentSources: { lt: 1 } }) { totalCount }
              own: claims(where: { onlyOwnGovernment: true }) { totalCount } }
            """,
            """
            { "one": { "totalCount": 1 }, "more": { "totalCount": 0 }, "few": { "totalCount": 0 },
              "own": { "totalCount": 0 } }
            """);
    }
}
