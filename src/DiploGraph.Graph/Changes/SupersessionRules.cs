using DiploGraph.Graph.Claims;

namespace DiploGraph.Graph.Changes;

/// <summary>
/// The rules for supersession: a superseded claim must exist, and no claim may supersede itself, directly or through
/// other claims.
/// </summary>
internal static class SupersessionRules
{
    public static void Check(ValidationContext check)
    {
        var cycles = FindCycles(check);
        var reported = new HashSet<int>();
        foreach (var claim in check.Changes.Claims)
        {
            if (claim.Supersedes is not { } replaced)
            {
                continue;
            }

            if (check.FindClaim(replaced) is null)
            {
                check.AddMissing(claim.Id.Value, ChangeProblemCodes.UnknownClaim, replaced.Value,
                    $"The claim supersedes {replaced}, which does not exist.", "supersedes");
            }
            else if (cycles.TryGetValue(claim.Id, out var cycle) && reported.Add(cycle))
            {
                check.Add(claim.Id.Value, ChangeProblemCodes.RefersToItself,
                    $"The claim supersedes {replaced}, which supersedes this claim directly or through other claims.",
                    "supersedes");
            }
        }
    }

    // Returns the claims on cycles, each with the number of its cycle. Visits each claim once: one that was visited
    // before leads to no further cycle.
    private static Dictionary<ClaimId, int> FindCycles(ValidationContext check)
    {
        var onCycle = new Dictionary<ClaimId, int>();
        var settled = new HashSet<ClaimId>();
        var cycles = 0;
        foreach (var first in check.Changes.Claims)
        {
            var walked = new Dictionary<ClaimId, int>();
            var claim = first;
            while (claim is not null && !settled.Contains(claim.Id) && walked.TryAdd(claim.Id, walked.Count))
            {
                claim = claim.Supersedes is { } next ? check.FindClaim(next) : null;
            }

            // The cycle begins where the walk came back to.
            if (claim is not null && walked.TryGetValue(claim.Id, out var start))
            {
                foreach (var (id, _) in walked.Where(step => step.Value >= start))
                {
                    onCycle.Add(id, cycles);
                }

                cycles++;
            }

            settled.UnionWith(walked.Keys);
        }

        return onCycle;
    }
}
