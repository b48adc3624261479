using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.GraphQL.Tests.Execution;

public sealed class MutationTests
{
    private const string Sdl = """
        type Query { n: Int }
        type Mutation { add(n: Int!): Sum must(n: Int!): Sum! }
        type Sum { now: Int! later: Int! fail: Int! }
        """;

    private readonly List<string> _log = [];
    private int _sum;

    [Fact]
    public async Task Root_fields_run_one_after_another_including_their_subfields()
    {
        Assert.Equal(
            "{\"a\":{\"later\":1},\"b\":{\"now\":3,\"later\":3},\"c\":{\"later\":6}}",
            await Engine().DataAsync(
                "mutation { a: add(n: 1) { later } b: add(n: 2) { now later } c: add(n: 3) { later } }"));
        Assert.Equal(["add 1", "later", "add 2", "later", "add 3", "later"], _log);
    }

    [Fact]
    public async Task A_failed_field_does_not_stop_those_after_it()
    {
        var (data, errors) = await Engine().ErrorsAsync("mutation { a: add(n: 1) { fail } b: add(n: 2) { now } }");

        Assert.Equal("{\"a\":null,\"b\":{\"now\":3}}", data);
        Assert.Single(errors);
    }

    [Fact]
    public async Task A_failed_non_null_field_stops_those_after_it()
    {
        var (data, errors) = await Engine().ErrorsAsync("mutation { a: must(n: 1) { fail } b: add(n: 2) { now } }");

        Assert.Equal("null", data);
        Assert.Single(errors);
        Assert.Equal(["add 1"], _log);
    }

    private TestEngine Engine()
    {
        ValueTask<string> Add(FieldContext context, object? parent)
        {
            var n = context.Arguments.Get<int>("n");
            _log.Add($"add {n}");
            _sum += n;
            return new("sum");
        }

        return new TestEngine(Sdl, new ResolverMap()
            .Field<object?, int>("Query.n", static _ => 1)
            .FieldAsync<object?, string>("Mutation.add", Add)
            .FieldAsync<object?, string>("Mutation.must", Add)
            .Field<string, int>("Sum.now", _ => _sum)
            .Field<string, int>("Sum.fail", static _ => throw new InvalidOperationException("failed"))
            .FieldAsync<string, int>("Sum.later", async (_, _) =>
            {
                await Task.Yield();
                _log.Add("later");
                return _sum;
            }));
    }
}
