using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Paging;
using DiploGraph.Server.GraphQL.Connections;

namespace DiploGraph.Server.Resolvers.Access;

/// <summary>A page of the audit.</summary>
/// <param name="request">The request for the page.</param>
/// <param name="page">The page.</param>
/// <param name="query">The query, which also selects the entries to count.</param>
internal sealed class AuditPage(ConnectionRequest request, Page<AuditEntry> page, AuditQuery query)
    : Connection<AuditEntry>(request, page)
{
    /// <summary>The query.</summary>
    public AuditQuery Query => query;
}
