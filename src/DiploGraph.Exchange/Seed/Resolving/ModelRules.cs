using DiploGraph.Exchange.Yaml;
using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Exchange.Seed.Resolving;

/// <summary>
/// Holds what was read to the rules of the model, as a store does when it is committed, so that what a store would
/// refuse is told with its place.
/// </summary>
internal sealed class ModelRules(SeedIndex index, Problems problems)
{
    public void Check(ChangeSet changes, CancellationToken cancellationToken)
    {
        foreach (var problem in ChangeSetValidator.ValidateAlone(changes, ChangeLimits.Default, cancellationToken))
        {
            if (PlaceOf(problem.Subject) is { } place)
            {
                problems.Add(place, problem.Code, problem.Message);
            }
            else
            {
                problems.Add("", YamlPosition.Start, "", problem.Code, problem.ToString());
            }
        }
    }

    // A problem is of an entity, a claim, a piece of evidence (claim:x#n) or a capture.
    private Place? PlaceOf(string subject)
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
