using DiploGraph.Graph.Changes.Drafts;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Changes.Merging;

/// <summary>
/// Builds the change set that separates two ids of one entity. It retracts the SAME_AS claims that join them and
/// records a DIFFERENT_FROM claim with a reason and evidence, so that nothing merges the two again.
/// </summary>
/// <remarks>
/// The ids may be joined through others. The older decisions are kept: the claims are considered from the oldest to the
/// newest version, and each one that would join the two ids, together with those kept before it, is retracted. No
/// smaller part of the retracted claims would be enough. If every claim comes from a merge, exactly one is retracted:
/// that of the merge that made the two ids the same.
/// </remarks>
public static class EntitySeparator
{
    private const string AField = "a";
    private const string BField = "b";

    /// <summary>Builds the change set, and reports everything that is wrong with the input.</summary>
    /// <param name="request">The decision.</param>
    /// <param name="graph">The newest version of the graph, opened as recorded.</param>
    /// <param name="limits">The limits for lengths and counts.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    public static async ValueTask<DraftedChanges> BuildAsync(
        SeparateRequest request, IGraphSnapshot graph, ChangeLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var rules = new RequestRules(graph);
        var builder = new DecisionBuilder(request.Why, graph, limits);
        var ends = await rules.CheckEndsAsync((AField, request.A), (BField, request.B), cancellationToken);
        rules.CheckGrounds(request.Why);
        if (ends is not var (a, b))
        {
            return await builder.FailAsync(rules.Problems, [], AField, cancellationToken);
        }

        var decisions = await IdentityDecisions.ReadAsync(a, b, graph, cancellationToken);
        if (decisions.Classes.CanonicalOf(a) != decisions.Classes.CanonicalOf(b))
        {
            rules.Add(WriteErrorCodes.NoChange,
                $"{a} and {b} are not the same entity, so there is nothing to separate. To record that they differ, "
                + "add a DIFFERENT_FROM claim.",
                BField, b);
        }

        if (rules.Problems.Count > 0)
        {
            return await builder.FailAsync(rules.Problems, decisions.All, AField, cancellationToken);
        }

        var retracted = CutBetween(a, b, decisions.Joining).Select(
            claim => new ReviseClaimDraft([], claim.Id.Value) { Status = ClaimStatus.Retracted });
        var apart = await builder.DraftAsync(Predicate.DifferentFrom, [(a, b)], cancellationToken);
        return await builder.MapAsync([.. retracted, .. apart], decisions.All, AField, cancellationToken);
    }

    private static List<Claim> CutBetween(EntityId a, EntityId b, IEnumerable<Claim> joining)
    {
        var kept = new DisjointIds();
        var cut = new List<Claim>();
        foreach (var claim in joining.OrderBy(claim => claim.RecordedFrom).ThenBy(claim => claim.Id))
        {
            var (left, right) = (kept.RootOf(claim.Subject), kept.RootOf(claim.Object.Entity!.Value));
            var (ofA, ofB) = (kept.RootOf(a), kept.RootOf(b));
            if ((left == ofA && right == ofB) || (left == ofB && right == ofA))
            {
                cut.Add(claim);
            }
            else
            {
                kept.Join(left, right);
            }
        }

        return cut;
    }
}
