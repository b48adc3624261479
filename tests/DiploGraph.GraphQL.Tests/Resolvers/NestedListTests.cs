using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.GraphQL.Tests.Resolvers;

public sealed class NestedListTests
{
    private static readonly object? Matrix = new object?[]
    {
        new object?[] { 1, 2 }, null, Array.Empty<object>(), new object?[] { null, 3 },
    };

    [Theory]
    [InlineData("[[Int]]", "{\"m\":[[1,2],null,[],[null,3]]}", 0)]
    [InlineData("[[Int!]]", "{\"m\":[[1,2],null,[],null]}", 1)]
    [InlineData("[[Int]!]", "{\"m\":null}", 1)]
    [InlineData("[[Int!]!]", "{\"m\":null}", 2)]
    [InlineData("[[Int!]]!", "{\"m\":[[1,2],null,[],null]}", 1)]
    [InlineData("[[Int!]!]!", "null", 2)]
    public async Task Nulls_in_nested_lists_propagate_according_to_the_type(string type, string data, int errorCount)
    {
        var engine = new TestEngine(
            $"type Query {{ m: {type} }}", new ResolverMap().Dynamic("Query.m", static (_, _) => Matrix));

        if (errorCount == 0)
        {
            Assert.Equal(data, await engine.DataAsync("{ m }"));
            return;
        }

        var (actual, errors) = await engine.ErrorsAsync("{ m }");
        Assert.Equal(data, actual);
        Assert.Equal(errorCount, errors.Length);
        Assert.All(errors, static error => Assert.StartsWith(
            "Cannot return null for non-nullable field Query.m. [m.", error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Error_paths_have_the_indices_of_all_lists()
    {
        var engine = new TestEngine("type Query { m: [[[Int]]] }", new ResolverMap().Dynamic("Query.m", static (_, _) =>
            new object?[]
            {
                Array.Empty<object?>(), new object?[] { new object?[] { 1, new InvalidOperationException("x") } },
            }));

        var (data, errors) = await engine.ErrorsAsync("{ m }");

        Assert.Equal("{\"m\":[[],[[1,null]]]}", data);
        Assert.Equal(["x [m.1.0.1] (1:3)"], errors);
    }

    [Fact]
    public async Task A_value_that_is_not_a_list_is_an_error_at_its_position()
    {
        var engine = new TestEngine("type Query { m: [[Int]] s: [String] }", new ResolverMap()
            .Dynamic("Query.m", static (_, _) => new object?[] { 1, new object?[] { 2 } })
            .Dynamic("Query.s", static (_, _) => "text"));

        var (data, errors) = await engine.ErrorsAsync("{ m s }");

        Assert.Equal("{\"m\":[null,[2]],\"s\":null}", data);
        Assert.Equal(
            [
                "Expected a list, but the value is not a list. [m.0] (1:3)",
                "Expected a list, but the value is not a list. [s] (1:5)",
            ],
            errors);
    }

    [Fact]
    public async Task Objects_in_nested_lists_are_resolved_together()
    {
        var calls = 0;
        var engine = new TestEngine("type Query { m: [[Item]] } type Item { n: Int! }", new ResolverMap()
            .Dynamic("Query.m", static (_, _) => new object?[] { new object?[] { 1, null }, new object?[] { 3, 4 } })
            .Batch<object?, int>("Item.n", (_, parents, results) =>
            {
                calls++;
                for (var i = 0; i < parents.Length; i++)
                {
                    results[i] = (int)parents[i]! * 10;
                }
            }));

        Assert.Equal("{\"m\":[[{\"n\":10},null],[{\"n\":30},{\"n\":40}]]}", await engine.DataAsync("{ m { n } }"));
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Tasks_are_awaited_at_every_level()
    {
        static async Task<object?> Later(object? value)
        {
            await Task.Yield();
            return value is Exception error ? throw error : value;
        }

        var engine = new TestEngine("type Query { m: [[Int]] }", new ResolverMap().Dynamic("Query.m", static (_, _) =>
            Later(new object?[]
            {
                Later(new object?[] { Later(1), 2, Later(null) }),
                Later(new InvalidOperationException("late")),
            })));

        var (data, errors) = await engine.ErrorsAsync("{ m }");

        Assert.Equal("{\"m\":[[1,2,null],null]}", data);
        Assert.Equal(["late [m.1] (1:3)"], errors);
    }
}
