using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.GraphQL.Connections;

namespace DiploGraph.Server.Resolvers.Reads;

/// <summary>
/// Reads the pages of claims for all objects of a level with one call to the store, and their counts with another one.
/// Symmetric relations need twice as many calls.
/// </summary>
internal sealed class ClaimPageReader(Pager pager)
{
    /// <summary>Reads a page for each entity.</summary>
    /// <param name="context">The field, with its page arguments and its selection.</param>
    /// <param name="parents">The entities.</param>
    /// <param name="query">The claims, without anchors and order.</param>
    /// <param name="order">The order.</param>
    /// <param name="results">Receives the pages.</param>
    /// <param name="isSymmetric">Whether to include claims that have the entity at their other end.</param>
    /// <param name="allows">
    /// Returns false for entities with no claims to read; null if there are no such entities.
    /// </param>
    public async ValueTask FillAsync(
        FieldContext context,
        ReadOnlyMemory<Entity> parents,
        ClaimQuery query,
        Order<ClaimOrder> order,
        BatchResult<ClaimPage> results,
        bool isSymmetric = false,
        Func<EntityId, bool>? allows = null)
    {
        var read = ReadOf(context, query, order, isSymmetric);
        var ids = new EntityId?[parents.Length];
        for (var row = 0; row < ids.Length; row++)
        {
            var id = parents.Span[row].Id;
            ids[row] = allows is null || allows(id) ? id : null;
        }

        var distinct = DistinctIds.FromRows(ids);
        IReadOnlyList<Page<Claim>>? pages = null;
        if (distinct.Ids.Count > 0 && context.Selection.IsAnyOtherSelected("totalCount"))
        {
            pages = await ReadAsync(context, read, distinct.Ids);
        }

        for (var row = 0; row < ids.Length; row++)
        {
            if (read.Request.Check(parents.Span[row].Id.Value) is { } error)
            {
                results.SetError(row, error);
                continue;
            }

            results[row] = ids[row] is { } id
                ? new ClaimPage(read, id, pages is null ? Page<Claim>.Empty : pages[distinct[row]])
                : new ClaimPage(read, parents.Span[row].Id, Page<Claim>.Empty) { IsNothing = true };
        }
    }

    /// <summary>Reads a page of all claims of a query, for all of its anchors together.</summary>
    public async ValueTask<ClaimPage> ListAsync(FieldContext context, ClaimQuery query, Order<ClaimOrder> order)
    {
        var read = ReadOf(context, query, order, isSymmetric: false);
        var claims = context.Selection.IsAnyOtherSelected("totalCount")
            ? await context.Snapshot().ListClaimsAsync(read.Query, read.Request.Page, context.CancellationToken)
            : Page<Claim>.Empty;
        return new ClaimPage(read, anchor: null, claims);
    }

    /// <summary>Returns an empty page.</summary>
    public ClaimPage Nothing(FieldContext context, Order<ClaimOrder> order)
    {
        var read = ReadOf(context, new ClaimQuery(), order, isSymmetric: false);
        return new ClaimPage(read, anchor: null, Page<Claim>.Empty) { IsNothing = true };
    }

    /// <summary>Counts the items of each connection, on all pages.</summary>
    public static async ValueTask CountAsync(
        FieldContext context, ReadOnlyMemory<ClaimPage> pages, BatchResult<long> results)
    {
        var rows = Enumerable.Range(0, pages.Length).GroupBy(row => pages.Span[row].Read);
        foreach (var group in rows)
        {
            await CountAsync(context, pages, group.Key, [.. group], results);
        }
    }

    private static async ValueTask CountAsync(
        FieldContext context, ReadOnlyMemory<ClaimPage> pages, ClaimRead read, int[] rows, BatchResult<long> results)
    {
        var snapshot = context.Snapshot();
        var distinct = DistinctIds.FromRows(
            Array.ConvertAll(rows, row => pages.Span[row].IsNothing ? null : pages.Span[row].Anchor));
        IReadOnlyList<long> counts = [], inverse = [];
        if (distinct.Ids.Count > 0)
        {
            var query = read.Query with { Anchors = distinct.Ids };
            counts = await snapshot.CountClaimsByAnchorAsync(query, context.CancellationToken);
            inverse = read.IsSymmetric
                ? await snapshot.CountClaimsByAnchorAsync(Turn(query), context.CancellationToken)
                : [];
        }

        for (var i = 0; i < rows.Length; i++)
        {
            var page = pages.Span[rows[i]];
            results[rows[i]] = page switch
            {
                { IsNothing: true } => 0,
                { Anchor: null } => await snapshot.CountClaimsAsync(read.Query, context.CancellationToken),
                _ => counts[distinct[i]] + (inverse.Count == 0 ? 0 : inverse[distinct[i]]),
            };
        }
    }

    private static async ValueTask<IReadOnlyList<Page<Claim>>> ReadAsync(
        FieldContext context, ClaimRead read, IReadOnlyList<EntityId> anchors)
    {
        var snapshot = context.Snapshot();
        var page = read.Request.Page;
        var query = read.Query with { Anchors = anchors };
        var pages = await snapshot.ReadClaimsAsync(query, page, context.CancellationToken);
        if (!read.IsSymmetric)
        {
            return pages;
        }

        var inverse = await snapshot.ReadClaimsAsync(Turn(query), page, context.CancellationToken);
        return [.. pages.Zip(inverse, (one, other) => PageMerger.Merge(one, other, page, query.Sorting))];
    }

    private static ClaimQuery Turn(ClaimQuery query) => query with
    {
        Direction = query.Direction == ClaimDirection.Outgoing ? ClaimDirection.Incoming : ClaimDirection.Outgoing,
    };

    private ClaimRead ReadOf(FieldContext context, ClaimQuery query, Order<ClaimOrder> order, bool isSymmetric) =>
        new(
            query with { Order = order.By, Descending = order.Descending, ThenBy = order.ThenBy },
            pager.Read(context, order.Name),
            isSymmetric,
            query.ValidAt ?? context.Snapshot().ValidAt);
}
