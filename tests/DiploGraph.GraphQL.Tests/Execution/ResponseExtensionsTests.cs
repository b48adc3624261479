using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.GraphQL.Tests.Execution;

/// <summary>The state of a request can add entries to the extensions of its response.</summary>
public sealed class ResponseExtensionsTests
{
    private static TestEngine Engine { get; } = new(
        "type Query { a: Int b: Int }",
        new ResolverMap()
            .Field<State, int?>("Query.a", static state => state.Warn("a"))
            .Field<State, int?>("Query.b", static _ => throw new GraphQLException("B", "No.")));

    [Fact]
    public async Task Entries_that_resolvers_add_are_written_after_the_data() => Assert.Equal(
        """{"data":{"a":null},"extensions":{"warnings":["a"],"count":1}}""",
        await Engine.AskAsync("{ a }", state: new State()));

    [Fact]
    public async Task A_response_without_entries_has_no_extensions() => Assert.Equal(
        """{"data":{"__typename":"Query"}}""", await Engine.AskAsync("{ __typename }", state: new State()));

    [Fact]
    public async Task Errors_and_the_cost_stay_beside_the_entries()
    {
        var (answer, _) = await Engine.RunAsync("{ a b }", state: new State(), reportCost: true);

        Assert.StartsWith("""{"errors":[{"message":"No.",""", answer, StringComparison.Ordinal);
        Assert.EndsWith(
            """
            "data":{"a":null,"b":null},"extensions":{"cost":{"value":0,"maximum":100000},"warnings":["a"],"count":1}}
            """,
            answer,
            StringComparison.Ordinal);
    }

    private sealed class State : IResponseExtensions
    {
        private readonly List<string> _warnings = [];

        public bool HasExtensions => _warnings.Count > 0;

        public int? Warn(string warning)
        {
            _warnings.Add(warning);
            return null;
        }

        public ValueTask<IReadOnlyDictionary<string, object?>> ReadExtensionsAsync(
            CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyDictionary<string, object?>>(
                new Dictionary<string, object?> { ["warnings"] = _warnings, ["count"] = _warnings.Count });
    }
}
