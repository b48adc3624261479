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
        var settled = new HashSet<ClaimId>();
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
            else if (ClosesCycle(check, claim, settled))
            {
                check.Add(claim.Id.Value, ChangeProblemCodes.RefersToItself,
                    $"The claim supersedes {replaced}, which supersedes this claim directly or through other claims.",
                    "supersedes");
            }
        }
    }

    // Visits each claim once: a claim that was visited before cannot lead to a new cycle.
    private static bool ClosesCycle(ValidationContext check, Claim from, HashSet<ClaimId> settled)
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
