using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.GraphQL.Tests.Preparation;

public sealed class CostTests
{
    private static readonly TestEngine Engine = new(
        """
        directive @cost(weight: String!) on FIELD_DEFINITION
        directive @listSize(assumedSize: Int) on FIELD_DEFINITION
        type Query { item: Item items(first: Int, last: Int): [Item] page(first: Int = 20): Page any: Any all: [Item]
          few: [Item] @listSize(assumedSize: 3) heavy: Int @cost(weight: "50") }
        type Page { edges: [Edge] totalCount: Int items: [Item] }
        type Edge { node: Item }
        type Item { id: ID item: Item tags: [String] }
        type Other { a: Item b: Item }
        union Any = Item | Other
        """,
        new ResolverMap().Default(static (_, _) => null));

    [Theory]
    [InlineData("{ __typename heavy }", 50)]
    [InlineData("{ item { id tags } }", 1)]
    [InlineData("{ item { item { item { id } } } }", 3)]
    [InlineData("{ items(first: 7) { id } }", 7)]
    [InlineData("{ items(first: 7, last: 9) { item { id } } }", 18)]
    [InlineData("{ items(first: 0) { item { id } } }", 0)]
    [InlineData("{ all { id } }", 10)]
    [InlineData("{ few { item { id } } }", 6)]
    [InlineData("{ page { totalCount } }", 1)]
    [InlineData("{ page(first: 5) { edges { node { id } } items { id } } }", 16)]
    [InlineData("{ any { ... on Item { item { id } } ... on Other { a { id } b { id } } } }", 3)]
    [InlineData("query ($n: Int!) { items(first: $n) { id } }", 30)]
    public async Task Cost_counts_objects_by_list_sizes(string query, long cost)
    {
        var (_, summary) = await Engine.RunAsync(query, "{\"n\":30}");

        Assert.Equal(cost, summary.Cost);
    }

    [Fact]
    public async Task The_response_includes_the_cost_on_request()
    {
        var (answer, _) = await Engine.RunAsync("{ item { id } }", reportCost: true);

        Assert.Equal(
            "{\"data\":{\"item\":null},\"extensions\":{\"cost\":{\"value\":1,\"maximum\":100000}}}", answer);
    }
}
