using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Time;
using DiploGraph.Server.GraphQL.Connections;

namespace DiploGraph.Server.Resolvers.Reads;

/// <summary>
/// The read that a field does for all objects of its level: pages and counts share its query. Compared by reference:
/// two fields with equal queries are two reads.
/// </summary>
/// <param name="query">The query; without anchors if each page belongs to an entity.</param>
/// <param name="request">The requested page.</param>
/// <param name="isSymmetric">Whether to read the claims of the other direction too.</param>
/// <param name="at">The time at which the claims may be true; null for any time.</param>
internal sealed class ClaimRead(ClaimQuery query, ConnectionRequest request, bool isSymmetric, EdtfTime? at)
{
    /// <summary>The query; without anchors if each page belongs to an entity.</summary>
    public ClaimQuery Query => query;

    /// <summary>The requested page.</summary>
    public ConnectionRequest Request => request;

    /// <summary>Whether the claims of the other direction are read too.</summary>
    public bool IsSymmetric => isSymmetric;

    /// <summary>The time at which the claims may be true: that of the query or else of the snapshot.</summary>
    public EdtfTime? At => at;
}

/// <summary>A page of claims: of one entity, or of the whole graph.</summary>
/// <param name="read">The read that returned the page.</param>
/// <param name="anchor">The entity of the claims; null if the page has the claims of all anchors.</param>
/// <param name="page">The page.</param>
internal sealed class ClaimPage(ClaimRead read, EntityId? anchor, Page<Claim> page)
    : Connection<Claim>(read.Request, page, anchor?.Value ?? "")
{
    /// <summary>The read that returned the page.</summary>
    public ClaimRead Read => read;

    /// <summary>The entity of the claims; null if the page has the claims of all anchors.</summary>
    public EntityId? Anchor => anchor;

    /// <summary>Whether the arguments exclude all claims of the entity, so the count is 0.</summary>
    public bool IsNothing { get; init; }

    /// <summary>The edges of the page.</summary>
    public IReadOnlyList<ClaimEdge> Edges =>
        [.. Enumerable.Range(0, Items.Count).Select(index => new ClaimEdge(this, index))];

    /// <summary>Returns the entity at the other end of a claim, seen from the anchor.</summary>
    public EntityId OtherEnd(int index)
    {
        var claim = Items[index];
        return claim.Subject != anchor ? claim.Subject : claim.Object.Entity!.Value;
    }
}

/// <summary>A claim on a page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Index">The index of the claim on the page.</param>
internal readonly record struct ClaimEdge(ClaimPage Page, int Index)
{
    /// <summary>The claim.</summary>
    public Claim Claim => Page.Items[Index];

    /// <summary>The entity at the other end of the claim, seen from the page's anchor.</summary>
    public EntityId OtherEnd => Page.OtherEnd(Index);

    /// <summary>Whether the claim is certainly true at the time of the read.</summary>
    public bool IsCertain => Claim.IsCertainAt(Page.Read.At);

    /// <summary>The edge's cursor.</summary>
    public string Cursor => Page.CursorAt(Index);
}
