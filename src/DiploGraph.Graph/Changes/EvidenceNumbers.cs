using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Changes;

/// <summary>
/// The numbers of the evidence in a change set that is based on an earlier revision. If others added evidence to the
/// same claims since, its numbers continue after theirs.
/// </summary>
internal sealed class EvidenceNumbers
{
    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);

    private EvidenceNumbers(ChangeSet changes) => Changes = changes;

    /// <summary>The change set with the numbers that it gets.</summary>
    public ChangeSet Changes { get; private init; }

    /// <summary>Returns a change set with the numbers that its author gave.</summary>
    public static EvidenceNumbers Keep(ChangeSet changes) => new(changes);

    /// <summary>Moves the numbers behind those of the evidence that was recorded after a revision.</summary>
    /// <param name="changes">The change set.</param>
    /// <param name="basedOn">The revision that its author read.</param>
    /// <param name="newest">The newest version of the graph, opened as recorded.</param>
    /// <param name="cancellationToken">Cancels the read, one regardless of the size of the change set.</param>
    public static async ValueTask<EvidenceNumbers> ContinueAsync(
        ChangeSet changes, long basedOn, IGraphSnapshot newest, CancellationToken cancellationToken)
    {
        var claims = changes.Evidence.Select(evidence => evidence.Claim).Distinct().ToArray();
        if (claims.Length == 0 || basedOn == newest.Revision.Number)
        {
            return Keep(changes);
        }

        var recorded = await newest.ReadEvidenceAsync(claims, cancellationToken);
        var added = claims.Zip(recorded)
            .Select(pair => (pair.First, Count: pair.Second.Count(evidence => evidence.RecordedFrom > basedOn)))
            .Where(pair => pair.Count > 0)
            .ToDictionary(pair => pair.First, pair => pair.Count);
        if (added.Count == 0)
        {
            return Keep(changes);
        }

        var moved = changes.Evidence
            .Select(evidence => evidence with { Number = evidence.Number + added.GetValueOrDefault(evidence.Claim) })
            .ToArray();
        var numbers = new EvidenceNumbers(changes with { Evidence = moved });
        foreach (var (given, evidence) in changes.Evidence.Zip(moved))
        {
            numbers._given.TryAdd(SubjectOf(evidence), SubjectOf(given));
        }

        return numbers;
    }

    /// <summary>Returns a problem with the number that the author of the change set gave.</summary>
    public ChangeProblem AsGiven(ChangeProblem problem) =>
        _given.TryGetValue(problem.Subject, out var given) ? problem with { Subject = given } : problem;

    private static string SubjectOf(Evidence evidence) => $"{evidence.Claim}#{evidence.Number}";
}
