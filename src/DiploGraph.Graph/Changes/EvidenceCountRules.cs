using DiploGraph.Graph.Claims;

namespace DiploGraph.Graph.Changes;

/// <summary>
/// Checks that the numbers of new evidence continue those of the claim's recorded evidence, that accepted claims have
/// supporting evidence, and that disputed claims have evidence of any stance.
/// </summary>
internal static class EvidenceCountRules
{
    public static void Check(ValidationContext check, CancellationToken cancellationToken)
    {
        var added = check.Changes.Evidence.ToLookup(evidence => evidence.Claim);
        foreach (var group in added)
        {
            cancellationToken.ThrowIfCancellationRequested();
            CheckNumbers(check, group.Key, group);
        }

        foreach (var claim in check.Changes.Claims)
        {
            cancellationToken.ThrowIfCancellationRequested();
            CheckEvidence(check, claim, check.KnownEvidenceOf(claim.Id).Concat(added[claim.Id]));
        }
    }

    private static void CheckNumbers(ValidationContext check, ClaimId claim, IEnumerable<Evidence> added)
    {
        var next = check.KnownEvidenceOf(claim).Select(evidence => evidence.Number).DefaultIfEmpty(0).Max() + 1;
        var first = next;
        foreach (var number in added.Select(evidence => evidence.Number).Order())
        {
            var subject = $"{claim}#{number}";
            if (number == next)
            {
                next++;
            }
            else if (number >= first && number < next)
            {
                check.Add(
                    subject,
                    ChangeProblemCodes.Duplicate,
                    "The number occurs more than once in the change set.",
                    "number");
            }
            else
            {
                check.Add(subject, ChangeProblemCodes.EvidenceNumber,
                    $"The next evidence on {claim} has the number {next}; recorded evidence cannot be changed.",
                    "number");
            }
        }
    }

    private static void CheckEvidence(ValidationContext check, Claim claim, IEnumerable<Evidence> evidence)
    {
        if (claim.Status is not (ClaimStatus.Accepted or ClaimStatus.Disputed))
        {
            return;
        }

        var any = false;
        foreach (var piece in evidence)
        {
            any = true;
            if (piece.Stance == Stance.Supports)
            {
                return;
            }
        }

        if (!any)
        {
            check.Add(claim.Id.Value, ChangeProblemCodes.ClaimWithoutEvidence,
                $"The claim is {claim.Status.ToString().ToLowerInvariant()} but has no evidence.");
        }
        else if (claim.Status == ClaimStatus.Accepted)
        {
            check.Add(claim.Id.Value, ChangeProblemCodes.ClaimWithoutSupport,
                "The claim is accepted but has no supporting evidence.");
        }
    }
}
