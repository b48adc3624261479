using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Changes;

/// <summary>
/// What the model takes: checks a change set against itself, the predicate table and the graph that it is to change.
/// Every store calls it in its commit, so that none holds what the model does not allow.
/// </summary>
/// <remarks>
/// It reads the graph in four batches, whatever the size of the change set, and takes time linear in that size; where
/// identity is decided, in two more for each step of a chain of such decisions. A change set that it finds no problem
/// in refers only to what exists, fits the predicate table and its vocabularies, has evidence for every accepted or
/// disputed claim, makes nothing one that is declared to be two, and quotes no capture whose text is at hand wrongly.
/// </remarks>
public static class ChangeSetValidator
{
    /// <summary>Everything that is wrong with a change set, in its order; empty where the model takes it.</summary>
    /// <param name="changes">What is to be recorded.</param>
    /// <param name="graph">
    /// The newest version of the graph, opened <see cref="SnapshotAt.IsAsRecorded"/>, which no other commit may change
    /// meanwhile.
    /// </param>
    /// <param name="limits">How long things may be.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    public static async ValueTask<IReadOnlyList<ChangeProblem>> ValidateAsync(
        ChangeSet changes, IGraphSnapshot graph, ChangeLimits limits, CancellationToken cancellationToken)
    {
        var known = await ExistingRecords.ReadAsync(changes, graph, cancellationToken);
        return Validate(changes, known, limits, cancellationToken);
    }

    /// <summary>
    /// Everything that is wrong with a change set that is to stand alone, as the first of an empty graph; empty where
    /// the model takes it.
    /// </summary>
    /// <param name="changes">What is to be recorded.</param>
    /// <param name="limits">How long things may be.</param>
    /// <param name="cancellationToken">Ends the check.</param>
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
