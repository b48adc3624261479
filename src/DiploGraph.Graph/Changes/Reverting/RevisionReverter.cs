using System.Globalization;
using DiploGraph.Graph.Changes.Drafts;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Changes.Reverting;

/// <summary>
/// Builds the inverse change set of revisions. Claims that they added become RETRACTED, claims and entities that they
/// changed return to their earlier versions, and entities that they added are withdrawn.
/// </summary>
/// <remarks>
/// It leaves alone and lists what a later revision changed, the entities that something else uses, and evidence on
/// older claims, because evidence is never removed. Captures stay as well. The reverted revisions may themselves be
/// reverts. It reads the graph in a fixed number of batches, and the descriptions of all sources and datasets in pages.
/// </remarks>
public static class RevisionReverter
{
    /// <summary>The most claims, entities and pieces of evidence of the reverted revisions.</summary>
    public const int MaxItems = 50_000;

    /// <summary>The most revisions that can be reverted at once.</summary>
    public const int MaxRevisions = 1_000;

    private const string Field = "revisions";

    /// <summary>Builds the change set, and reports everything that is wrong with the input.</summary>
    /// <param name="revisions">The numbers of the revisions, in any order.</param>
    /// <param name="graph">The newest version of the graph, opened as recorded.</param>
    /// <param name="limits">The limits for lengths and counts.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    public static async ValueTask<RevertResult> BuildAsync(
        IReadOnlyList<long> revisions,
        IGraphSnapshot graph,
        ChangeLimits limits,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(revisions);
        var problems = await CheckAsync(revisions, graph, cancellationToken);
        if (problems.Count > 0)
        {
            return new RevertResult(new DraftedChanges(new ChangeSet(), problems, new DraftPaths()), []);
        }

        var recorded = await RecordedChanges.ReadAsync(revisions, graph, cancellationToken);
        var claims = new ClaimReversal(recorded);
        var entities = await EntityReversal.OfAsync(recorded, claims, graph, cancellationToken);
        var changes = new ChangeSet { Entities = entities.Changed, Claims = [.. claims.Changed] };
        IReadOnlyList<LeftAlone> left = [.. claims.Left, .. entities.Left];
        if (changes.IsEmpty)
        {
            problems =
            [
                new DraftProblem(WriteErrorCodes.NoChange, left.Count == 0
                    ? "The revisions recorded nothing that could be reverted."
                    : "Nothing is left to revert: later revisions changed or use all of it.",
                    [Field]),
            ];
        }
        else
        {
            // An earlier value may contradict what was recorded later, such as a decision of identity.
            var broken = await ChangeSetValidator.ValidateAsync(changes, graph, limits, cancellationToken);
            problems =
            [
                .. broken.Select(problem => new DraftProblem(problem.Code, problem.Message, [Field])
                {
                    Subject = problem.Subject,
                }),
            ];
        }

        var drafted = new DraftedChanges(changes, problems, new DraftPaths()) { Touched = Touch(recorded) };
        return new RevertResult(drafted, left);
    }

    private static IReadOnlyList<TouchedRecord> Touch(RecordedChanges recorded) =>
    [
        .. recorded.Claims.Values.Select(chain => chain.Current).Select(claim =>
            new TouchedRecord(claim.Id.Value, claim.RecordedFrom, [Field], [])
            {
                Current = new ChangeSet { Claims = [claim] },
            }),
        .. recorded.Entities.Values.Select(chain => chain.Current).Select(entity =>
            new TouchedRecord(entity.Id.Value, entity.RecordedFrom, [Field], [])
            {
                Current = new ChangeSet { Entities = [entity] },
            }),
    ];

    private static async ValueTask<IReadOnlyList<DraftProblem>> CheckAsync(
        IReadOnlyList<long> revisions, IGraphSnapshot graph, CancellationToken cancellationToken)
    {
        var problems = new List<DraftProblem>();
        var seen = new HashSet<long>();
        var newest = graph.Revision.Number;
        for (var at = 0; at < revisions.Count && revisions.Count <= MaxRevisions; at++)
        {
            string[] path = [Field, at.ToString(CultureInfo.InvariantCulture)];
            if (revisions[at] < 1 || revisions[at] > newest)
            {
                problems.Add(new DraftProblem(
                    WriteErrorCodes.UnknownRevision,
                    $"There is no revision {revisions[at]}; the newest is {newest}.",
                    path));
            }
            else if (!seen.Add(revisions[at]))
            {
                problems.Add(new DraftProblem(
                    ChangeProblemCodes.Duplicate, $"Revision {revisions[at]} occurs more than once.", path));
            }
        }

        if (revisions.Count is 0 or > MaxRevisions)
        {
            problems.Add(new DraftProblem(
                ChangeProblemCodes.BadLength,
                $"There are {revisions.Count} revisions; 1 to {MaxRevisions} were expected.",
                [Field]));
        }
        else if (problems.Count == 0)
        {
            var counts = await graph.CountChangesAsync(new ChangeQuery { Revisions = revisions }, cancellationToken);
            if (counts.Sum(count => count.Claims + count.Entities + count.Evidence) is > MaxItems and var count)
            {
                problems.Add(new DraftProblem(
                    WriteErrorCodes.TooManyChanges,
                    $"The revisions recorded {count} items; at most {MaxItems} can be reverted at once.",
                    [Field]));
            }
        }

        return problems;
    }
}
