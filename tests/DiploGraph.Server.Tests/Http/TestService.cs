using System.Runtime.CompilerServices;
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

        type Subscription {
          count(to: Int!): Int!
          breaking: Int
          silence: Int
        }
        """;

    private readonly TaskCompletionSource<string> _wait = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _waited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _counted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _silenced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _bumps;

    /// <summary>What stands behind the endpoints.</summary>
    public GraphQLService Service { get; }

    /// <summary>Completes when somebody waits for <c>waiting</c>.</summary>
    public Task Waiting => _waited.Task;

    /// <summary>How often the mutation has run.</summary>
    public int Bumps => _bumps;

    /// <summary>Completes when a subscription to <c>silence</c> was ended.</summary>
    public Task Silenced => _silenced.Task;

    /// <summary>Completes when a subscription to <c>count</c> has ended, or was.</summary>
    public Task CountEnded => _counted.Task;

    /// <summary>The last event of <c>count</c> that was made.</summary>
    public int Counted { get; private set; }

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
            .Once("Mutation.bump", _ => Interlocked.Increment(ref _bumps))
            .Subscription("Subscription.count", context => Count(context.Arguments.Get<int>("to")))
            .Subscription("Subscription.breaking", _ => Break())
            .Subscription("Subscription.silence", context => Silence(context.CancellationToken));
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

    private async IAsyncEnumerable<int> Count(int to)
    {
        try
        {
            for (var i = 1; i <= to; i++)
            {
                await Task.Yield();
                Counted = i;
                yield return i;
            }
        }
        finally
        {
            _counted.TrySetResult();
        }
    }

    private static async IAsyncEnumerable<int?> Break()
    {
        await Task.Yield();
        yield return 1;
        throw new InvalidOperationException("the secret of the house");
    }

    private async IAsyncEnumerable<int?> Silence([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _waited.TrySetResult();
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
        finally
        {
            _silenced.TrySetResult();
        }

        yield break;
    }

    private sealed class Nothing : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
