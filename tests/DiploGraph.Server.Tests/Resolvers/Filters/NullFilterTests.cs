using System.Text.Json;

namespace DiploGraph.Server.Tests.Resolvers.Filters;

/// <summary>A comparison with null is an error and never a condition that everything meets.</summary>
public sealed class NullFilterTests
{
    public static TheoryData<string, string> Arguments => new()
    {
        { """official(id: "official:benny-gantz") { claims(where: { id: { eq: $x } }) { totalCount } }""",
            "where.id.eq" },
        { """official(id: "official:benny-gantz") { mentionedIn(where: { id: { eq: $x } }) { totalCount } }""",
            "where.id.eq" },
        { """official(id: "official:benny-gantz") { meetings(where: { id: { eq: $x } }) { totalCount } }""",
            "where.id.eq" },
        { """official(id: "official:benny-gantz") { meetings(edge: { capacity: { eq: $x } }) { totalCount } }""",
            "edge.capacity.eq" },
        { """official(id: "official:benny-gantz") { metWith(where: { id: { eq: $x } }) { totalCount } }""",
            "where.id.eq" },
        { """official(id: "official:yair-lapid") { metWith(where: { id: { eq: $x } }) { totalCount } }""",
            "where.id.eq" },
        { """aggregate(of: MEETING, groupBy: [YEAR], where: { meeting: { id: { eq: $x } } }) { count }""",
            "where.meeting.id.eq" },
        { """officials(where: { OR: [{ id: { in: [] } }, { NOT: { id: { eq: $x } } }] }) { totalCount }""",
            "where.OR[1].NOT.id.eq" },
    };

    [Fact]
    public async Task Null_in_any_field_of_any_filter_is_an_error_that_names_the_field()
    {
        var api = await ApiFixture.CreateAsync();
        var paths = InputPath.Of(api.Engine.Schema).Where(path => !path.Type.EndsWith('!')).ToList();
        Assert.True(paths.Count > 5_000);

        // Every field of the filters themselves, and a part of the deeper ones.
        foreach (var path in paths.Where((path, at) => path.Steps.Count < 3 || at % 20 == 0))
        {
            var literal = await api.AskAsync($"{{ {path.Root}(where: {path.Where("null")}) {{ totalCount }} }}");
            AssertNull(literal, path.Text);
            var variable = await api.AskAsync(
                $"query ($x: {path.Type}) {{ {path.Root}(where: {path.Where("$x")}) {{ totalCount }} }}",
                new { x = (string?)null });
            AssertNull(variable, path.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Arguments))]
    public async Task Null_is_an_error_in_the_filter_of_every_field(string field, string path)
    {
        var api = await ApiFixture.CreateAsync();

        AssertNull(await api.AskAsync($"query ($x: ID) {{ {field} }}", new { x = (string?)null }), path);
        var literal = field.Replace("$x", "null", StringComparison.Ordinal);
        AssertNull(await api.AskAsync($"{{ {literal} }}"), path);
    }

    [Fact]
    public async Task Null_in_a_filter_that_is_a_variable_is_an_error()
    {
        var api = await ApiFixture.CreateAsync();
        const string query = "query ($w: ClaimFilter) { claims(where: $w) { totalCount } }";

        AssertNull(await api.AskAsync(query, new { w = new { AND = new[] { new { rank = (object?)null } } } }),
            "where.AND[0].rank");
        AssertNull(await api.AskAsync(query, new { w = new { id = new { @in = (string[]?)null } } }), "where.id.in");
    }

    [Fact]
    public async Task Null_in_a_list_does_not_fit_its_type()
    {
        var api = await ApiFixture.CreateAsync();
        const string query = "query ($ids: [ID!]) { officials(where: { id: { in: $ids } }) { totalCount } }";

        Assert.Equal("BAD_USER_INPUT", (await api.ErrorAsync(query, new { ids = new[] { (string?)null } })).Code());
        var literal = await api.ErrorAsync("{ officials(where: { id: { in: [null] } }) { totalCount } }");
        Assert.Equal("GRAPHQL_VALIDATION_FAILED", literal.Code());
    }

    [Fact]
    public async Task A_null_argument_and_an_empty_filter_are_no_condition()
    {
        var api = await ApiFixture.CreateAsync();
        var all = (await api.DataAsync("{ officials { totalCount } }")).At("officials", "totalCount").GetInt32();
        foreach (var where in new[] { "null", "{}", "{ id: {} }", "$none", "$absent", "{ id: { eq: $id } }" })
        {
            var data = await api.DataAsync(
                $"query ($none: OfficialFilter, $absent: OfficialFilter, $id: ID) {{ officials(where: {where}) "
                    + "{ totalCount } a: officials(where: $none) { totalCount } b: officials(where: $absent) "
                    + "{ totalCount } c: officials(where: { id: { eq: $id } }) { totalCount } }",
                new { none = (string?)null });
            Assert.Equal(all, data.At("officials", "totalCount").GetInt32());
        }
    }

    private static void AssertNull(JsonElement response, string path)
    {
        var error = Assert.Single(response.At("errors").EnumerateArray());
        Assert.Equal("BAD_USER_INPUT", error.Code());
        Assert.Equal(path, error.At("extensions", "argument").GetString());
        Assert.Contains($"{path} is null", error.At("message").GetString(), StringComparison.Ordinal);
    }
}
