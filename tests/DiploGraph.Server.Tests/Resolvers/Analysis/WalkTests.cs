namespace DiploGraph.Server.Tests.Resolvers.Analysis;

/// <summary><c>paths</c> and <c>neighbourhood</c>.</summary>
public sealed class WalkTests
{
    [Fact]
    public async Task A_path_has_ends_claims_and_evidence()
    {
        var api = await ApiFixture.CreateAsync();
        var path = (await api.DataAsync(
            """
            { paths(
                from: "official:yasukazu-hamada", to: "official:yoshimasa-hayashi", first: 1,
                through: [MEETING, OFFICIAL]) {
                length strength complete
                hops { from { id } to { id } direction claim { predicate evidence { nodes { source { id } } } } } } }
            """)).At("paths", 0);

        Assert.Equal(4, path.At("length").GetInt32());
        Assert.True(path.At("complete").GetBoolean());
        Assert.InRange(path.At("strength").GetDouble(), 0.25, 1);
        var hops = path.At("hops").EnumerateArray().ToList();
        Assert.Equal("official:yasukazu-hamada", hops[0].At("from", "id").GetString());
        Assert.Equal("official:benny-gantz", hops[1].At("to", "id").GetString());
        Assert.Equal("official:yoshimasa-hayashi", hops[3].At("to", "id").GetString());
        Assert.Equal(
            ["OUTGOING", "INCOMING", "OUTGOING", "INCOMING"], hops.Select(hop => hop.At("direction").GetString()));
        Assert.All(hops, hop => Assert.NotEmpty(hop.At("claim", "evidence", "nodes").EnumerateArray()));
    }

    [Fact]
    public async Task A_second_term_of_office_does_not_hide_the_first()
    {
        var api = await ApiFixture.OfSeedDataAsync();

        await api.AnswersAsync(
            """
            { paths(from: "official:yasukazu-hamada", to: "official:taro-kono", maxHops: 3, timeRespecting: true) {
                strength hops { claim { id } } } }
            """,
            """
            { "paths": [ { "strength": 0.5, "hops": [
                { "claim": { "id": "claim:hamada-minister-of-defense-2008" } },
                { "claim": { "id": "claim:taro-kono-minister-of-defense" } } ] } ] }
            """);
    }

    [Theory]
    [InlineData("""from: "official:beny-gantz", to: "official:benny-gantz" """, "NOT_FOUND", "official:benny-gantz")]
    [InlineData("""from: "official:benny-gantz", to: "official:benny-gantz" """, "BAD_USER_INPUT", "different")]
    [InlineData("""from: "official:benny-gantz", to: "official:yasukazu-hamada", maxHops: 7""", "LIMIT_EXCEEDED", "6")]
    [InlineData("""from: "official:benny-gantz", to: "official:yasukazu-hamada", first: 51""", "LIMIT_EXCEEDED", "50")]
    [InlineData("""from: "official:benny-gantz", to: "official:yasukazu-hamada", first: 0""", "BAD_USER_INPUT", "1")]
    [InlineData(
        """from: "official:benny-gantz", to: "official:yasukazu-hamada", avoid: ["meeting:no"]""",
        "NOT_FOUND", "avoid")]
    public async Task An_invalid_argument_of_paths_is_reported(string arguments, string code, string words)
    {
        var api = await ApiFixture.CreateAsync();
        var error = await api.ErrorAsync($"{{ paths({arguments}) {{ length }} }}");
        Assert.Equal(code, error.Code());
        Assert.Contains(words, error.At("message").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_neighbourhood_has_nodes_and_edges()
    {
        var api = await ApiFixture.CreateAsync();
        var part = (await api.DataAsync(
            """
            { neighbourhood(of: ["meeting:gantz-hamada-2022-08-30"], predicates: [PARTICIPATED_IN]) {
                complete nodes { id depth degree entity { name } } edges { source target predicate claim { id } } } }
            """)).At("neighbourhood");

        Assert.True(part.At("complete").GetBoolean());
        var nodes = part.At("nodes").EnumerateArray().ToList();
        Assert.Equal("meeting:gantz-hamada-2022-08-30", nodes[0].At("id").GetString());
        var ids = nodes.Select(node => node.At("id").GetString()).ToList();
        Assert.Contains("official:yasukazu-hamada", ids);
        Assert.NotEmpty(part.At("edges").EnumerateArray());
        Assert.All(part.At("edges").EnumerateArray(), edge =>
        {
            Assert.Contains(edge.At("source").GetString(), ids);
            Assert.Contains(edge.At("target").GetString(), ids);
            Assert.Equal("PARTICIPATED_IN", edge.At("predicate").GetString());
        });
    }

    [Theory]
    [InlineData("""of: []""", "BAD_USER_INPUT")]
    [InlineData("""of: ["official:nobody"]""", "NOT_FOUND")]
    [InlineData("""of: ["official:benny-gantz"], depth: 4""", "LIMIT_EXCEEDED")]
    [InlineData("""of: ["official:benny-gantz"], first: 201""", "LIMIT_EXCEEDED")]
    [InlineData("""of: ["official:benny-gantz"], predicates: [NAME]""", "BAD_USER_INPUT")]
    public async Task An_invalid_argument_of_neighbourhood_is_reported(string arguments, string code)
    {
        var api = await ApiFixture.CreateAsync();
        var error = await api.ErrorAsync($"{{ neighbourhood({arguments}) {{ complete }} }}");
        Assert.Equal(code, error.Code());
    }
}
