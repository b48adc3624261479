using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Changes;

/// <summary>
/// Checks a change set against itself, the predicate table and the graph that it will change. Every store calls it
/// during a commit, so no store contains data that the model does not allow.
/// </summary>
/// <remarks>
/// It reads the graph in four batches, regardless of the size of the change set, and takes time linear in that size.
/// If the change set has decisions of identity, it reads two more batches for each step of a chain of such decisions.
/// If it supersedes claims, it reads one more batch for each step of a chain of superseded claims.
/// A change set without problems refers only to existing entities, claims and captures, fits the predicate table and
/// its vocabularies, has evidence for every accepted or disputed claim, joins no entities that are declared to be
/// different, and misquotes no capture with a stored text.
/// </remarks>
public static class ChangeSetValidator
{
    /// <summary>Returns the problems of a change set, in its order; empty if it is valid.</summary>
    /// <param name="changes">The change set.</param>
    /// <param name="graph">
    /// The newest version of the graph, opened <see cref="SnapshotAt.IsAsRecorded"/>. No other commit may change it
    /// during the check.
    /// </param>
    /// <param name="limits">The limits for lengths and counts.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    public static async ValueTask<IReadOnlyList<ChangeProblem>> ValidateAsync(
        ChangeSet changes, IGraphSnapshot graph, ChangeLimits limits, CancellationToken cancellationToken)
    {
        var known = await ExistingRecords.ReadAsync(changes, graph, cancellationToken);
        return Validate(changes, known, limits, cancellationToken);
    }

    /// <summary>
    /// Returns the problems of a change set that is the first one of an empty graph; empty if it is valid.
    /// </summary>
    /// <param name="changes">The change set.</param>
    /// <param name="limits">The limits for lengths and counts.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    public static IReadOnlyList<ChangeProblem> ValidateAlone(
        ChangeSet changes, ChangeLimits limits, CancellationToken cancellationToken) =>
        Validate(changes, ExistingRecords.Empty, limits, cancellationToken);

    private static IReadOnlyList<ChangeProblem> Validate(
        ChangeSet changes, ExistingRecords known, ChangeLimits limits, CancellationToken cancellationToken)
    {
        var check = new ValidationContext(changes, known, limits);
        Each(changes.Entities, new EntityRules(check).Check, check, cancellationToken);

        Each(changes.Captures, new CaptureRules(check).Check, check, cancellationToken);
        Each(changes.Claims, new ClaimRules(check).Check, check, cancellationToken);
        Each(changes.Evidence, new EvidenceRules(check).Check, check, cancellationToken);
        EvidenceCountRules.Check(check, cancellationToken);
        SupersessionRules.Check(check);
        IdentityRules.Check(check);
        return check.Problems;
    }

    private static void Each<T>(
        IReadOnlyList<T> items, Action<T> rule, ValidationContext check, CancellationToken cancellationToken)
    {
        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (check.IsFull)
            {
                return;
            }

            rule(item);
        }
    }
}
