using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Verdicts.Bodies;

namespace DiploGraph.Graph.Verdicts.Contacts;

/// <summary>
/// Finds the people whom officials met in person: those for whom <see cref="MeetingJudge"/> confirms a meeting of two
/// or a group meeting. People who acted for the same body as the official are left out.
/// </summary>
public static class MetPeopleFinder
{
    private const int MostParticipations = 100_000;
    private const int MostOfMeeting = 5_000;

    /// <summary>Finds the people whom each of some officials met, with a fixed number of batched reads.</summary>
    /// <param name="snapshot">The version of the graph to read.</param>
    /// <param name="officials">The officials.</param>
    /// <param name="query">The period, the filter and the limit.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    public static async ValueTask<IReadOnlyList<MetPeople>> FindAsync(
        IGraphSnapshot snapshot,
        IReadOnlyList<EntityId> officials,
        MetPeopleQuery query,
        CancellationToken cancellationToken)
    {
        var own = await ReadOwnAsync(snapshot, officials, query, cancellationToken);
        var ids = own.Where(of => of.IsComplete).SelectMany(of => of.Happenings).Distinct().ToList();
        var allowed = query.Person is null
            ? null
            : await ReadAllowedAsync(snapshot, ids, query.Person, cancellationToken);
        var happenings = await ReadHappeningsAsync(snapshot, ids, allowed, cancellationToken);
        return
        [
            .. own.Select((of, at) => of.IsComplete
                ? new MetPeople(FindPeople(officials[at], of.Happenings, happenings, query.During), IsComplete: true)
                : new MetPeople([], IsComplete: false)),
        ];
    }

    /// <summary>
    /// Finds which of some people each of some officials met at given happenings, with a fixed number of batched reads.
    /// </summary>
    internal static async ValueTask<IReadOnlyList<IReadOnlyList<MetPerson>>> FindAmongAsync(
        IGraphSnapshot snapshot,
        IReadOnlyList<(EntityId Official, List<EntityId> Happenings)> own,
        IReadOnlySet<EntityId> people,
        CancellationToken cancellationToken)
    {
        var ids = own.SelectMany(of => of.Happenings).Distinct().ToList();
        var happenings = await ReadHappeningsAsync(snapshot, ids, people, cancellationToken);
        return [.. own.Select(of => FindPeople(of.Official, of.Happenings, happenings, during: null))];
    }

    private static async ValueTask<List<(List<EntityId> Happenings, bool IsComplete)>> ReadOwnAsync(
        IGraphSnapshot snapshot,
        IReadOnlyList<EntityId> officials,
        MetPeopleQuery query,
        CancellationToken cancellationToken)
    {
        var claims = new ClaimQuery
        {
            Anchors = officials,
            Predicates = [Predicate.ParticipatedIn],
            OtherTypes = [EntityType.Meeting, EntityType.Event],
        };
        var pages = await snapshot.ReadClaimsAsync(
            claims,
            PageRequest.First(query.During is null ? query.MaxMeetings : MostParticipations),
            cancellationToken);
        var wanted = pages.Select(page => page.Items.Select(claim => claim.Object.Entity!.Value).Distinct().ToList())
            .ToList();
        if (query.During is { } during)
        {
            var distinct = wanted.SelectMany(of => of).Distinct().ToList();
            var times = await snapshot.ReadClaimsAsync(
                new ClaimQuery { Anchors = distinct, Predicates = [Predicate.Time] },
                PageRequest.First(MostOfMeeting),
                cancellationToken);
            var outside = distinct.Zip(times)
                .Where(pair => pair.Second.Items.Any(claim => claim.Rank != ClaimRank.Deprecated
                    && claim.Object.Literal?.ToTime().OverlapWith(during) == Overlap.No))
                .Select(pair => pair.First)
                .ToHashSet();
            wanted.ForEach(of => of.RemoveAll(outside.Contains));
        }

        return [.. wanted.Zip(pages, (of, page) => (of, !page.HasNext && of.Count <= query.MaxMeetings))];
    }

    private static async ValueTask<Dictionary<EntityId, Gathering>> ReadHappeningsAsync(
        IGraphSnapshot snapshot,
        List<EntityId> ids,
        IReadOnlySet<EntityId>? allowed,
        CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var records = await HappeningRecords.ReadAsync(snapshot, ids, ClaimQuery.Believed, cancellationToken);
        var claims = records
            .SelectMany(record => record.Participations.Concat(
                record.Attributes.Where(claim => claim.Predicate is Predicate.HappeningStatus or Predicate.Time)))
            .Select(claim => claim.Id)
            .Distinct()
            .ToList();
        var evidence = claims
            .Zip(await snapshot.ReadEvidenceAsync(claims, cancellationToken))
            .ToDictionary(pair => pair.First, pair => pair.Second);
        return records.ToDictionary(
            record => record.Happening.Id, record => new Gathering(record, evidence, allowed));
    }

    private static async ValueTask<HashSet<EntityId>> ReadAllowedAsync(
        IGraphSnapshot snapshot, IReadOnlyList<EntityId> ids, EntityFilter person, CancellationToken cancellationToken)
    {
        var pages = await snapshot.ReadClaimsAsync(
            new ClaimQuery
            {
                Anchors = ids,
                Direction = ClaimDirection.Incoming,
                Predicates = [Predicate.ParticipatedIn],
                OtherTypes = [EntityType.Official],
                Other = person,
            },
            PageRequest.First(MostOfMeeting),
            cancellationToken);
        return [.. pages.SelectMany(page => page.Items).Select(claim => claim.Subject)];
    }

    private static List<MetPerson> FindPeople(
        EntityId official,
        List<EntityId> ids,
        Dictionary<EntityId, Gathering> happenings,
        EdtfTime? during)
    {
        var met = new SortedDictionary<EntityId, List<Encounter>>();
        foreach (var id in ids)
        {
            if (!happenings.TryGetValue(id, out var gathering))
            {
                continue;
            }

            foreach (var contact in gathering.ContactsOf(official, during))
            {
                var (own, other) = (contact.A[0].Claim, contact.B[0].Claim);
                if (AreOfOneSide(own, other) || !ContactJudge.IsMeetingInPerson(contact, during))
                {
                    continue;
                }

                if (!met.TryGetValue(other.Subject, out var encounters))
                {
                    met.Add(other.Subject, encounters = []);
                }

                encounters.Add(new Encounter(own, other, contact.Time.Best));
            }
        }

        return [.. met.Select(pair => new MetPerson(pair.Key, [.. pair.Value.Order(ByTime)]))];
    }

    private static Comparer<Encounter> ByTime { get; } = Comparer<Encounter>.Create(static (left, right) =>
    {
        var sign = (left.Time?.Earliest ?? DateOnly.MaxValue).CompareTo(right.Time?.Earliest ?? DateOnly.MaxValue);
        return sign != 0 ? sign : left.Other.Id.CompareTo(right.Other.Id);
    });

    private static bool AreOfOneSide(Claim own, Claim other) =>
        own.Qualifiers.FindEntity(QualifierKey.OnBehalfOf) is { } side
        && other.Qualifiers.FindEntity(QualifierKey.OnBehalfOf) == side;

    // A happening with its participants by person.
    private sealed class Gathering(
        HappeningRecord record,
        IReadOnlyDictionary<ClaimId, IReadOnlyList<Evidence>> evidence,
        IReadOnlySet<EntityId>? allowed)
    {
        private readonly Dictionary<EntityId, List<Participation>> _people = record.Participations
            .Where(claim => claim.Subject.Type == EntityType.Official && claim.Rank != ClaimRank.Deprecated)
            .GroupBy(claim => claim.Subject)
            .ToDictionary(
                group => group.Key,
                group => group.Select(claim => new Participation(claim, BodyChain.Self)).ToList());

        public IEnumerable<Contact> ContactsOf(EntityId official, EdtfTime? during)
        {
            if (!_people.TryGetValue(official, out var own))
            {
                yield break;
            }

            foreach (var (person, others) in _people)
            {
                if (person != official && allowed?.Contains(person) != false
                    && ContactFactory.Create(record, own, others, during) is { } contact)
                {
                    contact.Evidence = evidence;
                    yield return contact;
                }
            }
        }
    }
}
