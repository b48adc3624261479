using DiploGraph.GraphQL;

namespace DiploGraph.Server.Http;

/// <summary>What stands behind the endpoints: an engine, and how a request's state is opened for it.</summary>
internal sealed class GraphQLService
{
    /// <summary>The engine.</summary>
    public required GraphQLEngine Engine { get; init; }

    /// <summary>The schema as its authors wrote it.</summary>
    public required string Sdl { get; init; }

    /// <summary>
    /// Opens what resolvers read from, for one operation; disposed of when the answer is made. Throws a
    /// <see cref="GraphQLException"/> where that cannot be, which the caller is told.
    /// </summary>
    public required Func<PreparedOperation, CancellationToken, ValueTask<IAsyncDisposable>> OpenRequestAsync
    {
        get;
        init;
    }

    /// <summary>Completes when the store answers; fails or is cancelled when it does not.</summary>
    public required Func<CancellationToken, ValueTask> PingAsync { get; init; }
}
