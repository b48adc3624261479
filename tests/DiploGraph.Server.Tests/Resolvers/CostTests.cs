namespace DiploGraph.Server.Tests.Resolvers;

/// <summary>Queries that would read too much of the store are rejected with advice on how to narrow them.</summary>
public sealed class CostTests
{
    private const int FewSteps = 4;

    public static TheoryData<string, string> TooCostly => new()
    {
        { """{ officials(where: { name: { contains: "a" } }) { nodes { id } } }""", "To find names, use search." },
        { """{ officials(where: { meetings: { none: {} } }) { totalCount } }""",
            "NOT, none and every do not narrow a query." },
        { """{ happenings { nodes { id } } }""", "Sorting by id does not have this cost." },
        { """{ aggregate(of: OFFICIAL, groupBy: [COUNTRY]) { count } }""", "{id: {in: [...]}}" },
        { """{ claims { nodes { id } } }""", "{evidence: {some: {source: {eq: ...}}}}" },
        { """{ claims(where: { value: { contains: "a" } }) { totalCount } }""", "{subject: {eq: ...}}" },
        { """{ official(id: "official:benny-gantz") { claims { nodes { id } } } }""", "claims of one predicate" },
    };

    [Theory]
    [MemberData(nameof(TooCostly))]
    public async Task A_query_that_reads_too_much_is_rejected_with_advice(string query, string advice)
    {
        var api = await ApiFixture.CreateAsync(options: new() { MaxReadSteps = FewSteps });
        var error = await api.ErrorAsync(query);

        Assert.Equal("LIMIT_EXCEEDED", error.Code());
        Assert.Equal("MaxReadSteps", error.At("extensions", "limit").GetString());
        Assert.Contains($"more than {FewSteps} entities", error.At("message").GetString(), StringComparison.Ordinal);
        Assert.Contains(advice, error.At("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ officials(where: { id: { eq: "official:benny-gantz" } }) { nodes { id } } }""")]
    [InlineData("""{ offices(where: { officeOf: { some: { id: { eq: "country:il" } } } }) { nodes { id } } }""")]
    [InlineData("""{ claims(where: { subject: { eq: "official:yair-lapid" } }) { nodes { id } } }""")]
    [InlineData("""{ officials(first: 3) { nodes { id } } }""")]
    public async Task A_query_that_uses_an_index_is_accepted(string query)
    {
        var api = await ApiFixture.CreateAsync(options: new() { MaxReadSteps = FewSteps });

        await api.DataAsync(query);
    }

    [Fact]
    public async Task Paths_and_neighbourhoods_are_truncated_at_the_limit_and_report_it()
    {
        var api = await ApiFixture.CreateAsync(options: new() { MaxReadSteps = 100 });
        const string ends = """from: "official:yasukazu-hamada", to: "official:yoshimasa-hayashi", maxHops: 6""";
        var whole = await api.DataAsync($"{{ paths({ends}, first: 1) {{ complete }} }}");
        Assert.True(whole.At("paths", 0, "complete").GetBoolean());
        var cut = await api.DataAsync($"{{ paths({ends}, first: 50) {{ complete length }} }}");
        Assert.All(cut.At("paths").EnumerateArray(), path => Assert.False(path.At("complete").GetBoolean()));

        api = await ApiFixture.CreateAsync(options: new() { MaxReadSteps = 20 });
        var error = await api.ErrorAsync($"{{ paths({ends}) {{ complete }} }}");
        Assert.Equal("LIMIT_EXCEEDED", error.Code());
        Assert.Contains("maxDegree", error.At("message").GetString(), StringComparison.Ordinal);
        var part = await api.DataAsync("""{ neighbourhood(of: ["country:jp"], depth: 3) { complete } }""");
        Assert.False(part.At("neighbourhood", "complete").GetBoolean());
    }

    [Theory]
    [InlineData("""{ officials(first: 100) { nodes { metWith(first: 50) { edges { node { id } PART } } } } }""", true)]
    [InlineData(
        """
        { officials(first: 100) { nodes { metWith(first: 100) { edges { node {
          metWith(first: 100) { edges { node { id } PART } } } } } } } }
        """,
        false)]
    [InlineData("{ officials(first: 100) { nodes { claims(first: 100) { nodes { qualifiers { key } } } } } }", true)]
    [InlineData(
        """
        { officials(first: 100) { nodes { claims(first: 100) { nodes { contradictedBy { contradictedBy {
          contradictedBy { id } } } } } } } }
        """,
        false)]
    [InlineData(
        """
        { claim(id: "claim:c001") { contradictedBy { contradictedBy { contradictedBy { contradictedBy { id } } } } } }
        """,
        false)]
    public async Task The_cost_assumes_as_many_items_as_a_list_can_have(string query, bool isAccepted)
    {
        var settings = new Server.Settings.DiploGraphSettings();
        var api = await ApiFixture.CreateAsync(new() { Engine = settings.GraphQL });
        var part = query.Replace("PART", "encounters { meeting { id } }", StringComparison.Ordinal);
        var operation = await api.PrepareAsync(part);

        Assert.True(isAccepted == operation.CanExecute, $"{operation.Cost}");
        Assert.Equal(isAccepted, operation.Cost <= settings.GraphQL.MaxCost);
    }

    [Fact]
    public void The_limit_is_on_by_default() =>
        Assert.Equal(1_000_000, new Server.GraphQL.ApiOptions().MaxReadSteps);
}
