using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.GraphQL.Tests.Resolvers;

public sealed class LookAheadTests
{
    private const string Sdl = """
        type Query { page(first: Int): Page }
        type Page { totalCount: Int! nodes(of: String): [Node!]! }
        interface Node { id: Int! }
        type A implements Node { id: Int! onlyA: Int }
        type B implements Node { id: Int! onlyB: Int }
        """;

    private readonly List<string> _seen = [];

    [Theory]
    [InlineData("{ page { nodes { id } } }", "count no; nodes of none: id")]
    [InlineData("{ page { n: totalCount } }", "count yes; nodes no")]
    [InlineData(
        "{ page { ...F } } "
        + "fragment F on Page { totalCount x: nodes(of: \"y\") { ... on A { onlyA } ... on B { onlyB id } } }",
        "count yes; nodes of y: onlyA onlyB id")]
    [InlineData("query ($no: Boolean = false) { page { totalCount @include(if: $no) nodes { __typename } } }",
        "count no; nodes of none: __typename")]
    public async Task A_resolver_sees_what_is_selected_below(string query, string seen)
    {
        await Engine().AskAsync(query);

        Assert.Equal([seen], _seen);
    }

    [Fact]
    public async Task Arguments_of_subfields_use_the_values_of_variables()
    {
        await Engine().AskAsync("query ($y: String!) { page { nodes(of: $y) { id } } }", "{\"y\":\"given\"}");

        Assert.Equal(["count no; nodes of given: id"], _seen);
    }

    private TestEngine Engine() => new(Sdl, new ResolverMap()
        .Field<object?, string?>("Query.page", (context, _) =>
        {
            var nodes = context.Selection.TryFind("nodes", out var found)
                ? $"of {found.Arguments.Get("of", "none")}: "
                    + string.Join(' ', found.Selection.Select(static field => field.Name))
                : "no";
            _seen.Add($"count {(context.Selection.IsSelected("totalCount") ? "yes" : "no")}; nodes {nodes}");
            return null;
        })
        .Field<string, int>("Page.totalCount", static _ => 0)
        .List<string, string>("Page.nodes", static _ => [])
        .Field<string, int>("Node.id", static _ => 0)
        .Field<string, int>("A.onlyA", static _ => 0)
        .Field<string, int>("B.onlyB", static _ => 0));
}
