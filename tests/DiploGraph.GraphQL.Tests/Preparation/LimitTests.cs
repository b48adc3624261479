using System.Text.Json;
using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.GraphQL.Tests.Preparation;

public sealed class LimitTests
{
    private const string Sdl = """
        type Query { item(id: ID): Item items(first: Int = 10, ids: [ID!]): [Item!]! page(first: Int): Page }
        type Page { items: [Item!]! totalCount: Int! }
        type Item { id: ID! item: Item items(first: Int): [Item!]! tags: [String!]! }
        type Mutation { touch: Int }
        """;

    private int _resolved;

    [Theory]
    [InlineData("MaxDocumentBytes", 22, 20, "{ item { id        } }")]
    [InlineData("MaxDepth", 4, 3, "{ item { item { item { id } } } }")]
    [InlineData(
        "MaxDepth", 4, 3, "{ ...F } fragment F on Query { item { ...G } } fragment G on Item { item { item { id } } }")]
    [InlineData("MaxAliases", 4, 3, "{ a: item { id } b: item { id } c: item { id } d: item { id } }")]
    [InlineData("MaxRootFields", 3, 2, "{ a: __typename b: __typename c: __typename }")]
    [InlineData("MaxFields", 4, 3, "{ item { id item { id } } }")]
    [InlineData("MaxOperations", 3, 2, "query a { __typename } query b { __typename } query c { __typename }")]
    [InlineData("MaxSelections", 4, 3, "{ __typename __typename __typename __typename }")]
    [InlineData("MaxSelections", 5, 3, "{ item { id } ... { item { id } } }")]
    [InlineData(
        "MaxSelections", 14, 13, "{ ...A ...A } fragment A on Query { ...B ...B } fragment B on Query { item { id } }")]
    [InlineData("MaxDirectivesPerLocation", 2, 1, "{ item { id @skip(if: false) @include(if: true) } }")]
    [InlineData("MaxListSize", 101, 100, "{ items(first: 101) { id } }")]
    [InlineData("MaxListSize", 2147483648, 100, "{ items(first: 2147483647) { id } page(first: 101) { totalCount } }")]
    [InlineData("MaxCost", 1010, 1000, "{ items(first: 10) { items(first: 100) { id } } }")]
    public async Task A_request_over_a_limit_is_rejected_and_the_error_names_the_limit(
        string limit, long value, long maximum, string query)
    {
        var (answer, summary) = await Engine(OptionsFor(limit, maximum)).RunAsync(query);

        using var json = JsonDocument.Parse(answer);
        var error = json.RootElement.GetProperty("errors")[0];
        var extensions = error.GetProperty("extensions");
        Assert.Equal(limit, extensions.GetProperty("limit").GetString());
        Assert.Equal(maximum, extensions.GetProperty("maximum").GetInt64());
        Assert.InRange(extensions.GetProperty("value").GetInt64(), maximum + 1, value);
        Assert.Equal("LIMIT_EXCEEDED", extensions.GetProperty("code").GetString());
        Assert.Contains(limit, error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.False(json.RootElement.TryGetProperty("data", out _));
        Assert.Equal(RequestRejection.Limit, summary.Rejection);
        Assert.Equal(0, _resolved);
    }

    [Fact]
    public async Task List_sizes_and_cost_use_the_actual_variables()
    {
        var engine = Engine(new GraphQLOptions { MaxListSize = 100 });
        const string Query = "query ($n: Int = 5) { items(first: $n) { id } }";

        Assert.Equal(RequestRejection.None, (await engine.RunAsync(Query)).Summary.Rejection);
        Assert.Equal(5, (await engine.RunAsync(Query)).Summary.Cost);
        Assert.Equal(100, (await engine.RunAsync(Query, "{\"n\":100}")).Summary.Cost);
        Assert.Equal(RequestRejection.Limit, (await engine.RunAsync(Query, "{\"n\":101}")).Summary.Rejection);
    }

    [Fact]
    public async Task Lists_in_variables_are_limited()
    {
        var engine = Engine(new GraphQLOptions { MaxInputListItems = 2 });
        const string Query = "query ($ids: [ID!]) { items(ids: $ids) { id } }";

        Assert.Equal(RequestRejection.None, (await engine.RunAsync(Query, "{\"ids\":[1,2]}")).Summary.Rejection);
        Assert.Equal(RequestRejection.Limit, (await engine.RunAsync(Query, "{\"ids\":[1,2,3]}")).Summary.Rejection);
    }

    [Fact]
    public async Task A_plan_of_exponential_size_is_rejected_early()
    {
        var fragments = string.Concat(Enumerable.Range(0, 15).Select(static i =>
            $" fragment F{i} on Item {{ a{i}: item {{ ...F{i + 1} }} b{i}: item {{ ...F{i + 1} }} }}"));
        var engine = Engine(new GraphQLOptions { MaxDepth = 100 });

        var (_, summary) = await engine.RunAsync($"{{ item {{ ...F0 }} }}{fragments} fragment F15 on Item {{ id }}");

        Assert.Equal(RequestRejection.Limit, summary.Rejection);
    }

    [Fact]
    public async Task Disabled_introspection_is_rejected_but_typename_is_not()
    {
        var engine = Engine(new GraphQLOptions { EnableIntrospection = false });

        foreach (var query in new[]
        {
            "{ item { id } ...F } fragment F on Query { __schema { description } }",
            "{ ... { __type(name: \"Item\") { name } } }",
        })
        {
            Assert.Contains("INTROSPECTION_DISABLED", await engine.AskAsync(query), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Did you mean", await engine.AskAsync("{ itm { id } }"), StringComparison.Ordinal);
        Assert.Equal("{\"__typename\":\"Query\"}", await engine.DataAsync("{ __typename }"));
    }

    [Fact]
    public void Options_outside_their_range_are_rejected()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Engine(new GraphQLOptions { MaxDepth = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Engine(new GraphQLOptions { ExecutionTimeout = TimeSpan.Zero }));
    }

    private static GraphQLOptions OptionsFor(string limit, long maximum)
    {
        var most = (int)maximum;
        return limit switch
        {
            "MaxDocumentBytes" => new GraphQLOptions { MaxDocumentBytes = most },
            "MaxDepth" => new GraphQLOptions { MaxDepth = most },
            "MaxAliases" => new GraphQLOptions { MaxAliases = most },
            "MaxRootFields" => new GraphQLOptions { MaxRootFields = most },
            "MaxOperations" => new GraphQLOptions { MaxOperations = most },
            "MaxSelections" => new GraphQLOptions { MaxSelections = maximum },
            "MaxFields" => new GraphQLOptions { MaxFields = most },
            "MaxDirectivesPerLocation" => new GraphQLOptions { MaxDirectivesPerLocation = most },
            "MaxListSize" => new GraphQLOptions { MaxListSize = most },
            _ => new GraphQLOptions { MaxCost = maximum },
        };
    }

    private TestEngine Engine(GraphQLOptions options) => new(
        Sdl,
        new ResolverMap().Default((_, _) =>
        {
            _resolved++;
            return null;
        }),
        options);
}
