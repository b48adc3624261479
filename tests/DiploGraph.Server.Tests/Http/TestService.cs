using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Execution;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.Http;

namespace DiploGraph.Server.Tests.Http;

/// <summary>A small schema behind the endpoints, with what HTTP has to deal with: text, failure, size, time.</summary>
internal sealed class TestService
{
    private const string Sdl =
        """
        type Query {
          hello(name: String! = "world"): String!
          failing: String
          refusing: String
          letters(count: Int!): String!
          waiting: String
        }

        type Mutation {
          bump: Int!
        }
        """;

    private readonly TaskCompletionSource<string> _wait = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _waited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _bumps;

    /// <summary>What stands behind the endpoints.</summary>
    public GraphQLService Service { get; }

    /// <summary>Completes when somebody waits for <c>waiting</c>.</summary>
    public Task Waiting => _waited.Task;

    /// <summary>How often the mutation has run.</summary>
    public int Bumps => _bumps;

    /// <summary>What the engine masked.</summary>
    public List<MaskedFailure> Masked { get; } = [];

    /// <summary>Thrown where a request's state is opened, if it is there.</summary>
    public Exception? Opening { get; set; }

    public TestService(GraphQLOptions? options = null)
    {
        var resolvers = new ResolverMap()
            .Once("Query.hello", context => $"Hello, {context.Arguments.Get<string>("name")}!")
            .Once<string?>("Query.failing", _ => throw new InvalidOperationException("the secret of the house"))
            .Once<string?>("Query.refusing", _ => throw new GraphQLException("NOT_FOUND", "There is no such thing."))
            .Once("Query.letters", context => new string('x', context.Arguments.Get<int>("count")))
            .FieldAsync<object?, string?>("Query.waiting", async (context, _) =>
            {
                _waited.TrySetResult();
                return await _wait.Task.WaitAsync(context.CancellationToken);
            })
            .Once("Mutation.bump", _ => Interlocked.Increment(ref _bumps));
        Service = new GraphQLService
        {
            Engine = new GraphQLEngine(
                SchemaBuilder.Build(new SourceText(Sdl, "test.graphql")).Schema!,
                resolvers,
                (options ?? GraphQLOptions.Default) with { OnMaskedFailure = Masked.Add }),
            Sdl = Sdl,
            OpenRequestAsync = (_, _) =>
                Opening is null ? ValueTask.FromResult<IAsyncDisposable>(new Nothing()) : throw Opening,
            PingAsync = _ => Opening is null ? ValueTask.CompletedTask : throw Opening,
        };
    }

    /// <summary>Lets <c>waiting</c> be answered.</summary>
    public void Release() => _wait.TrySetResult("at last");

    private sealed class Nothing : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
