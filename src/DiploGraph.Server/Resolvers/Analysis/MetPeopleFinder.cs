using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Vocabulary;
using DiploGraph.Server.GraphQL.Connections;

namespace DiploGraph.Server.Resolvers.Analysis;

/// <summary>A meeting of an official with another person.</summary>
/// <param name="Own">The claim about the official's participation.</param>
/// <param name="Other">The claim about the other person's participation.</param>
/// <param name="Time">The time of the meeting.</param>
internal sealed record Encounter(Claim Own, Claim Other, EdtfTime? Time);

/// <summary>A person whom an official met.</summary>
/// <param name="Person">The person.</param>
/// <param name="Encounters">The meetings, ordered by time.</param>
internal sealed record MetPerson(EntityId Person, IReadOnlyList<Encounter> Encounters);

/// <summary>A page of the people whom an official met.</summary>
internal sealed class MetWithPage(Pager pager, string order, Page<MetPerson> page, int total)
    : Connection<MetPerson>(pager, order, page)
{
    /// <summary>The number of people on all pages.</summary>
    public int Total => total;
}

/// <summary>
/// Finds the people whom officials met, from the claims about the meetings of these officials and about the other
/// participants.
/// </summary>
/// <param name="others">The believed claims about other officials' participation in each meeting, best first.</param>
/// <param name="facts">The believed claims about each meeting's status, kind and time, best first.</param>
internal sealed class MetPeopleFinder(
    IReadOnlyDictionary<EntityId, IReadOnlyList<Claim>> others,
    IReadOnlyDictionary<EntityId, IReadOnlyList<Claim>> facts)
{
    /// <summary>Returns the people whom an official met, ordered by id.</summary>
    /// <param name="participations">
    /// The believed claims about the official's participation in meetings, best first.
    /// </param>
    public IReadOnlyList<MetPerson> FindPeople(IReadOnlyList<Claim> participations)
    {
        var met = new SortedDictionary<EntityId, List<Encounter>>();
        var seen = new HashSet<(EntityId Meeting, EntityId Person)>();
        foreach (var own in participations)
        {
            var meeting = own.Object.Entity!.Value;
            if (!CameAbout(own) || !IsMeetingInPerson(meeting))
            {
                continue;
            }

            var time = FactOf(meeting, Predicate.Time)?.ToTime();
            foreach (var other in others[meeting])
            {
                if (other.Subject != own.Subject && CameAbout(other) && !AreOfOneSide(own, other)
                    && seen.Add((meeting, other.Subject)))
                {
                    if (!met.TryGetValue(other.Subject, out var encounters))
                    {
                        met.Add(other.Subject, encounters = []);
                    }

                    encounters.Add(new Encounter(own, other, time));
                }
            }
        }

        return [.. met.Select(pair => new MetPerson(pair.Key, [.. pair.Value.Order(ByTime)]))];
    }

    private static Comparer<Encounter> ByTime { get; } = Comparer<Encounter>.Create(static (left, right) =>
    {
        var sign = (left.Time?.Earliest ?? DateOnly.MaxValue).CompareTo(right.Time?.Earliest ?? DateOnly.MaxValue);
        return sign != 0 ? sign : left.Other.Id.CompareTo(right.Other.Id);
    });

    private bool IsMeetingInPerson(EntityId meeting) =>
        FactOf(meeting, Predicate.HappeningStatus)?.Text is null or HappeningStatus.Occurred
        && FactOf(meeting, Predicate.Kind)?.Text is not (MeetingKind.Call or MeetingKind.VideoConference);

    private Literal? FactOf(EntityId meeting, Predicate predicate) =>
        facts[meeting].FirstOrDefault(claim => claim.Predicate == predicate)?.Object.Literal;

    private static bool CameAbout(Claim participation) =>
        participation.Qualifiers.FindText(QualifierKey.Attendance) is null or Attendance.Occurred
        && participation.Qualifiers.FindText(QualifierKey.Mode) is not ParticipationMode.Remote;

    private static bool AreOfOneSide(Claim own, Claim other) =>
        own.Qualifiers.FindEntity(QualifierKey.OnBehalfOf) is { } side
        && other.Qualifiers.FindEntity(QualifierKey.OnBehalfOf) == side;
}
