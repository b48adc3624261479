namespace DiploGraph.Graph.Desk;

/// <summary>
/// What a server keeps beside the graph. Commands may open the same desk while a server uses it.
/// </summary>
public interface IDesk : IAsyncDisposable
{
    /// <summary>The keys of callers.</summary>
    IKeyStore Keys { get; }

    /// <summary>The record of what callers did.</summary>
    IAuditLog Audit { get; }

    /// <summary>The proposals.</summary>
    IProposalStore Proposals { get; }
}
