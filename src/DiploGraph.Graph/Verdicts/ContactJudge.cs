using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Vocabulary;

namespace DiploGraph.Graph.Verdicts;

/// <summary>Decides the verdict on a single contact.</summary>
internal static class ContactJudge
{
    private static readonly string[] Aside =
        [ParticipationRole.Delegate, ParticipationRole.Interpreter, ParticipationRole.Witness];

    public static Verdict Of(Contact contact)
    {
        var isDenied = contact.HasStatus(HappeningStatus.Denied)
            || contact.AnyHas(QualifierKey.Attendance, Attendance.Denied)
            || contact.EvidenceOf(Stance.Contradicts).Any();
        var isConfirmed = IsConfirmed(contact);
        if (isDenied)
        {
            return isConfirmed ? Verdict.Conflicting : Verdict.Denied;
        }

        if (contact.HasStatus(HappeningStatus.Cancelled)
            || contact.AnyHas(QualifierKey.Attendance, Attendance.Cancelled))
        {
            return isConfirmed ? Verdict.Conflicting : Verdict.Cancelled;
        }

        return isConfirmed ? Kind(contact) : Verdict.PlannedNotConfirmed;
    }

    /// <summary>
    /// True if quoted sources place both actors at the happening and it took place: the happening occurred, or both are
    /// recorded as having attended. An announcement alone confirms nothing.
    /// </summary>
    private static bool IsConfirmed(Contact contact) =>
        contact.HasWordsForBoth
        && (contact.BothHave(QualifierKey.Attendance, Attendance.Occurred)
            || (contact.HasStatus(HappeningStatus.Occurred)
                && !contact.AnyHas(QualifierKey.Attendance, Attendance.Announced)));

    private static Verdict Kind(Contact contact)
    {
        if (contact.HasKind(MeetingKind.Call, MeetingKind.VideoConference)
            || contact.AnyHas(QualifierKey.Mode, ParticipationMode.Remote))
        {
            return Verdict.RemoteContact;
        }

        if (contact.Happening.Type != EntityType.Meeting)
        {
            return Verdict.CoPresenceOnly;
        }

        return IsBilateral(contact) ? Verdict.ConfirmedBilateral : Verdict.GroupMeeting;
    }

    /// <summary>
    /// True if the two actors, and nobody else, are the meeting's principals. Delegates, interpreters and witnesses do
    /// not count.
    /// </summary>
    private static bool IsBilateral(Contact contact)
    {
        if (contact.HasKind(MeetingKind.Multilateral, MeetingKind.Summit))
        {
            return false;
        }

        if (contact.A.All(IsAside) || contact.B.All(IsAside))
        {
            return false;
        }

        // For bodies, everyone who acts on behalf of the same body belongs to the same side.
        var sides = contact.A.Concat(contact.B).ToList();
        var own = sides.Select(claim => claim.Subject).ToHashSet();
        var behalves = contact.IsOfBodies
            ? sides.Select(claim => claim.Qualifiers.FindEntity(QualifierKey.OnBehalfOf)).OfType<EntityId>().ToHashSet()
            : [];
        return !contact.Participations
            .Where(claim => contact.IsOfBodies || claim.Subject.Type == contact.A[0].Subject.Type)
            .Any(claim => !IsAside(claim)
                && !own.Contains(claim.Subject)
                && !(claim.Qualifiers.FindEntity(QualifierKey.OnBehalfOf) is { } body && behalves.Contains(body)));
    }

    /// <summary>Whether a participant was not a principal of the meeting.</summary>
    public static bool IsAside(Claim claim) => Aside.Contains(claim.Qualifiers.FindText(QualifierKey.Role));
}
