using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Identity;
using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Changes;

/// <summary>
/// The rule for decisions of identity: entities that SAME_AS claims join must not have a believed DIFFERENT_FROM claim
/// between them.
/// </summary>
internal static class IdentityRules
{
    public static readonly IReadOnlyList<Predicate> Decisions = [Predicate.SameAs, Predicate.DifferentFrom];

    public static void Check(ValidationContext check)
    {
        var decided = check.Changes.Claims.Where(IsDecision).DistinctBy(claim => claim.Id).ToList();
        if (decided.Count == 0)
        {
            return;
        }

        var changed = decided.Select(claim => claim.Id).ToHashSet();
        var believed = check.KnownDecisions.Where(claim => !changed.Contains(claim.Id)).Concat(decided)
            .Where(claim => ClaimQuery.Believed.Contains(claim.Status))
            .ToList();
        var classes = IdentityClasses.Of(
            from claim in believed
            where claim.Predicate == Predicate.SameAs
            select (claim.Subject, claim.Object.Entity!.Value));
        foreach (var apart in believed.Where(claim => claim.Predicate == Predicate.DifferentFrom))
        {
            if (classes.CanonicalOf(apart.Subject) == classes.CanonicalOf(apart.Object.Entity!.Value))
            {
                Report(check, apart, changed.Contains(apart.Id)
                    ? []
                    : decided.Where(claim => claim.Predicate == Predicate.SameAs
                        && classes.CanonicalOf(claim.Subject) == classes.CanonicalOf(apart.Subject)));
            }
        }
    }

    private static bool IsDecision(Claim claim) =>
        Decisions.Contains(claim.Predicate) && claim.Object.Entity is not null;

    private static void Report(ValidationContext check, Claim apart, IEnumerable<Claim> joining)
    {
        var any = false;
        foreach (var claim in joining)
        {
            any = true;
            check.Add(claim.Id.Value, ChangeProblemCodes.IdentityConflict,
                $"The claim would join {apart.Subject} and {apart.Object}, but {apart.Id} says that they differ.",
                "object");
        }

        if (!any)
        {
            check.Add(apart.Id.Value, ChangeProblemCodes.IdentityConflict,
                $"SAME_AS claims join {apart.Subject} and {apart.Object}; retract those claims first.",
                "object");
        }
    }
}
