using System.Runtime.CompilerServices;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types.Building;
using DiploGraph.Server.GraphQL;

namespace DiploGraph.Server.Tests.Http;

/// <summary>A small schema behind the endpoints, with fields for text, failures, large values and delays.</summary>
internal sealed class TestService
{
    /// <summary>The text of the schema.</summary>
    public const string Sdl =
        """
        type Query {
          hello(name: String! = "world"): String!
          failing: String
          refusing: String
          letters(count: Int!): String!
          waiting: String
          blocking: String
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

    /// <summary>Handles the requests.</summary>
    public GraphQLRequestHandler Handler { get; }

    /// <summary>An empty store, which fails with <see cref="Opening"/>.</summary>
    public IGraphStore Store { get; }

    /// <summary>Completes when a request waits for <c>waiting</c> or <c>blocking</c>.</summary>
    public Task Waiting => _waited.Task;

    /// <summary>The number of times that the mutation has run.</summary>
    public int Bumps => _bumps;

    /// <summary>Completes when a subscription to <c>silence</c> was ended.</summary>
    public Task Silenced => _silenced.Task;

    /// <summary>Completes when a subscription to <c>count</c> has ended or was cancelled.</summary>
    public Task CountEnded => _counted.Task;

    /// <summary>The last event of <c>count</c> that was created.</summary>
    public int Counted { get; private set; }

    /// <summary>The exceptions that the engine masked.</summary>
    public List<MaskedFailure> Masked { get; } = [];

    /// <summary>Thrown when a request opens a snapshot of the store, if not null.</summary>
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
            .Once("Query.blocking", _ =>
            {
                // Blocks its thread, as a long read of the graph in memory does.
                _waited.TrySetResult();
                return _wait.Task.GetAwaiter().GetResult();
            })
            .Once("Mutation.bump", _ => Interlocked.Increment(ref _bumps))
            .Subscription("Subscription.count", context => Count(context.Arguments.Get<int>("to")))
            .Subscription("Subscription.breaking", _ => Break())
            .Subscription("Subscription.silence", context => Silence(context.CancellationToken));
        var engine = new GraphQLEngine(
            SchemaBuilder.Build(new SourceText(Sdl, "test.graphql")).Schema!,
            resolvers,
            (options ?? GraphQLOptions.Default) with { OnMaskedFailure = Masked.Add });
        Store = new FailingStore(this);
        Handler = new GraphQLRequestHandler(engine, Store, new ApiOptions());
    }

    /// <summary>Lets <c>waiting</c> and <c>blocking</c> complete.</summary>
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

    private sealed class FailingStore(TestService service) : IGraphStore
    {
        private readonly MemoryGraphStore _empty = new(TimeProvider.System);

        public ValueTask<IGraphSnapshot> OpenSnapshotAsync(SnapshotAt at, CancellationToken cancellationToken) =>
            service.Opening is { } failure ? throw failure : _empty.OpenSnapshotAsync(at, cancellationToken);

        public ValueTask<CommitResult> CommitAsync(CommitRequest request, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public IAsyncEnumerable<RevisionChanges> ReadChangesAsync(long since, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public ValueTask<long> WaitForRevisionAfterAsync(long revision, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public ValueTask DisposeAsync() => _empty.DisposeAsync();
    }
}
