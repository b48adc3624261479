using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Changes.Merging;

/// <summary>Previews a merge. It reads four batches, regardless of the number of claims.</summary>
internal static class MergePreviewer
{
    // The best claims of each entity are enough to show that its values clash with those of another one.
    private const int MostClaims = 1_000;

    private static readonly Predicate[] Single =
        [.. PredicateTable.All.Where(row => row.IsSingle).Select(row => row.Predicate)];

    public static async ValueTask<MergePreview> PreviewAsync(
        EntityId from,
        EntityId into,
        IdentityDecisions decisions,
        IGraphSnapshot graph,
        CancellationToken cancellationToken)
    {
        var (merged, kept) = (decisions.Classes.MembersOf(from), decisions.Classes.MembersOf(into));
        var moved = await CountAsync(merged, graph, cancellationToken);
        var clashes = Clashes(
            await ReadAsync(merged, graph, cancellationToken), await ReadAsync(kept, graph, cancellationToken));
        return new MergePreview(
            decisions.Classes.CanonicalOf(from),
            decisions.Classes.CanonicalOf(into),
            moved,
            clashes,
            decisions.Between(from, into));
    }

    // A claim between two of the ids counts once.
    private static async ValueTask<long> CountAsync(
        IReadOnlyList<EntityId> ids, IGraphSnapshot graph, CancellationToken cancellationToken)
    {
        var query = new ClaimQuery { Anchors = ids, Statuses = [] };
        var outgoing = await graph.CountClaimsAsync(query, cancellationToken);
        var incoming = await graph.CountClaimsAsync(
            query with
            {
                Direction = ClaimDirection.Incoming,
                Where = new ClaimFilter.Not(new ClaimFilter.SubjectIs(new EntityFilter.IdIn(ids))),
            },
            cancellationToken);
        return outgoing + incoming;
    }

    private static async ValueTask<IReadOnlyList<Claim>> ReadAsync(
        IReadOnlyList<EntityId> ids, IGraphSnapshot graph, CancellationToken cancellationToken)
    {
        var query = new ClaimQuery { Anchors = ids, Predicates = Single };
        var page = await graph.ListClaimsAsync(query, PageRequest.First(MostClaims), cancellationToken);
        return page.Items;
    }

    private static IReadOnlyList<ValueClash> Clashes(IReadOnlyList<Claim> merged, IReadOnlyList<Claim> kept) =>
    [
        .. Single
            .Select(predicate => new ValueClash(
                predicate,
                [.. merged.Where(claim => claim.Predicate == predicate && IsDenied(claim, kept))],
                [.. kept.Where(claim => claim.Predicate == predicate && IsDenied(claim, merged))]))
            .Where(clash => clash.From.Count > 0),
    ];

    private static bool IsDenied(Claim claim, IReadOnlyList<Claim> others)
    {
        foreach (var other in others)
        {
            if (ContradictionDetector.Contradict(claim, other))
            {
                return true;
            }
        }

        return false;
    }
}
