using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Server.GraphQL.Connections;

namespace DiploGraph.Server.Resolvers.Reads;

/// <summary>
/// What a field reads for all objects of its level: the query that their pages and their counts share. Compared by
/// reference: two fields that read alike are two reads.
/// </summary>
/// <param name="query">The query, without anchors where pages are those of entities.</param>
/// <param name="cursorOrder">The name of the order that the cursors belong to.</param>
/// <param name="isSymmetric">Whether the claims of the other direction are read too.</param>
internal sealed class ClaimRead(ClaimQuery query, string cursorOrder, bool isSymmetric)
{
    /// <summary>The query, without anchors where pages are those of entities.</summary>
    public ClaimQuery Query => query;

    /// <summary>The name of the order that the cursors belong to.</summary>
    public string CursorOrder => cursorOrder;

    /// <summary>Whether the claims of the other direction are read too.</summary>
    public bool IsSymmetric => isSymmetric;
}

/// <summary>A page of claims: of one entity, or of the whole graph.</summary>
/// <param name="pager">Makes the cursors.</param>
/// <param name="read">What the page was read by.</param>
/// <param name="anchor">The entity whose claims they are; null for all claims that the read describes.</param>
/// <param name="page">The page.</param>
internal sealed class ClaimPage(Pager pager, ClaimRead read, EntityId? anchor, Page<Claim> page)
    : Connection<Claim>(pager, read.CursorOrder, page)
{
    /// <summary>What the page was read by.</summary>
    public ClaimRead Read => read;

    /// <summary>The entity whose claims they are; null for all claims that the read describes.</summary>
    public EntityId? Anchor => anchor;

    /// <summary>Whether the arguments let no claim of the entity through, so that nothing is to be counted.</summary>
    public bool IsNothing { get; init; }

    /// <summary>The edges of the page.</summary>
    public IReadOnlyList<ClaimEdge> Edges =>
        [.. Enumerable.Range(0, Items.Count).Select(index => new ClaimEdge(this, index))];

    /// <summary>The entity at the other end of a claim from the anchor.</summary>
    public EntityId OtherEnd(int index)
    {
        var claim = Items[index];
        return claim.Subject != anchor ? claim.Subject : claim.Object.Entity!.Value;
    }
}

/// <summary>A claim on a page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Index">Its place there.</param>
internal readonly record struct ClaimEdge(ClaimPage Page, int Index)
{
    /// <summary>The claim.</summary>
    public Claim Claim => Page.Items[Index];

    /// <summary>The entity at the other end from the page's anchor.</summary>
    public EntityId OtherEnd => Page.OtherEnd(Index);

    /// <summary>The edge's cursor.</summary>
    public string Cursor => Page.CursorAt(Index);
}
