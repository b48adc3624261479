using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Changes.Merging;

/// <summary>
/// Builds the change set that merges an entity into another one: a SAME_AS claim from the canonical id of the first to
/// the given id of the second, with a reason and evidence. The canonical id of the second is then that of both.
/// </summary>
/// <remarks>
/// If the first entity was itself merged so that several of its ids could be canonical, there is a claim for each of
/// these ids; otherwise the smallest of them could become the canonical id of both. Two ids that are already the same
/// cannot be merged again, so merges never form a cycle.
/// </remarks>
public static class EntityMerger
{
    private const string FromField = "from";
    private const string IntoField = "into";

    /// <summary>Builds the change set and its preview, and reports everything that is wrong with the input.</summary>
    /// <param name="request">The decision.</param>
    /// <param name="graph">The newest version of the graph, opened as recorded.</param>
    /// <param name="limits">The limits for lengths and counts.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    public static async ValueTask<MergeResult> BuildAsync(
        MergeRequest request, IGraphSnapshot graph, ChangeLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var rules = new RequestRules(graph);
        var builder = new DecisionBuilder(request.Why, graph, limits);
        var ends = await rules.CheckEndsAsync(
            (FromField, request.From), (IntoField, request.Into), cancellationToken);
        rules.CheckGrounds(request.Why);
        if (ends is not var (from, into))
        {
            return new MergeResult(await builder.FailAsync(rules.Problems, [], FromField, cancellationToken), null);
        }

        var decisions = await IdentityDecisions.ReadAsync(from, into, graph, cancellationToken);
        var canonical = decisions.Classes.CanonicalOf(into);
        if (decisions.Classes.CanonicalOf(from) == canonical)
        {
            rules.Add(Drafts.WriteErrorCodes.NoChange,
                $"{from} and {into} are already the same entity, {canonical}.", FromField, from);
            return new MergeResult(
                await builder.FailAsync(rules.Problems, decisions.All, FromField, cancellationToken), null);
        }

        var preview = await MergePreviewer.PreviewAsync(from, into, decisions, graph, cancellationToken);
        foreach (var claim in preview.DifferentFrom)
        {
            rules.Add(ChangeProblemCodes.IdentityConflict,
                $"{claim.Id} says that {claim.Subject} and {claim.Object} are different; retract that claim first.",
                IntoField, claim.Id);
        }

        var pairs = decisions.EndsOf(from).Select(end => (end, into)).ToList();
        if (decisions.ClassesWith(pairs).CanonicalOf(into) != canonical)
        {
            rules.Add(ChangeProblemCodes.RefersToItself,
                $"The SAME_AS claims on {into} form a cycle, so {canonical} would not stay the canonical id; retract "
                + "one of these claims first.",
                IntoField, into);
        }

        var drafted = rules.Problems.Count > 0
            ? await builder.FailAsync(rules.Problems, decisions.All, FromField, cancellationToken)
            : await builder.MapAsync(
                await builder.DraftAsync(Predicate.SameAs, pairs, cancellationToken), decisions.All, FromField,
                cancellationToken);
        return new MergeResult(drafted, preview);
    }
}
