using DiploGraph.Graph.Claims;

namespace DiploGraph.Graph.Changes;

/// <summary>
/// A claim supersedes one that exists, and never itself, directly or round a ring of the change set's claims.
/// </summary>
internal static class SupersessionRules
{
    public static void Check(ValidationContext check)
    {
        var settled = new HashSet<ClaimId>();
        foreach (var claim in check.Changes.Claims)
        {
            if (claim.Supersedes is not { } replaced)
            {
                continue;
            }

            if (check.FindClaim(replaced) is null)
            {
                check.Add(claim.Id.Value, ChangeProblemCodes.UnknownClaim,
                    $"It supersedes {replaced}, which does not exist.");
            }
            else if (ClosesRing(check, claim, settled))
            {
                check.Add(claim.Id.Value, ChangeProblemCodes.RefersToItself,
                    $"It supersedes {replaced}, and is itself superseded by what that leads to.");
            }
        }
    }

    // Each claim is walked through once: what was walked before leads to no new ring.
    private static bool ClosesRing(ValidationContext check, Claim from, HashSet<ClaimId> settled)
    {
        var walked = new HashSet<ClaimId>();
        for (var claim = from; claim is not null && !settled.Contains(claim.Id);)
        {
            if (!walked.Add(claim.Id))
            {
                settled.UnionWith(walked);
                return true;
            }

            claim = claim.Supersedes is { } next ? check.FindClaim(next) : null;
        }

        settled.UnionWith(walked);
        return false;
    }
}
