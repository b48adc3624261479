using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Exchange.Yaml;
using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Exchange.Seed.Resolving;

/// <summary>
/// Validates the change set against the model, as a store does at a commit, and reports the problems with their
/// locations in the files.
/// </summary>
internal sealed class ModelValidator(SeedIndex index, SeedProblemList problems)
{
    public void Check(ChangeSet changes, CancellationToken cancellationToken)
    {
        foreach (var problem in ChangeSetValidator.ValidateAlone(changes, ChangeLimits.Default, cancellationToken))
        {
            if (LocationOf(problem.Subject) is { } location)
            {
                problems.Add(location, problem.Code, problem.Message);
            }
            else
            {
                problems.Add("", YamlPosition.Start, "", problem.Code, problem.ToString());
            }
        }
    }

    // The subject is an entity, a claim, a piece of evidence (claim:x#n) or a capture.
    private SeedLocation? LocationOf(string subject)
    {
        var hash = subject.IndexOf('#', StringComparison.Ordinal);
        if (EntityId.TryParse(subject, out var entity))
        {
            return index.FindEntity(entity);
        }

        if (ClaimId.TryParse(hash < 0 ? subject : subject[..hash], out var id) && index.FindClaim(id) is { } claim)
        {
            return hash >= 0 && int.TryParse(subject.AsSpan(hash + 1), out var number)
                ? claim.At("evidence", number - 1)
                : claim;
        }

        return index.FindCapture(subject);
    }
}
