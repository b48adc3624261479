using DiploGraph.Graph.Claims;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.Resolvers.Reads;

namespace DiploGraph.Server.Resolvers.Bindings;

/// <summary>Binds fields that show claims by their ids. All rows of a level share one read of the store.</summary>
internal static class ClaimBindings
{
    /// <summary>Binds a field that shows one claim, or null.</summary>
    /// <param name="map">Receives the binding.</param>
    /// <param name="coordinate">The field, such as <c>Claim.supersedes</c>.</param>
    /// <param name="idOf">Returns the claim's id, or null if the field has no value.</param>
    public static void BindClaim<T>(ResolverMap map, string coordinate, Func<T, ClaimId?> idOf) =>
        map.Batch<T, Claim?>(coordinate, async (context, parents, results) =>
        {
            var rows = new List<int>(parents.Length);
            var ids = new List<ClaimId>(parents.Length);
            for (var row = 0; row < parents.Length; row++)
            {
                if (idOf(parents.Span[row]) is { } id)
                {
                    rows.Add(row);
                    ids.Add(id);
                }
            }

            if (ids.Count == 0)
            {
                return;
            }

            var claims = await context.Snapshot().FindClaimsAsync(ids, context.CancellationToken);
            for (var i = 0; i < rows.Count; i++)
            {
                results[rows[i]] = claims[i];
            }
        });
}
