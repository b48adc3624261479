using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.GraphQL.Tests.Execution;

public sealed class SubscriptionTests
{
    private const string Sdl = """
        type Query { a: Int }
        type Subscription { count(to: Int!): Count broken: Int closed: Int none: Int }
        type Count { n: Int! odd: Int! of: String! }
        """;

    private int _opened;
    private int _closed;

    [Fact]
    public async Task Each_event_is_executed_as_a_query_of_its_own()
    {
        Assert.Equal(
            ["{\"data\":{\"count\":{\"n\":1,\"of\":\"s\"}}}", "{\"data\":{\"count\":{\"n\":2,\"of\":\"s\"}}}"],
            await AnswersAsync("subscription { count(to: 2) { n of } }"));
        Assert.Equal(1, _closed);
    }

    [Fact]
    public async Task An_error_of_one_event_does_not_end_the_stream()
    {
        var answers = await AnswersAsync("subscription { count(to: 3) { odd } }");

        Assert.Equal(3, answers.Count);
        Assert.Contains("\"path\":[\"count\",\"odd\"]", answers[1], StringComparison.Ordinal);
        Assert.Equal("{\"data\":{\"count\":{\"odd\":3}}}", answers[2]);
    }

    [Fact]
    public async Task A_stream_that_fails_ends_with_an_error()
    {
        Assert.Equal(
            [
                "{\"data\":{\"broken\":1}}",
                "{\"errors\":[{\"message\":\"broken\",\"locations\":[{\"line\":1,\"column\":16}],"
                    + "\"extensions\":{\"code\":\"INTERNAL_SERVER_ERROR\"}}]}",
            ],
            await AnswersAsync("subscription { broken }"));
    }

    [Theory]
    [InlineData("subscription { closed }", "not open")]
    [InlineData("subscription { none }", "Subscription.none has no event source.")]
    [InlineData("subscription { unknown }", "Cannot query field")]
    public async Task A_subscription_that_fails_to_open_returns_one_response_with_errors(string query, string message)
    {
        var answer = Assert.Single(await AnswersAsync(query));

        Assert.StartsWith("{\"errors\":[", answer, StringComparison.Ordinal);
        Assert.Contains(message, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_are_read_on_demand_and_the_stream_closes_when_the_reader_stops()
    {
        var engine = Engine().Engine;
        var operation = await engine.PrepareAsync(
            GraphQLRequest.Create("subscription { count(to: 1000000) { n } }"), CancellationToken.None);
        Assert.Equal(0, _opened);

        await foreach (var answer in engine.SubscribeAsync(operation, "s", CancellationToken.None))
        {
            Assert.Equal("{\"data\":{\"count\":{\"n\":1}}}", Encoding.UTF8.GetString(answer.Body.Span));
            break;
        }

        Assert.Equal(1, _opened);
        Assert.Equal(1, _closed);
    }

    [Fact]
    public async Task A_state_can_create_a_separate_state_for_each_event()
    {
        var states = new EventStates();
        Assert.Equal(
            ["{\"data\":{\"count\":{\"of\":\"1\"}}}", "{\"data\":{\"count\":{\"of\":\"2\"}}}"],
            await AnswersAsync("subscription { count(to: 2) { of } }", states));
        Assert.Equal(["1", "2"], states.Closed);
    }

    [Fact]
    public async Task A_state_that_cannot_be_opened_ends_the_stream_with_an_error()
    {
        var answers = await AnswersAsync("subscription { count(to: 9) { of } }", new EventStates());

        Assert.Equal(3, answers.Count);
        Assert.Contains("no state for 3", answers[2], StringComparison.Ordinal);
        Assert.Equal(1, _closed);
    }

    [Fact]
    public void Requesting_the_events_of_another_kind_of_operation_throws()
    {
        var mistakes = Assert.Throws<ResolverBindingException>(() => new TestEngine(Sdl, new ResolverMap()
            .Default(static (_, _) => null)
            .Subscription("Query.a", static _ => AsyncEnumerable.Empty<int>()))).Mistakes;

        Assert.Equal(["Query.a has an event source, but is not a field of the subscription type."], mistakes);
    }

    private async Task<List<string>> AnswersAsync(string query, object? state = null)
    {
        var engine = Engine().Engine;
        var operation = await engine.PrepareAsync(GraphQLRequest.Create(query), CancellationToken.None);
        var answers = new List<string>();
        await foreach (var answer in engine.SubscribeAsync(operation, state ?? "s", CancellationToken.None))
        {
            answers.Add(Encoding.UTF8.GetString(answer.Body.Span));
        }

        return answers;
    }

    private TestEngine Engine() => new(Sdl, new ResolverMap()
        .Default(static (_, _) => null)
        .Subscription("Subscription.count", context => Count(context.Arguments.Get<int>("to")))
        .Field<int, int>("Count.n", static n => n)
        .Field<int, int>("Count.odd", static n => n % 2 == 1 ? n : throw new InvalidOperationException("even"))
        .Field<int, string>("Count.of", static (context, _) => context.State<object>().ToString()!)
        .Subscription("Subscription.broken", static _ => Broken())
        .Subscription<int>("Subscription.closed", static _ => throw new InvalidOperationException("not open")));

    private async IAsyncEnumerable<int> Count(int to, [EnumeratorCancellation] CancellationToken token = default)
    {
        _opened++;
        try
        {
            for (var n = 1; n <= to; n++)
            {
                await Task.Yield();
                token.ThrowIfCancellationRequested();
                yield return n;
            }
        }
        finally
        {
            _closed++;
        }
    }

    private static async IAsyncEnumerable<int> Broken()
    {
        yield return 1;
        await Task.Yield();
        throw new InvalidOperationException("broken");
    }

    private sealed class EventStates : ISubscriptionState
    {
        public List<string> Closed { get; } = [];

        [SuppressMessage("Reliability", "CA2000", Justification = "The engine disposes of it.")]
        public ValueTask<IAsyncDisposable> OpenEventAsync(object? value, CancellationToken cancellationToken) =>
            value is < 3
                ? ValueTask.FromResult<IAsyncDisposable>(new EventState($"{value}", Closed))
                : throw new InvalidOperationException($"no state for {value}");
    }

    private sealed class EventState(string value, List<string> closed) : IAsyncDisposable
    {
        public override string ToString() => value;

        public ValueTask DisposeAsync()
        {
            closed.Add(value);
            return ValueTask.CompletedTask;
        }
    }
}
