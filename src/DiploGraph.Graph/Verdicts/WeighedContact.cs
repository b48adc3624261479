using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Provenance;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Verdicts.Contacts;

namespace DiploGraph.Graph.Verdicts;

/// <summary>The two actors in question and the requested period.</summary>
internal sealed record MeetingQuestion(Entity A, Entity B, EdtfTime? During);

/// <summary>A contact with the verdict on it.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="AtAnyTime">The verdict on the contact alone, whenever it was.</param>
/// <param name="Fit">Whether it falls within the requested period.</param>
/// <param name="Sources">The sources that support it, and the number of independent ones.</param>
internal sealed record WeighedContact(Contact Contact, Verdict AtAnyTime, PeriodFit Fit, IndependentSources Sources)
{
    /// <summary>The verdict on the contact in the requested period.</summary>
    public Verdict Verdict { get; } = ContactJudge.Decide(AtAnyTime, Fit);

    /// <summary>
    /// The rank among the contacts of the period. What certainly happened comes before what may have, and that before
    /// what did not; being in one place comes before a call; a disputed meeting comes before both, but a disputed day
    /// of something less than a meeting does not.
    /// </summary>
    public int Strength => Verdict switch
    {
        Verdict.ConfirmedBilateral => 9,
        Verdict.GroupMeeting => 8,
        Verdict.Conflicting when AtAnyTime is not (Verdict.CoPresenceOnly or Verdict.RemoteContact) => 7,
        Verdict.CoPresenceOnly => 6,
        Verdict.RemoteContact => 5,
        Verdict.Conflicting => 4,
        Verdict.Possible => 3,
        Verdict.Denied => 2,
        Verdict.Cancelled => 1,
        _ => 0,
    };

    /// <summary>True if the two were in one place, if the contact took place.</summary>
    public bool IsInPerson => !HappeningKinds.IsRemote(Contact);

    /// <summary>
    /// Returns the claims that support a verdict: for one that says that the contact took place, or that this is
    /// disputed, only those that say so.
    /// </summary>
    public static IReadOnlyList<Claim> ClaimsFor(Contact contact, Verdict atAnyTime) =>
        atAnyTime is Verdict.Denied or Verdict.Cancelled or Verdict.PlannedNotConfirmed
            ? [.. contact.Deciding]
            : contact.Affirming;

    /// <summary>
    /// Returns the sources of a contact. For one that took place or was planned, these are the sources that have both
    /// sides take part; if none has both, all sources together are one account.
    /// </summary>
    public static IndependentSources SourcesFor(Contact contact, Verdict atAnyTime, SourceOrigins origins)
    {
        var claims = ClaimsFor(contact, atAnyTime);
        var all = contact.SourcesOf(claims).ToList();
        if (atAnyTime is Verdict.Denied or Verdict.Cancelled)
        {
            return new IndependentSources(origins.Cited(all), origins.Count(all), IsJoint: true);
        }

        var both = contact.SourcesOfBoth(claims).ToHashSet();
        return both.Count > 0
            ? new IndependentSources(origins.Cited(all.Where(both.Contains)), origins.Count(both), IsJoint: true)
            : new IndependentSources(origins.Cited(all), Math.Min(1, origins.Count(all)), IsJoint: false);
    }

    public VerdictMeeting ToMeeting() => new(
        Contact.Happening, Verdict, Contact.Time.Best, Contact.A[0].Claim, Contact.B[0].Claim, Sources.Count);

    /// <summary>
    /// The evidence of a contact that supports it, or that contradicts it or dates it outside the requested period.
    /// </summary>
    public IEnumerable<Evidence> EvidenceFor(Stance stance, EdtfTime? during) => stance == Stance.Supports
        ? Contact.EvidenceFor(
            ClaimsFor(Contact, AtAnyTime).Concat(Contact.TimeAndPlace).Where(claim => !IsOutside(claim, during)),
            Stance.Supports)
        : Contact.EvidenceFor(Contact.Weighed, Stance.Contradicts).Concat(
            Contact.EvidenceFor(Contact.Time.Claims.Where(claim => IsOutside(claim, during)), Stance.Supports))
            .Concat(AtAnyTime == Verdict.Conflicting
                ? Contact.EvidenceFor(
                    Contact.Deciding.Where(claim => ContactJudge.IsDenial(claim) || ContactJudge.IsCancellation(claim)),
                    Stance.Supports)
                : []);

    private bool IsOutside(Claim claim, EdtfTime? during) => Fit == PeriodFit.Disputed && during is not null
        && claim.Predicate == Predicate.Time
        && Contact.Time.FitOf(claim.Object.Literal!.Value.ToTime(), during) == Overlap.No;
}

/// <summary>The sources of a contact.</summary>
/// <param name="Cited">The sources.</param>
/// <param name="Count">The number of independent accounts among them.</param>
/// <param name="IsJoint">False if no source has both sides take part.</param>
internal sealed record IndependentSources(IReadOnlyList<Entity> Cited, int Count, bool IsJoint);
