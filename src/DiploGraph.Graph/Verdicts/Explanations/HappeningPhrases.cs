using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Verdicts.Contacts;
using DiploGraph.Graph.Vocabulary;

namespace DiploGraph.Graph.Verdicts.Explanations;

/// <summary>Nouns for happenings: "a meeting", "a telephone call", "a signing".</summary>
internal static class HappeningPhrases
{
    private static readonly Dictionary<string, string> OfMeetings = new()
    {
        [MeetingKind.Call] = "a telephone call",
        [MeetingKind.VideoConference] = "a video conference",
        [MeetingKind.Summit] = "a summit",
        [MeetingKind.Consultation] = "consultations",
        [MeetingKind.CourtesyCall] = "a courtesy call",
    };

    private static readonly Dictionary<string, string> OfEvents = new()
    {
        [EventKind.Signing] = "a signing",
        [EventKind.Call] = "a telephone call",
        [EventKind.Recognition] = "a recognition",
        [EventKind.RelationsEstablished] = "the establishment of relations",
        [EventKind.RelationsUpgraded] = "an upgrade of relations",
        [EventKind.RelationsDowngraded] = "a downgrade of relations",
        [EventKind.RelationsSevered] = "a severance of relations",
        [EventKind.Credentials] = "a presentation of credentials",
        [EventKind.Appointment] = "an appointment",
        [EventKind.Expulsion] = "an expulsion",
        [EventKind.Announcement] = "an announcement",
        [EventKind.Decision] = "a decision",
        [EventKind.Sanction] = "sanctions",
        [EventKind.Anniversary] = "an anniversary",
        [EventKind.Ceremony] = "a ceremony",
        [EventKind.Award] = "an award",
        [EventKind.Exercise] = "an exercise",
        [EventKind.Relief] = "disaster relief",
        [EventKind.Attack] = "an attack",
    };

    private static readonly Dictionary<string, string> DeedsOnRelations = new()
    {
        [EventKind.RelationsEstablished] = "established relations",
        [EventKind.RelationsUpgraded] = "upgraded their relations",
        [EventKind.RelationsDowngraded] = "downgraded their relations",
        [EventKind.RelationsSevered] = "severed their relations",
    };

    /// <summary>
    /// Returns the noun for a contact's happening, from its best kind that has one; null for an event without one.
    /// </summary>
    public static string? NounOf(Contact contact) => contact.Happening.Type switch
    {
        EntityType.Visit => "a visit",
        EntityType.Meeting => Find(OfMeetings, contact) ?? "a meeting",
        _ => Find(OfEvents, contact),
    };

    /// <summary>
    /// Returns the noun for a contact of exactly the two in question: "a meeting", "a telephone call"; null for events
    /// and visits, in which they took part.
    /// </summary>
    public static string? ContactOf(Contact contact) => contact switch
    {
        { Happening.Type: EntityType.Meeting } when !contact.HasKind(MeetingKind.Call, MeetingKind.VideoConference) =>
            "a meeting",
        _ when contact.HasKind(MeetingKind.Call, MeetingKind.VideoConference) => NounOf(contact),
        _ => null,
    };

    /// <summary>Returns what two bodies did in an act on their relations; null for other acts.</summary>
    public static string? DeedOf(Contact contact) => Find(DeedsOnRelations, contact);

    /// <summary>Returns the way in which two people who were not in one place spoke: "by telephone".</summary>
    public static string RemoteWay(Contact contact) => (
        contact.HasKind(MeetingKind.Call), contact.HasKind(MeetingKind.VideoConference)) switch
    {
        (true, false) => "by telephone",
        (false, true) => "by video",
        _ => "by telephone or video",
    };

    /// <summary>Returns the noun for a contact of several people who were not in one place.</summary>
    public static string RemoteNoun(Contact contact) => (
        contact.HasKind(MeetingKind.Call), contact.HasKind(MeetingKind.VideoConference)) switch
    {
        (true, false) => "a telephone call",
        (false, true) => "a video conference",
        _ => "a meeting by telephone or video",
    };

    private static string? Find(Dictionary<string, string> nouns, Contact contact) => contact.Of(Predicate.Kind)
        .Select(claim => nouns.GetValueOrDefault(claim.Object.Literal?.Text ?? ""))
        .FirstOrDefault(noun => noun is not null);
}
