using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Verdicts;

/// <summary>What one contact alone gives.</summary>
internal static class ContactJudgement
{
    private static readonly string[] Aside = ["DELEGATE", "INTERPRETER", "WITNESS"];

    public static Verdict Of(Contact contact)
    {
        var isDenied = contact.HasStatus("DENIED")
            || contact.AnyHas(QualifierKey.Attendance, "DENIED")
            || contact.EvidenceOf(Stance.Contradicts).Any();
        var isConfirmed = IsConfirmed(contact);
        if (isDenied)
        {
            return isConfirmed ? Verdict.Conflicting : Verdict.Denied;
        }

        if (contact.HasStatus("CANCELLED") || contact.AnyHas(QualifierKey.Attendance, "CANCELLED"))
        {
            return isConfirmed ? Verdict.Conflicting : Verdict.Cancelled;
        }

        return isConfirmed ? Kind(contact) : Verdict.PlannedNotConfirmed;
    }

    /// <summary>
    /// Words of sources have both of them there, and it came about: the happening occurred, or both are recorded as
    /// having
    /// attended. An announcement alone confirms nothing.
    /// </summary>
    private static bool IsConfirmed(Contact contact) =>
        contact.HasWordsForBoth
        && (contact.BothHave(QualifierKey.Attendance, "OCCURRED")
            || (contact.HasStatus("OCCURRED") && !contact.AnyHas(QualifierKey.Attendance, "ANNOUNCED")));

    private static Verdict Kind(Contact contact)
    {
        if (contact.HasKind("CALL", "VIDEO_CONFERENCE") || contact.AnyHas(QualifierKey.Mode, "REMOTE"))
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
    /// The two, and nobody else, are the meeting's principals; delegates, interpreters and witnesses are aside.
    /// </summary>
    private static bool IsBilateral(Contact contact)
    {
        if (contact.HasKind("MULTILATERAL", "SUMMIT"))
        {
            return false;
        }

        var (a, b) = (contact.A[0].Subject, contact.B[0].Subject);
        var principals = contact.Participations
            .Where(claim => claim.Subject.Type == a.Type)
            .Where(claim => !Aside.Contains(claim.Qualifiers.FindText(QualifierKey.Role)))
            .Select(claim => claim.Subject)
            .ToHashSet();
        return principals.Contains(a) && principals.Contains(b) && principals.Count == 2;
    }
}
