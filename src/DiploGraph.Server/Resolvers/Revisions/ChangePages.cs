using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.Server.GraphQL.Connections;

namespace DiploGraph.Server.Resolvers.Revisions;

/// <summary>A page of revisions.</summary>
internal sealed class RevisionPage(ConnectionRequest request, Page<Revision> page, RevisionQuery? query)
    : Connection<Revision>(request, page)
{
    /// <summary>The query of the page, without paging; null if the arguments select nothing.</summary>
    public RevisionQuery? Query => query;
}

/// <summary>A page of the changes of one kind in a revision.</summary>
/// <typeparam name="T">The type of the changes.</typeparam>
internal sealed class ChangePage<T>(ConnectionRequest request, Page<T> page, long revision, ChangeQuery? query)
    : Connection<T>(request, page, RevisionArgumentReader.IdOf(revision))
{
    /// <summary>The revision.</summary>
    public long Revision => revision;

    /// <summary>The query of the page, for all revisions of the level; null if the arguments select nothing.</summary>
    public ChangeQuery? Query => query;
}
