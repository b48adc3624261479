using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Provenance;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Verdicts.Bodies;
using DiploGraph.Graph.Verdicts.Contacts;
using DiploGraph.Graph.Verdicts.Explanations;

namespace DiploGraph.Graph.Verdicts;

/// <summary>
/// Decides whether two actors met, from participations, attendance, status, denials, evidence and coverage.
/// </summary>
public static class MeetingJudge
{
    /// <summary>
    /// Decides whether two actors met. A country or organization meets through the people who act for it
    /// (<see cref="RepresentedActor"/>).
    /// </summary>
    /// <param name="snapshot">
    /// The version of the graph to read. The number of reads is fixed, and each is one batch.
    /// </param>
    /// <param name="a">One of the two actors, an entity of the graph.</param>
    /// <param name="b">The other actor.</param>
    /// <param name="during">The requested period; null for any time.</param>
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

        var structure = await BodyStructure.ReadAsync(snapshot, [question.A.Id, question.B.Id], cancellationToken);
        var records = await ContactRecords.ReadAsync(
            snapshot,
            new RepresentedActor(question.A, structure),
            new RepresentedActor(question.B, structure),
            during,
            cancellationToken);
        var origins = await SourceOrigins.ReadAsync(
            snapshot,
            records.Contacts.SelectMany(contact => contact.AllEvidence.Select(evidence => evidence.Source)),
            cancellationToken);
        var all = Weigh(records.Contacts, origins, during);
        var weighed = all.FindAll(contact => contact.Fit != PeriodFit.No);
        var coverage = await CoverageReader.ReadAsync(snapshot, question, cancellationToken);

        var verdict = Decide(weighed, coverage, records.IsComplete);
        var deciding = weighed.Where(contact => contact.Verdict == verdict)
            .OrderByDescending(contact => contact.Strength)
            .ToList();
        var explanation = await VerdictExplanation.WriteAsync(
            snapshot,
            question,
            new Finding(verdict, deciding, weighed, coverage, records, origins)
            {
                Near = during is null ? null : Nearest(all.Except(weighed), during.StatedDays.Hull),
            },
            cancellationToken);
        return new MeetingVerdict
        {
            Verdict = verdict,
            Explanation = explanation,
            Meetings = weighed.ConvertAll(contact => contact.ToMeeting()),
            Supporting = Evidence(deciding, Stance.Supports, during),
            Contradicting = Evidence(weighed, Stance.Contradicts, during),
            IndependentSources = deciding.Select(contact => contact.Sources.Count).DefaultIfEmpty().Max(),
            Coverage = coverage,
        };
    }

    private static List<WeighedContact> Weigh(
        IReadOnlyList<Contact> contacts, SourceOrigins origins, EdtfTime? during) =>
    [
        .. from contact in contacts
           let fit = contact.Time.FitTo(during)
           let verdict = ContactJudge.Decide(contact)
           orderby contact.Time.Best?.Earliest ?? DateOnly.MaxValue, contact.Happening.Id
           select new WeighedContact(
               contact, verdict, fit, WeighedContact.SourcesFor(contact, verdict, origins)),
    ];

    // The contact outside the period that certainly took place and is nearest to it.
    private static WeighedContact? Nearest(IEnumerable<WeighedContact> outside, DayRange period) => outside
        .Where(contact => contact.AtAnyTime is Verdict.ConfirmedBilateral or Verdict.GroupMeeting
            or Verdict.RemoteContact or Verdict.CoPresenceOnly
            && contact.Contact.Time is { IsDisputed: false, MostPrecise: not null })
        .MinBy(contact => contact.Contact.Time.MostPrecise!.PossibleDays is var days
            && days.Last < period.First
                ? period.First.DayNumber - days.Last.DayNumber
                : contact.Contact.Time.MostPrecise!.PossibleDays.First.DayNumber - period.Last.DayNumber);

    // The strongest contact decides. A contact that is recorded, even one that was called off, is no silence.
    private static Verdict Decide(
        List<WeighedContact> weighed, IReadOnlyList<VerdictCoverage> coverage, bool isComplete) =>
        weighed.MaxBy(contact => contact.Strength)?.Verdict
        ?? (coverage.Count > 0 && isComplete ? Verdict.NoRecordInCoverage : Verdict.OutOfCoverage);

    // One sentence often supports the claims of both sides; it is returned once.
    private static List<Evidence> Evidence(List<WeighedContact> contacts, Stance stance, EdtfTime? during) =>
    [
        .. contacts
            .SelectMany(contact => contact.EvidenceFor(stance, during))
            .DistinctBy(evidence => (evidence.Source, evidence.Quote?.Exact, evidence.Position)),
    ];
}

/// <summary>A verdict with what it rests on.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Deciding">The contacts with this verdict, by time.</param>
/// <param name="Weighed">All contacts that may fall within the period, by time.</param>
/// <param name="Coverage">The coverage of the two.</param>
/// <param name="Records">What is recorded of the two.</param>
/// <param name="Origins">The sources of all evidence.</param>
internal sealed record Finding(
    Verdict Verdict,
    IReadOnlyList<WeighedContact> Deciding,
    IReadOnlyList<WeighedContact> Weighed,
    IReadOnlyList<VerdictCoverage> Coverage,
    ContactRecords Records,
    SourceOrigins Origins)
{
    /// <summary>The nearest contact outside the period; null if there is none or no period was asked.</summary>
    public WeighedContact? Near { get; init; }

    /// <summary>The deciding contact with the most independent sources; null if no contact decides.</summary>
    public WeighedContact? BestSupported => Deciding.MaxBy(contact => contact.Sources.Count);

    /// <summary>
    /// Returns the bodies that the origins of a source speak for; null for an origin that speaks for none.
    /// </summary>
    public IEnumerable<EntityId?> SpeakersOf(Entity source) =>
        Origins.OriginsOf(source.Id).Select(origin => origin.Source?.Speaks);

    /// <summary>Returns the sources with some ids, each once.</summary>
    public IReadOnlyList<Entity> SourcesOf(IEnumerable<EntityId> ids) => Origins.Cited(ids);
}
