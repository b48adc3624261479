using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Queries;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.Resolvers.Reads;

namespace DiploGraph.Server.Resolvers.Claims;

/// <summary>
/// The fields that relate a claim to other claims about the same subject: the claims that contradict it, and the claim
/// that superseded it. All claims of a level share one read of the store.
/// </summary>
internal static class ClaimContextResolvers
{
    /// <summary>The maximum number of claims of one subject that are compared.</summary>
    private const int MaxSiblings = 10_000;

    /// <summary>Binds the fields.</summary>
    public static void Bind(ResolverMap map)
    {
        map.BatchList<Claim, Claim>("Claim.contradictedBy", ReadContradictionsAsync);
        map.Batch<Claim, Claim?>("Claim.supersededBy", ReadSuccessorsAsync);
    }

    private static async ValueTask ReadContradictionsAsync(
        FieldContext context, ReadOnlyMemory<Claim> claims, BatchListResult<Claim> results)
    {
        var siblings = await ReadSiblingsAsync(context, claims, ClaimQuery.Believed);
        for (var row = 0; row < siblings.Length; row++)
        {
            var claim = claims.Span[row];
            results.AddRange(row, [.. siblings[row].Where(other => ContradictionDetector.Contradict(claim, other))]);
        }
    }

    private static async ValueTask ReadSuccessorsAsync(
        FieldContext context, ReadOnlyMemory<Claim> claims, BatchResult<Claim?> results)
    {
        var siblings = await ReadSiblingsAsync(context, claims, statuses: []);
        for (var row = 0; row < siblings.Length; row++)
        {
            var id = claims.Span[row].Id;
            results[row] = siblings[row].FirstOrDefault(other => other.Supersedes == id);
        }
    }

    private static async ValueTask<IReadOnlyList<Claim>[]> ReadSiblingsAsync(
        FieldContext context, ReadOnlyMemory<Claim> claims, IReadOnlyList<ClaimStatus> statuses)
    {
        var all = claims.ToArray();
        var distinct = DistinctIds.FromRows(Array.ConvertAll(all, claim => (EntityId?)claim.Subject));
        var query = new ClaimQuery
        {
            Anchors = distinct.Ids,
            Predicates = [.. all.Select(claim => claim.Predicate).Distinct()],
            Statuses = statuses,
        };
        var pages = await context.Snapshot().ReadClaimsAsync(
            query, PageRequest.First(MaxSiblings), context.CancellationToken);
        var siblings = new IReadOnlyList<Claim>[all.Length];
        for (var row = 0; row < siblings.Length; row++)
        {
            siblings[row] = pages[distinct[row]].Items;
        }

        return siblings;
    }
}
