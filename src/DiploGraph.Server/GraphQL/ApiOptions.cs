using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Failures;
using DiploGraph.GraphQL;
using DiploGraph.Server.Access;

namespace DiploGraph.Server.GraphQL;

/// <summary>The options of the API. The server sets some of them from its settings; tests set the rest.</summary>
internal sealed record ApiOptions
{
    /// <summary>
    /// The largest allowed <c>first</c> or <c>last</c>; the descriptions in the schema name the default.
    /// </summary>
    public int MaxPageSize { get; init; } = 100;

    /// <summary>The number of items on a page without <c>first</c> and <c>last</c>.</summary>
    public int DefaultPageSize { get; init; } = 20;

    /// <summary>The maximum number of ids in the argument of <c>nodes</c>.</summary>
    public int MaxNodeIds { get; init; } = 100;

    /// <summary>
    /// The maximum number of meetings of one official that <c>metWith</c> reads. An official with more meetings in the
    /// requested time is an error.
    /// </summary>
    public int MaxMetWithMeetings { get; init; } = 2_000;

    /// <summary>
    /// The maximum number of entities and claims that one read of the store visits. A filter that needs more is an
    /// error with advice on how to narrow it.
    /// </summary>
    public long MaxReadSteps { get; init; } = 1_000_000;

    /// <summary>True if authors who are reviewers may accept their own proposals.</summary>
    public bool AllowOwnProposals { get; init; }

    /// <summary>The maximum number of changes that one mutation records.</summary>
    public int MaxChanges { get; init; } = 2_000;

    /// <summary>
    /// The secret that signs cursors, at least 16 bytes. Keep it to keep cursors valid across restarts. If it is empty,
    /// the API creates a random one, and cursors last as long as the process.
    /// </summary>
    public ReadOnlyMemory<byte> CursorSecret { get; init; }

    /// <summary>Called with each failure of the store that a response reports, to log it.</summary>
    public Action<GraphStoreException>? OnStoreFailure { get; init; }

    /// <summary>What the server keeps beside the graph; null if fields that need it are not available.</summary>
    public IDesk? Desk { get; init; }

    /// <summary>Records mutations and refusals; null to record none.</summary>
    public AuditRecorder? Audit { get; init; }

    /// <summary>The clock that dates proposals, comments and decisions.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The limits and switches of the engine.</summary>
    public GraphQLOptions Engine { get; init; } = GraphQLOptions.Default;
}
