using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.Server.Resolvers.Reads;

/// <summary>
/// Reads the values that entities have by a predicate, best first: one call to the store for a level.
/// </summary>
internal static class ValueReader
{
    /// <summary>The most values of one predicate that an entity shows; no real one has as many.</summary>
    private const int MaxValues = 1_000;

    /// <summary>The best believed claim of each entity; null where there is none.</summary>
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

    /// <summary>The believed claims of each entity, best first.</summary>
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
        var distinct = DistinctIds.Of(parents.Span);
        var query = new ClaimQuery { Anchors = distinct.Ids, Predicates = [predicate] };
        var pages = await context.Snapshot().ReadClaimsAsync(
            query, PageRequest.First(limit), context.CancellationToken);
        return (distinct, pages);
    }
}
