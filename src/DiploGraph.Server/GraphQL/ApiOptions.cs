using DiploGraph.Graph.Stores;
using DiploGraph.GraphQL;

namespace DiploGraph.Server.GraphQL;

/// <summary>What the API leaves to be set.</summary>
internal sealed record ApiOptions
{
    /// <summary>
    /// The largest <c>first</c> and <c>last</c>, 1 to 1,000; default 100, which the schema's texts name.
    /// </summary>
    public int MaxPageSize { get; init; } = 100;

    /// <summary>The items on a page where neither is given, 1 to <see cref="MaxPageSize"/>; default 20.</summary>
    public int DefaultPageSize { get; init; } = 20;

    /// <summary>The most ids that <c>nodes</c> takes, 1 to 1,000; default 100.</summary>
    public int MaxNodeIds { get; init; } = 100;

    /// <summary>
    /// The most meetings of one official that <c>metWith</c> looks through, 1 to 100,000; default 2,000. An official
    /// with more in the asked time is an error that says so.
    /// </summary>
    public int MaxMetWithMeetings { get; init; } = 2_000;

    /// <summary>
    /// The most entities and claims that one read of the store may look at, 1,000 to 10^12; default 1,000,000. A filter
    /// that would make it look at more is an error that says what narrows it.
    /// </summary>
    public long MaxReadSteps { get; init; } = 1_000_000;

    /// <summary>
    /// The secret that cursors are signed with, at least 16 bytes; kept by who runs the server, so that cursors outlive
    /// a restart. Empty (the default): random, and cursors last as long as the process.
    /// </summary>
    public ReadOnlyMemory<byte> CursorSecret { get; init; }

    /// <summary>Takes each failure of the store that a caller is told of, for the log.</summary>
    public Action<GraphStoreException>? OnStoreFailure { get; init; }

    /// <summary>The engine's limits and switches.</summary>
    public GraphQLOptions Engine { get; init; } = GraphQLOptions.Default;
}
