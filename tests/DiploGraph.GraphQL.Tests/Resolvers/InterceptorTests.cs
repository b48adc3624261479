using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.GraphQL.Tests.Resolvers;

public sealed class InterceptorTests
{
    private const string Sdl = """
        type Query { open: Int closed: Int failing: Int nothing: Int items: [Item!]! }
        type Item { id: Int! hidden: Int }
        type Mutation { one: Int two: Int }
        type Subscription { events: Int }
        """;

    private readonly Recorder _recorder = new();
    private readonly TestEngine _engine;
    private int _calls;

    public InterceptorTests()
    {
        var map = new ResolverMap()
            .Once<int?>("Query.open", _ => 1)
            .Once<int?>("Query.closed", _ => ++_calls)
            .FieldAsync<object?, int?>("Query.failing", async (_, _) =>
            {
                await Task.Yield();
                throw new GraphQLException("BROKEN", "It failed.");
            })
            .Once<int?>("Query.nothing", _ => null)
            .List<object?, int>("Query.items", _ => [1, 2])
            .Field<int, int>("Item.id", id => id)
            .Field<int, int?>("Item.hidden", id => id + ++_calls)
            .Once<int?>("Mutation.one", _ => 1)
            .Once<int?>("Mutation.two", _ => ++_calls)
            .Subscription("Subscription.events", _ => Events());
        foreach (var field in new[]
        {
            "Query.closed", "Query.failing", "Query.nothing", "Item.hidden", "Mutation.one", "Mutation.two",
            "Subscription.events",
        })
        {
            map.Intercept(field, _recorder);
        }

        _engine = new TestEngine(Sdl, map);
    }

    [Fact]
    public async Task A_refused_field_is_null_and_its_resolver_does_not_run()
    {
        _recorder.Refused = "closed";
        var (data, errors) = await _engine.ErrorsAsync("{ open again: closed }");
        Assert.Equal("{\"open\":1,\"again\":null}", data);
        Assert.StartsWith("Refused.", Assert.Single(errors), StringComparison.Ordinal);
        Assert.Equal(0, _calls);
        Assert.Equal(["begin closed"], _recorder.Seen);
    }

    [Fact]
    public async Task A_refused_mutation_does_not_stop_the_next()
    {
        _recorder.Refused = "one";
        var (data, _) = await _engine.ErrorsAsync("mutation { one two }");
        Assert.Equal("{\"one\":null,\"two\":1}", data);
        Assert.Equal(["begin one", "begin two", "end two 1 "], _recorder.Seen);
    }

    [Fact]
    public async Task A_field_of_a_list_is_intercepted_once_for_all_objects()
    {
        Assert.Equal(
            "{\"items\":[{\"hidden\":2},{\"hidden\":4}]}", await _engine.DataAsync("{ items { hidden } }"));
        Assert.Equal(["begin hidden", "end hidden 2 "], _recorder.Seen);
    }

    [Fact]
    public async Task The_end_sees_the_value_or_the_error()
    {
        await _engine.ErrorsAsync("{ failing nothing }");
        Assert.Contains("end failing  It failed.", _recorder.Seen);
        Assert.Contains("end nothing  ", _recorder.Seen);
    }

    [Fact]
    public async Task A_subscription_is_intercepted_when_it_opens()
    {
        Assert.Equal(2, await CountAsync());
        Assert.Equal(["begin events"], _recorder.Seen);

        _recorder.Refused = "events";
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public void A_field_that_does_not_exist_or_is_intercepted_twice_is_a_mistake()
    {
        var map = new ResolverMap().Once("Query.a", _ => 1).Intercept("Query.b", _recorder)
            .Intercept("Query.a", _recorder).Intercept("Query.a", _recorder);
        var failure = Assert.Throws<ResolverBindingException>(() => new TestEngine("type Query { a: Int }", map));
        Assert.Contains("Query.b has an interceptor", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Query.a has more than one interceptor", failure.Message, StringComparison.Ordinal);
    }

    private async Task<int> CountAsync()
    {
        var operation = await _engine.Engine.PrepareAsync(
            GraphQLRequest.Create("subscription { events }"), CancellationToken.None);
        return await _engine.Engine.SubscribeAsync(operation, null, CancellationToken.None).CountAsync();
    }

    private static async IAsyncEnumerable<int> Events()
    {
        await Task.Yield();
        yield return 1;
        yield return 2;
    }

    private sealed class Recorder : FieldInterceptor
    {
        public string? Refused { get; set; }

        public List<string> Seen { get; } = [];

        public override void Begin(FieldContext context)
        {
            Seen.Add($"begin {context.Field.Name}");
            if (context.Field.Name == Refused)
            {
                throw new GraphQLException("REFUSED", "Refused.");
            }
        }

        public override ValueTask EndAsync(FieldContext context, object? value, Exception? error)
        {
            Seen.Add($"end {context.Field.Name} {value} {error?.Message}");
            return ValueTask.CompletedTask;
        }
    }
}
