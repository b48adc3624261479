using System.Runtime.InteropServices;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Verdicts.Bodies;

namespace DiploGraph.Graph.Verdicts.Contacts;

/// <summary>The happenings that the graph records for two actors, read in a fixed number of batches.</summary>
internal sealed class ContactRecords
{
    private const int MostClaims = 5_000;
    private const int MostHappenings = 5_000;
    private const int MostQualified = 100_000;

    // Common counterparts are a hint, so they are searched for in some of the happenings only, and in no large one.
    private const int MostSearched = 20;
    private const int MostParticipants = 20;
    private const int MostCounterparts = 3;
    private const int MostMeetingsWithCandidate = 1;

    // A participation that nobody has reviewed yet confirms nothing, but it may be true.
    private static readonly ClaimStatus[] Recorded = [.. ClaimQuery.Believed, ClaimStatus.Proposed];

    private ContactRecords(IReadOnlyList<Contact> contacts) => Contacts = contacts;

    /// <summary>False if there were more records than are read, so that the lack of a contact means nothing.</summary>
    public bool IsComplete { get; private init; }

    /// <summary>The happenings in which both took part.</summary>
    public IReadOnlyList<Contact> Contacts { get; }

    /// <summary>The countries and organizations among the two for which nobody is recorded to have acted.</summary>
    public IReadOnlyList<Entity> Unrepresented { get; private init; } = [];

    /// <summary>
    /// Officials whom both met in person, but at different meetings; empty if the two share a happening.
    /// </summary>
    public IReadOnlyList<CommonCounterpart> CommonCounterparts { get; private init; } = [];

    public static async ValueTask<ContactRecords> ReadAsync(
        IGraphSnapshot snapshot,
        RepresentedActor a,
        RepresentedActor b,
        EdtfTime? during,
        CancellationToken cancellationToken)
    {
        var happenings = await ReadHappeningsAsync(snapshot, a, b, cancellationToken);
        var shared = happenings.OfA.Intersect(happenings.OfB).Order().Take(MostHappenings).ToList();
        var contacts = shared.Count > 0
            ? await ReadContactsAsync(snapshot, shared, a, b, during, cancellationToken)
            : [];
        if (shared.Count > 0 || a.IsBody || b.IsBody)
        {
            return new ContactRecords(contacts)
            {
                IsComplete = happenings.IsComplete && shared.Count < MostHappenings,
                Unrepresented =
                [
                    .. from side in new[] { (Side: a, Found: happenings.OfA), (Side: b, Found: happenings.OfB) }
                       where side.Side.IsBody && side.Found.Count == 0
                       select side.Side.Actor,
                ],
            };
        }

        return new ContactRecords([])
        {
            IsComplete = happenings.IsComplete,
            CommonCounterparts = await ReadCounterpartsAsync(
                snapshot, (a.Actor.Id, happenings.OfA), (b.Actor.Id, happenings.OfB), cancellationToken),
        };
    }

    private static async ValueTask AddEvidenceAsync(
        IGraphSnapshot snapshot, IReadOnlyList<Contact> contacts, CancellationToken cancellationToken)
    {
        var claims = contacts.SelectMany(contact => contact.Weighed).Select(claim => claim.Id).Distinct().ToList();
        var evidence = await snapshot.ReadEvidenceAsync(claims, cancellationToken);
        var byClaim = claims.Zip(evidence).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var contact in contacts)
        {
            contact.Evidence = byClaim;
        }
    }

    // The happenings of the actors, their parts and their office holders, and those in which somebody took part on
    // behalf of one of them or in one of their offices.
    private static async ValueTask<(HashSet<EntityId> OfA, HashSet<EntityId> OfB, bool IsComplete)> ReadHappeningsAsync(
        IGraphSnapshot snapshot, RepresentedActor a, RepresentedActor b, CancellationToken cancellationToken)
    {
        var sides = new[] { a, b };
        var found = new HashSet<EntityId>[] { [], [] };
        var anchors = sides.SelectMany(side => side.Bodies.Concat(side.Holders).Concat(side.Countries)).Distinct()
            .ToList();
        var pages = await snapshot.ReadClaimsAsync(
            new ClaimQuery { Anchors = anchors, Predicates = HappeningRecords.Presence, Statuses = Recorded },
            PageRequest.First(MostClaims),
            cancellationToken);
        for (var at = 0; at < anchors.Count; at++)
        {
            foreach (var side in Enumerable.Range(0, sides.Length)
                .Where(side => sides[side].Bodies.Contains(anchors[at]) || sides[side].Holders.Contains(anchors[at])
                    || sides[side].Countries.Contains(anchors[at])))
            {
                found[side].UnionWith(pages[at].Items.Select(claim => claim.Object.Entity!.Value));
            }
        }

        var isComplete = pages.All(page => !page.HasNext);
        var bodies = sides.Where(side => side.IsBody).SelectMany(side => side.Bodies.Concat(side.Countries)).Distinct()
            .ToList();
        if (bodies.Count == 0)
        {
            return (found[0], found[1], isComplete);
        }

        var offices = sides.SelectMany(side => side.Offices).Distinct().ToList();
        var qualified = await snapshot.ListClaimsAsync(
            new ClaimQuery
            {
                Predicates = HappeningRecords.Presence,
                Statuses = Recorded,
                Where = new ClaimFilter.Or(
                [
                    new ClaimFilter.Qualified(new QualifierIs(QualifierKey.OnBehalfOf, [], bodies)),
                    new ClaimFilter.Qualified(new QualifierIs(QualifierKey.Capacity, [], offices)),
                ]),
            },
            PageRequest.First(MostQualified),
            cancellationToken);
        foreach (var claim in qualified.Items)
        {
            foreach (var side in Enumerable.Range(0, sides.Length).Where(side => sides[side].IsNamedIn(claim)))
            {
                found[side].Add(claim.Object.Entity!.Value);
            }
        }

        return (found[0], found[1], isComplete && !qualified.HasNext);
    }

    private static async ValueTask<List<Contact>> ReadContactsAsync(
        IGraphSnapshot snapshot,
        List<EntityId> shared,
        RepresentedActor a,
        RepresentedActor b,
        EdtfTime? during,
        CancellationToken cancellationToken)
    {
        var happenings = await HappeningRecords.ReadAsync(snapshot, shared, Recorded, cancellationToken);
        var contacts = happenings
            .Select(record => ContactFactory.Create(a, b, record, during))
            .OfType<Contact>()
            .ToList();
        await AddEvidenceAsync(snapshot, contacts, cancellationToken);
        return contacts;
    }

    // Most pairs have nobody in common, so who took part is read first, and only then what decides whether they met.
    private static async ValueTask<IReadOnlyList<CommonCounterpart>> ReadCounterpartsAsync(
        IGraphSnapshot snapshot,
        (EntityId Person, HashSet<EntityId> Happenings) a,
        (EntityId Person, HashSet<EntityId> Happenings) b,
        CancellationToken cancellationToken)
    {
        if (a.Happenings.Count == 0 || b.Happenings.Count == 0)
        {
            return [];
        }

        var happenings = Searched(a.Happenings).Concat(Searched(b.Happenings)).ToList();
        var pages = await snapshot.ReadClaimsAsync(
            new ClaimQuery
            {
                Anchors = happenings,
                Direction = ClaimDirection.Incoming,
                Predicates = [Predicate.ParticipatedIn],
                OtherTypes = [EntityType.Official],
            },
            PageRequest.First(MostParticipants),
            cancellationToken);
        var ofA = ByPerson(a.Happenings);
        var ofB = ByPerson(b.Happenings);
        var common = ofA.Keys.Where(person => ofB.ContainsKey(person) && person != a.Person && person != b.Person)
            .Order()
            .Take(MostCounterparts)
            .ToHashSet();
        if (common.Count == 0)
        {
            return [];
        }

        var met = await MetPeopleFinder.FindAmongAsync(
            snapshot, [(a.Person, WithCommon(ofA)), (b.Person, WithCommon(ofB))], common, cancellationToken);
        var both = met[0]
            .Join(met[1], ofA => ofA.Person, ofB => ofB.Person, (ofA, ofB) => (A: ofA, B: ofB))
            .Take(MostCounterparts)
            .ToList();
        var found = await snapshot.FindEntitiesAsync([.. both.Select(pair => pair.A.Person)], cancellationToken);
        return
        [
            .. from pair in both.Zip(found)
               where pair.Second is not null
               select new CommonCounterpart(
                   pair.Second, [.. pair.First.A.Encounters[0].Claims, .. pair.First.B.Encounters[0].Claims]),
        ];

        static IEnumerable<EntityId> Searched(HashSet<EntityId> of) =>
            of.Where(id => id.Type != EntityType.Visit).Order().Take(MostSearched);

        Dictionary<EntityId, List<EntityId>> ByPerson(HashSet<EntityId> of)
        {
            var found = new Dictionary<EntityId, List<EntityId>>();
            for (var at = 0; at < happenings.Count; at++)
            {
                if (of.Contains(happenings[at]) && !pages[at].HasNext)
                {
                    foreach (var claim in pages[at].Items)
                    {
                        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(found, claim.Subject, out _);
                        (list ??= []).Add(happenings[at]);
                    }
                }
            }

            return found;
        }

        List<EntityId> WithCommon(Dictionary<EntityId, List<EntityId>> of) =>
            [.. common.SelectMany(person => of[person].Take(MostMeetingsWithCandidate)).Distinct()];
    }
}

/// <summary>An official whom both actors met, at different meetings.</summary>
/// <param name="Person">The official.</param>
/// <param name="Claims">The claims that record one meeting with each of the two.</param>
internal sealed record CommonCounterpart(Entity Person, IReadOnlyList<Claim> Claims);
