using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Resolvers.Columns;

namespace DiploGraph.GraphQL.Tests.Resolvers;

public sealed class BatchTests
{
    private const string Sdl = """
        type Query { people(count: Int!): [Person!]! }
        type Person { id: Int! friends: [Person!]! boss: Person name: String }
        """;

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(500)]
    public async Task A_field_is_resolved_by_one_call_per_level_for_any_number_of_objects(int count)
    {
        var calls = new Dictionary<string, int>();
        var engine = new TestEngine(Sdl, Resolvers(calls));

        await engine.DataAsync(
            "query ($n: Int!) { people(count: $n) { id friends { id boss { id friends { boss { id } } } } } }",
            $"{{\"n\":{count}}}");

        Assert.Equal(1, calls["Query.people"]);
        Assert.Equal(2, calls["Person.friends"]);
        Assert.Equal(2, calls["Person.boss"]);
    }

    [Fact]
    public async Task Lists_are_assigned_to_their_parents()
    {
        var engine = new TestEngine(Sdl, Resolvers([]));

        Assert.Equal(
            "{\"people\":[{\"friends\":[]},{\"friends\":[{\"id\":10}]},{\"friends\":[{\"id\":20},{\"id\":21}]}]}",
            await engine.DataAsync("{ people(count: 3) { friends { id } } }"));
    }

    [Fact]
    public async Task A_row_that_is_never_set_is_null_or_an_empty_list()
    {
        var engine = new TestEngine("type Query { a: Int b: [Int!]! c: Int! }", new ResolverMap()
            .Batch<object?, int>("Query.a", static (_, _, _) => { })
            .BatchList<object?, int>("Query.b", static (_, _, _) => { })
            .Batch<object?, int>("Query.c", static (_, _, _) => { }));

        Assert.Equal("{\"a\":null,\"b\":[]}", await engine.DataAsync("{ a b }"));
        Assert.Equal("null", (await engine.ErrorsAsync("{ c }")).Data);
    }

    [Fact]
    public async Task Rows_and_items_can_fail_separately()
    {
        const string Items = "type Query { all: [Item] } type Item { a: Int b: [Int] c: [Int] }";
        var engine = new TestEngine(Items, new ResolverMap()
            .List<object?, int>("Query.all", static _ => [0, 1, 2])
            .Batch<int, int>("Item.a", static (_, parents, results) =>
            {
                results[0] = parents[0];
                results.SetError(1, new GraphQLException("NO", "no a"));
                results.SetNull(2);
            })
            .BatchList<int, int>("Item.b", static (_, _, results) =>
            {
                results.Add(0, 5);
                results.AddError(0, new GraphQLException("NO", "no item"));
                results.SetNull(1);
                results.SetError(2, new GraphQLException("NO", "no list"));
            })
            .BatchList<int, int>("Item.c", static (_, _, results) => results.SetAll([1, 2, 3], [0, 1, 1, 3])));

        var (data, errors) = await engine.ErrorsAsync("{ all { a b c } }");

        Assert.Equal(
            "{\"all\":[{\"a\":0,\"b\":[5,null],\"c\":[1]},{\"a\":null,\"b\":null,\"c\":[]},"
            + "{\"a\":null,\"b\":null,\"c\":[2,3]}]}",
            data);
        Assert.Equal(
            ["no a [all.1.a] (1:9)", "no item [all.0.b.1] (1:11)", "no list [all.2.b] (1:11)"], errors.Order());
    }

    [Fact]
    public async Task A_batch_that_throws_is_an_error_of_every_row()
    {
        var engine = new TestEngine("type Query { all: [Item!]! } type Item { a: Int }", new ResolverMap()
            .List<object?, int>("Query.all", static _ => [1, 2])
            .Batch<int, int>("Item.a", static (_, _, results) =>
            {
                results[0] = 1;
                throw new InvalidOperationException("broken");
            }));

        var (data, errors) = await engine.ErrorsAsync("{ all { a } }");

        Assert.Equal("{\"all\":[{\"a\":null},{\"a\":null}]}", data);
        Assert.Equal(["broken [all.0.a] (1:9)", "broken [all.1.a] (1:9)"], errors);
    }

    [Fact]
    public async Task All_fields_of_a_level_are_started_before_one_is_awaited()
    {
        var started = new List<string>();
        var gate = new TaskCompletionSource();
        async ValueTask Resolve(FieldContext context, ReadOnlyMemory<object?> parents, BatchResult<int> results)
        {
            started.Add(context.ResponseKey);
            if (started.Count == 3)
            {
                gate.SetResult();
            }

            await gate.Task;
            results[0] = parents.Length;
        }

        var engine = new TestEngine("type Query { n: Int }", new ResolverMap().Batch<object?, int>("Query.n", Resolve));

        Assert.Equal("{\"a\":1,\"b\":1,\"c\":1}", await engine.DataAsync("{ a: n b: n c: n }"));
        Assert.Equal(["a", "b", "c"], started);
    }

    [Fact]
    public void Lists_out_of_order_are_rejected()
    {
        var column = new ResultColumn<int>([false, false], null);
        column.Begin(3);
        var results = new BatchListResult<int>(column);
        results.Add(1, 5);

        Assert.Throws<InvalidOperationException>(() => results.Add(0, 6));
        Assert.Throws<ArgumentException>(() => results.SetAll([], [0, 0, 0, 0]));
    }

    private static ResolverMap Resolvers(Dictionary<string, int> calls)
    {
        void Count(FieldContext context) =>
            calls[context.Coordinate] = calls.GetValueOrDefault(context.Coordinate) + 1;

        return new ResolverMap()
            .List<object?, int>("Query.people", (context, _) =>
            {
                Count(context);
                return [.. Enumerable.Range(0, context.Arguments.Get<int>("count"))];
            })
            .Field<int, int>("Person.id", static person => person)
            .BatchList<int, int>("Person.friends", (context, parents, results) =>
            {
                Count(context);
                for (var i = 0; i < parents.Length; i++)
                {
                    for (var friend = 0; friend < parents[i] % 4; friend++)
                    {
                        results.Add(i, (parents[i] * 10) + friend);
                    }
                }
            })
            .Batch<int, int>("Person.boss", async (context, parents, results) =>
            {
                Count(context);
                await Task.Yield();
                for (var i = 0; i < parents.Length; i++)
                {
                    results[i] = parents.Span[i] / 2;
                }
            })
            .Field<int, string?>("Person.name", static _ => null);
    }
}
