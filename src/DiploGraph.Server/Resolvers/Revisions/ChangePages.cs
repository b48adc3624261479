using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.Server.GraphQL.Connections;

namespace DiploGraph.Server.Resolvers.Revisions;

/// <summary>A page of revisions.</summary>
internal sealed class RevisionPage(Pager pager, string order, Page<Revision> page, RevisionQuery query)
    : Connection<Revision>(pager, order, page)
{
    /// <summary>What it is a page of.</summary>
    public RevisionQuery Query => query;
}

/// <summary>A page of what a revision recorded of one sort.</summary>
/// <typeparam name="T">The sort.</typeparam>
internal sealed class ChangePage<T>(Pager pager, string order, Page<T> page, long revision, ChangeQuery query)
    : Connection<T>(pager, order, page)
{
    /// <summary>The revision.</summary>
    public long Revision => revision;

    /// <summary>What it is a page of, of all revisions of the level.</summary>
    public ChangeQuery Query => query;
}
