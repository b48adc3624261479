using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Verdicts.Bodies;
using DiploGraph.Graph.Vocabulary;

namespace DiploGraph.Graph.Verdicts.Contacts;

/// <summary>What the kind of a happening says about a contact at it.</summary>
internal static class HappeningKinds
{
    /// <summary>
    /// True if a contact at this happening lasts as long as the happening: at a visit, and at an event of a kind that
    /// goes on for days. Every other contact has a moment: two people who took part in a conference of three days, or
    /// whose meeting is dated with a range of days, met on one of these days.
    /// </summary>
    public static bool Lasts(Contact contact) => contact.Happening.Type == EntityType.Visit
        || (contact.Happening.Type == EntityType.Event
            && contact.HasKind(EventKind.Exercise, EventKind.Relief, EventKind.Sanction));

    /// <summary>True if the two spoke without being in one place.</summary>
    public static bool IsRemote(Contact contact) => contact.A.All(side => side.IsRemote)
        || contact.B.All(side => side.IsRemote)
        || (contact.HasKind(MeetingKind.Call, MeetingKind.VideoConference)
            && !contact.HasKind(MeetingKind.CourtesyCall)
            && !(contact.A.Any(IsInPerson) && contact.B.Any(IsInPerson)));

    /// <summary>
    /// True if the happening is a meeting, or an event that consists in a meeting: whoever presents credentials meets
    /// the person who receives them.
    /// </summary>
    public static bool IsMeeting(Contact contact) => contact.Happening.Type == EntityType.Meeting
        || (IsCredentials(contact) && IsHost(contact.A) != IsHost(contact.B)
            && !(IsHost(contact.A) ? contact.B : contact.A).All(side => Participation.IsAside(side.Claim)));

    /// <summary>
    /// True if the happening is an act for which nobody has to be in one place, such as an honour, a decision or the
    /// establishment of relations, and no record says that people of both sides were there in person.
    /// </summary>
    public static bool IsAct(Contact contact) => contact.Happening.Type == EntityType.Event
        && contact.HasKind(
            EventKind.Recognition,
            EventKind.RelationsEstablished,
            EventKind.RelationsUpgraded,
            EventKind.RelationsDowngraded,
            EventKind.RelationsSevered,
            EventKind.Appointment,
            EventKind.Expulsion,
            EventKind.Announcement,
            EventKind.Decision,
            EventKind.Sanction,
            EventKind.Anniversary,
            EventKind.Award)
        && !contact.HasKind(EventKind.Signing, EventKind.Ceremony, EventKind.Credentials)
        && !(contact.A.Any(IsInPerson) && contact.B.Any(IsInPerson));

    /// <summary>True if the happening is a presentation of credentials.</summary>
    public static bool IsCredentials(Contact contact) =>
        contact.Happening.Type == EntityType.Event && contact.HasKind(EventKind.Credentials);

    private static bool IsInPerson(Participation side) => side.Has(QualifierKey.Mode, ParticipationMode.InPerson);

    /// <summary>True if a side received the others.</summary>
    public static bool IsHost(IReadOnlyList<Participation> side) =>
        side.Any(one => one.Has(QualifierKey.Role, ParticipationRole.Host));
}
