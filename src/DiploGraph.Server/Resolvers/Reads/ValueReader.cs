using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.Server.Resolvers.Reads;

/// <summary>
/// Reads the values of a predicate for all entities of a level with one call to the store, best first.
/// </summary>
internal static class ValueReader
{
    /// <summary>The maximum number of values of one predicate; no real entity has as many.</summary>
    private const int MaxValues = 1_000;

    /// <summary>Returns the best believed claim of each entity, or null if there is none.</summary>
    public static async ValueTask<Claim?[]> BestAsync(
        FieldContext context, ReadOnlyMemory<Entity> parents, Predicate predicate)
    {
        var (distinct, pages) = await ReadAsync(context, parents, predicate, 1);
        var best = new Claim?[parents.Length];
        for (var row = 0; row < best.Length; row++)
        {
            var items = pages[distinct[row]].Items;
            best[row] = items.Count == 0 ? null : items[0];
        }

        return best;
    }

    /// <summary>Returns the believed claims of each entity, best first.</summary>
    public static async ValueTask<IReadOnlyList<Claim>[]> AllAsync(
        FieldContext context, ReadOnlyMemory<Entity> parents, Predicate predicate)
    {
        var (distinct, pages) = await ReadAsync(context, parents, predicate, MaxValues);
        var all = new IReadOnlyList<Claim>[parents.Length];
        for (var row = 0; row < all.Length; row++)
        {
            all[row] = pages[distinct[row]].Items;
        }

        return all;
    }

    private static async ValueTask<(DistinctIds Distinct, IReadOnlyList<Page<Claim>> Pages)> ReadAsync(
        FieldContext context, ReadOnlyMemory<Entity> parents, Predicate predicate, int limit)
    {
        var distinct = DistinctIds.FromRows(parents.Span);
        var query = new ClaimQuery { Anchors = distinct.Ids, Predicates = [predicate] };
        var pages = await context.Snapshot().ReadClaimsAsync(
            query, PageRequest.First(limit), context.CancellationToken);
        return (distinct, pages);
    }
}
