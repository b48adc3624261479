using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Verdicts.Bodies;
using DiploGraph.Graph.Verdicts.Contacts;
using DiploGraph.Graph.Vocabulary;

namespace DiploGraph.Graph.Verdicts;

/// <summary>Decides the verdict on a single contact.</summary>
internal static class ContactJudge
{
    /// <summary>Returns the verdict on a contact at any time.</summary>
    public static Verdict Decide(Contact contact)
    {
        var isConfirmed = IsConfirmed(contact);
        if (IsDenied(contact))
        {
            return isConfirmed ? Verdict.Conflicting : Verdict.Denied;
        }

        if (IsCancelled(contact))
        {
            var isContradicted = contact
                .EvidenceFor(contact.Deciding.Where(IsCancellation), Stance.Contradicts)
                .Any();
            return isConfirmed ? Verdict.Conflicting
                : isContradicted ? Verdict.PlannedNotConfirmed
                : Verdict.Cancelled;
        }

        return isConfirmed ? Kind(contact)
            : contact.HasStatus(HappeningStatus.Alleged) ? Verdict.Possible
            : IsPlanned(contact) ? Verdict.PlannedNotConfirmed
            : Verdict.Possible;
    }

    /// <summary>
    /// Returns the verdict on a contact in a period. A contact that may lie outside the period is at most possible; one
    /// that sources date inside and outside is conflicting. Neither makes a plan, a cancellation or a denial more than
    /// that.
    /// </summary>
    public static Verdict Decide(Verdict verdict, PeriodFit fit) => (verdict, fit) switch
    {
        (_, PeriodFit.Yes) or (Verdict.PlannedNotConfirmed or Verdict.Cancelled or Verdict.Denied, _) => verdict,
        (Verdict.Possible, _) or (_, PeriodFit.Possible) => Verdict.Possible,
        _ => Verdict.Conflicting,
    };

    /// <summary>True if the two certainly met in person in a period, at a meeting or in another form of one.</summary>
    public static bool IsMeetingInPerson(Contact contact, EdtfTime? during) =>
        HappeningKinds.IsMeeting(contact) && !HappeningKinds.IsRemote(contact) && IsConfirmed(contact)
        && !IsDenied(contact) && !IsCancelled(contact) && contact.Time.FitTo(during) == PeriodFit.Yes;

    /// <summary>Whether a source says that the contact did not take place, or somebody did not take part.</summary>
    /// <remarks>
    /// That one of several people who acted for a body was not there says nothing about the others.
    /// </remarks>
    public static bool IsDenied(Contact contact)
    {
        if (contact.Of(Predicate.HappeningStatus).Any(status => IsDenial(status) || IsContradicted(contact, status)))
        {
            return true;
        }

        var denied = contact.Both.Select(side => side.Claim)
            .Where(claim => IsDenial(claim) || IsContradicted(contact, claim))
            .Select(claim => claim.Subject)
            .ToHashSet();
        return denied.Count > 0 && !ConfirmedPairs(contact).Any(pair =>
            !denied.Contains(pair.A.Claim.Subject) && !denied.Contains(pair.B.Claim.Subject));
    }

    /// <summary>Whether a source says that the contact was called off.</summary>
    public static bool IsCancelled(Contact contact) => contact.HasStatus(HappeningStatus.Cancelled)
        || contact.AnyHas(QualifierKey.Attendance, Attendance.Cancelled);

    /// <summary>
    /// True if quoted sources place both actors at the happening and it took place: the happening occurred, or both are
    /// recorded as having attended. An announcement, an allegation or a record that nobody has reviewed confirms
    /// nothing.
    /// </summary>
    public static bool IsConfirmed(Contact contact) => ConfirmedPairs(contact).Any();

    /// <summary>Returns the participations of both sides that confirm the contact together.</summary>
    public static IEnumerable<(Participation A, Participation B)> ConfirmedPairs(Contact contact) =>
        from a in contact.A
        where TookPart(contact, a)
        from b in contact.B
        where a.MayMeet(b) && TookPart(contact, b)
        select (a, b);

    /// <summary>
    /// True if the two actors, and nobody else, are the meeting's principals. Delegates, interpreters and witnesses do
    /// not count.
    /// </summary>
    public static bool IsBilateral(Contact contact) =>
        !contact.HasKind(MeetingKind.Multilateral, MeetingKind.Summit)
        && !contact.A.All(one => Participation.IsAside(one.Claim))
        && !contact.B.All(one => Participation.IsAside(one.Claim))
        && !contact.OtherPrincipals.Any();

    private static Verdict Kind(Contact contact) => HappeningKinds.IsRemote(contact) ? Verdict.RemoteContact
        : HappeningKinds.IsAct(contact) ? Verdict.Possible
        : !HappeningKinds.IsMeeting(contact) ? Verdict.CoPresenceOnly
        : HappeningKinds.IsCredentials(contact) || IsBilateral(contact) ? Verdict.ConfirmedBilateral
        : Verdict.GroupMeeting;

    private static bool IsPlanned(Contact contact) =>
        contact.HasStatus(HappeningStatus.Announced, HappeningStatus.Scheduled, HappeningStatus.Postponed)
        || contact.AnyHas(QualifierKey.Attendance, Attendance.Announced);

    /// <summary>Whether a claim says that the contact, or somebody's part in it, was called off.</summary>
    public static bool IsCancellation(Claim claim) => claim.Predicate == Predicate.HappeningStatus
        ? claim.Object.Literal?.Text == HappeningStatus.Cancelled
        : claim.Qualifiers.FindText(QualifierKey.Attendance) == Attendance.Cancelled;

    /// <summary>Whether a claim says that the contact, or somebody's part in it, did not take place.</summary>
    public static bool IsDenial(Claim claim) => claim.Predicate == Predicate.HappeningStatus
        ? claim.Object.Literal?.Text == HappeningStatus.Denied
        : claim.Qualifiers.FindText(QualifierKey.Attendance) == Attendance.Denied;

    /// <summary>Whether a claim says that the contact took place, so that to contradict it is to deny that.</summary>
    public static bool SaysThatItTookPlace(Claim claim) => claim.Predicate == Predicate.HappeningStatus
        ? claim.Object.Literal?.Text is HappeningStatus.Occurred or HappeningStatus.Alleged
        : Participation.SaysPresent(claim);

    private static bool IsContradicted(Contact contact, Claim claim) =>
        SaysThatItTookPlace(claim) && contact.EvidenceFor([claim], Stance.Contradicts).Any();

    // One and the same claim must be reviewed, quote a source, and say that the participant was there.
    private static bool TookPart(Contact contact, Participation one) => one.IsCertain
        && (one.Has(QualifierKey.Attendance, Attendance.Occurred)
            || (one.Claim.Qualifiers.FindText(QualifierKey.Attendance) is null
                && contact.HasStatus(HappeningStatus.Occurred)))
        && contact.EvidenceFor([one.Claim], Stance.Supports).Any(evidence => evidence.Quote is not null);
}
