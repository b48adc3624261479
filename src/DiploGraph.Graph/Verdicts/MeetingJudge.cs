using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Provenance;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Verdicts;

/// <summary>
/// Decides whether two actors met, from participations, attendance, status, denials, evidence and coverage.
/// </summary>
public static class MeetingJudge
{
    // The strongest verdict first; all contacts with the winning verdict are kept.
    private static readonly Verdict[] Precedence =
    [
        Verdict.ConfirmedBilateral, Verdict.GroupMeeting, Verdict.RemoteContact, Verdict.Conflicting, Verdict.Denied,
        Verdict.Cancelled, Verdict.PlannedNotConfirmed, Verdict.CoPresenceOnly,
    ];

    /// <summary>
    /// Decides whether two actors met. A country or organization meets through the people who represent it
    /// (<see cref="RepresentedActor"/>).
    /// </summary>
    /// <param name="snapshot">
    /// The version of the graph to read. The number of reads is fixed, and each is one batch.
    /// </param>
    /// <param name="a">One of the two actors, an entity of the graph.</param>
    /// <param name="b">The other actor.</param>
    /// <param name="during">
    /// The requested period; null for any time. Contacts that may or may not fall within it are mentioned but do not
    /// decide the verdict.
    /// </param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    /// <exception cref="ArgumentException">The actors are the same, or one is not in the graph.</exception>
    public static async ValueTask<MeetingVerdict> DecideAsync(
        IGraphSnapshot snapshot, EntityId a, EntityId b, EdtfTime? during, CancellationToken cancellationToken)
    {
        var pair = await snapshot.FindEntitiesAsync([a, b], cancellationToken);
        var question = new MeetingQuestion(
            pair[0] ?? throw new ArgumentException($"{a} is not in the graph.", nameof(a)),
            pair[1] ?? throw new ArgumentException($"{b} is not in the graph.", nameof(b)),
            during);
        if (question.A.Id == question.B.Id)
        {
            throw new ArgumentException("Two different actors were expected.", nameof(b));
        }

        var sides = await RepresentedActor.ReadAsync(snapshot, [question.A, question.B], cancellationToken);
        var records = await ContactRecords.ReadAsync(snapshot, sides[0], sides[1], cancellationToken);
        var weighed = records.Contacts
            .Select(contact => new WeighedContact(contact, ContactJudge.Of(contact), Fit(contact.Time, during)))
            .Where(contact => contact.Fit != Overlap.No)
            .OrderBy(contact => contact.Contact.Time?.Earliest ?? DateOnly.MaxValue)
            .ThenBy(contact => contact.Contact.Happening.Id)
            .ToList();
        var coverage = await CoverageReader.ReadAsync(snapshot, question, cancellationToken);

        var verdict = Decide(weighed, coverage);
        var deciding = weighed.Where(contact => contact.Fit == Overlap.Yes && contact.Verdict == verdict).ToList();
        var supporting = Evidence(deciding, Stance.Supports);
        var contradicting = Evidence(weighed, Stance.Contradicts);
        var sources = await IndependentSourceCounter.CountAsync(
            snapshot, [.. supporting.Select(evidence => evidence.Source)], cancellationToken);
        var opposing = await IndependentSourceCounter.CountAsync(
            snapshot, [.. contradicting.Select(evidence => evidence.Source)], cancellationToken);
        var names = await ContactNamer.ReadAsync(
            snapshot, [.. deciding.Take(VerdictExplanation.MostMeetings)], sources.Cited, cancellationToken);

        var explanation = new VerdictExplanation(
            question, verdict, weighed, deciding, sources, opposing, coverage, records, names);

        return new MeetingVerdict
        {
            Verdict = verdict,
            Explanation = explanation.Text,
            Meetings = [.. weighed.Select(contact => contact.ToMeeting())],
            Supporting = supporting,
            Contradicting = contradicting,
            IndependentSources = sources.Count,
            Coverage = coverage,
        };
    }

    private static Verdict Decide(List<WeighedContact> weighed, IReadOnlyList<VerdictCoverage> coverage)
    {
        var certain = weighed
            .Where(contact => contact.Fit == Overlap.Yes)
            .Select(contact => contact.Verdict)
            .ToHashSet();
        foreach (var verdict in Precedence)
        {
            if (certain.Contains(verdict))
            {
                return verdict;
            }
        }

        return coverage.Count > 0 ? Verdict.NoRecordInCoverage : Verdict.OutOfCoverage;
    }

    private static Overlap Fit(EdtfTime? time, EdtfTime? during) => (time, during) switch
    {
        (_, null) => Overlap.Yes,
        (null, _) => Overlap.Possible,
        _ => time.OverlapWith(during),
    };

    // One sentence often supports the claims of both sides; it is returned once.
    private static List<Evidence> Evidence(IEnumerable<WeighedContact> contacts, Stance stance) =>
    [
        .. contacts
            .SelectMany(contact => contact.Contact.EvidenceOf(stance))
            .DistinctBy(evidence => (evidence.Source, evidence.Quote?.Exact, evidence.Position)),
    ];
}

/// <summary>The two actors in question and the requested period.</summary>
internal sealed record MeetingQuestion(Entity A, Entity B, EdtfTime? During);

/// <summary>A contact, the verdict on it alone, and whether it falls within the requested period.</summary>
internal sealed record WeighedContact(Contact Contact, Verdict Verdict, Overlap Fit)
{
    public VerdictMeeting ToMeeting() =>
        new(Contact.Happening, Verdict, Contact.Time, Contact.A[0], Contact.B[0]);
}
