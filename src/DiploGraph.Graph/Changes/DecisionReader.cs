using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Changes;

/// <summary>Reads decisions of identity: believed SAME_AS and DIFFERENT_FROM claims.</summary>
internal static class DecisionReader
{
    /// <summary>
    /// Returns the decisions on some entities, and on all entities that are the same as these. It reads two batches for
    /// each step of a chain.
    /// </summary>
    /// <param name="entities">The entities to start from.</param>
    /// <param name="graph">A version of the graph, opened as recorded.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    public static async ValueTask<IReadOnlyList<Claim>> ReadAsync(
        IEnumerable<EntityId> entities, IGraphSnapshot graph, CancellationToken cancellationToken)
    {
        var decisions = new Dictionary<ClaimId, Claim>();
        var reached = entities.ToHashSet();
        var next = reached.ToList();
        while (next.Count > 0)
        {
            var query = new ClaimQuery { Anchors = next, Predicates = IdentityRules.Decisions };
            var found = new List<Claim>();
            foreach (var direction in new[] { ClaimDirection.Outgoing, ClaimDirection.Incoming })
            {
                var page = await graph.ListClaimsAsync(
                    query with { Direction = direction }, PageRequest.First(int.MaxValue), cancellationToken);
                found.AddRange(page.Items);
            }

            next = [];
            foreach (var claim in found.Where(claim => decisions.TryAdd(claim.Id, claim)))
            {
                next.AddRange(claim.Predicate != Predicate.SameAs
                    ? []
                    : new[] { claim.Subject, claim.Object.Entity!.Value }.Where(reached.Add));
            }
        }

        return [.. decisions.Values];
    }
}
