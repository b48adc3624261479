using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.GraphQL.Tests.Execution;

public sealed class NullPropagationTests
{
    private const string Sdl = """
        type Query { node: Node must: Node! list(kind: Int!): [Node]
          strictItems: [Node!] strictList: [Node]! strictest: [Node!]! }
        type Node { id: Int! maybe: Int mustNull: Int! mustFail: Int! mayFail: Int
          child: Node strictChild: Node! odd: Int! }
        """;

    private static readonly TestEngine Engine = new(Sdl, Resolvers());

    [Theory]
    [InlineData("{ node { id mayFail } }", "{\"node\":{\"id\":1,\"mayFail\":null}}", "failed [node.mayFail] (1:13)")]
    [InlineData("{ node { id mustFail } }", "{\"node\":null}", "failed [node.mustFail] (1:13)")]
    [InlineData("{ must { mustFail } node { id } }", "null", "failed [must.mustFail] (1:10)")]
    [InlineData(
        "{ node { mustNull } }", "{\"node\":null}",
        "Cannot return null for non-nullable field Node.mustNull. [node.mustNull] (1:10)")]
    [InlineData(
        "{ node { child { id strictChild { strictChild { mustFail } } } } }", "{\"node\":{\"child\":null}}",
        "failed [node.child.strictChild.strictChild.mustFail] (1:49)")]
    [InlineData(
        "{ node { id strictChild { child { mustFail } } } }", "{\"node\":{\"id\":1,\"strictChild\":{\"child\":null}}}",
        "failed [node.strictChild.child.mustFail] (1:35)")]
    public async Task Nulls_propagate_to_the_nearest_nullable_field(string query, string data, string error)
    {
        var (actual, errors) = await Engine.ErrorsAsync(query);

        Assert.Equal(data, actual);
        Assert.Equal([error], errors);
    }

    [Theory]
    [InlineData("list(kind: 1)", "{\"a\":[{\"odd\":1},null,{\"odd\":3}]}")]
    [InlineData("strictItems", "{\"a\":null}")]
    [InlineData("strictList", "{\"a\":[{\"odd\":1},null,{\"odd\":3}]}")]
    [InlineData("strictest", "null")]
    public async Task A_null_item_makes_the_list_null_only_if_items_are_non_null(string field, string data)
    {
        var (actual, errors) = await Engine.ErrorsAsync($"{{ a: {field} {{ odd }} }}");

        Assert.Equal(data, actual);
        Assert.Equal(["even [a.1.odd] (1:" + (9 + field.Length) + ")"], errors);
    }

    [Fact]
    public async Task Every_failing_item_has_its_own_error()
    {
        var (data, errors) = await Engine.ErrorsAsync("{ list(kind: 4) { odd } }");

        Assert.Equal("{\"list\":[{\"odd\":1},null,{\"odd\":3},null,{\"odd\":5},null]}", data);
        Assert.Equal(
            ["even [list.1.odd] (1:19)", "even [list.3.odd] (1:19)", "even [list.5.odd] (1:19)"], errors);
    }

    [Fact]
    public async Task Null_items_keep_their_positions()
    {
        Assert.Equal("{\"list\":[{\"id\":1},null,{\"id\":3}]}", await Engine.DataAsync("{ list(kind: 0) { id } }"));
    }

    [Fact]
    public async Task An_error_has_the_locations_of_all_merged_fields()
    {
        var (_, errors) = await Engine.ErrorsAsync("{ node { mayFail } ...F }\n"
            + "fragment F on Query { node { mayFail } }");

        Assert.Equal(["failed [node.mayFail] (1:10 2:30)"], errors);
    }

    private static ResolverMap Resolvers()
    {
        var map = new ResolverMap()
            .Field<object?, int?>("Query.node", static _ => 1)
            .Field<object?, int>("Query.must", static _ => 1)
            .List<object?, int?>("Query.list", static (context, _) => context.Arguments.Get<int>("kind") switch
            {
                0 => [1, null, 3],
                1 => [1, 2, 3],
                _ => [1, 2, 3, 4, 5, 6],
            })
            .Field<int, int>("Node.id", static node => node)
            .Field<int, int?>("Node.maybe", static _ => null)
            .Field<int, int?>("Node.mustNull", static _ => null)
            .Field<int, int>("Node.mustFail", static _ => throw new InvalidOperationException("failed"))
            .Field<int, int>("Node.mayFail", static _ => throw new InvalidOperationException("failed"))
            .Field<int, int>("Node.child", static node => node)
            .Field<int, int>("Node.strictChild", static node => node)
            .Field<int, int>("Node.odd", static node =>
                node % 2 == 1 ? node : throw new InvalidOperationException("even"));
        foreach (var list in new[] { "strictItems", "strictList", "strictest" })
        {
            map.List<object?, int>($"Query.{list}", static _ => [1, 2, 3]);
        }

        return map;
    }
}
