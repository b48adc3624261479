using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Verdicts;

/// <summary>The happenings that the graph records for two actors, read in a fixed number of batches.</summary>
internal sealed class ContactRecords
{
    private const int MostClaims = 5_000;
    private const int MostHappenings = 500;
    private const int MostHappeningsOfBodies = 5_000;

    private static readonly Predicate[] Presence =
        [Predicate.ParticipatedIn, Predicate.MadeVisit, Predicate.Accompanied];

    private static readonly Predicate[] AttributePredicates =
        [Predicate.Time, Predicate.HappeningStatus, Predicate.Kind, Predicate.HeldAt];

    private ContactRecords(IReadOnlyList<Contact> contacts, IReadOnlyList<Entity> counterparts)
    {
        Contacts = contacts;
        CommonCounterparts = counterparts;
    }

    /// <summary>The happenings in which both took part.</summary>
    public IReadOnlyList<Contact> Contacts { get; }

    /// <summary>The countries and organizations among the two that have no recorded representatives.</summary>
    public IReadOnlyList<Entity> Unrepresented { get; private init; } = [];

    /// <summary>Officials whom both met, but at different meetings; empty if the two share a happening.</summary>
    public IReadOnlyList<Entity> CommonCounterparts { get; }

    public static async ValueTask<ContactRecords> ReadAsync(
        IGraphSnapshot snapshot, RepresentedActor a, RepresentedActor b, CancellationToken cancellationToken)
    {
        var (peopleOfA, peopleOfB) = (a.People, b.People);
        var pages = await snapshot.ReadClaimsAsync(
            new ClaimQuery { Anchors = [.. peopleOfA, .. peopleOfB], Predicates = Presence },
            PageRequest.First(MostClaims),
            cancellationToken);
        var ofA = HappeningsOf(pages.Take(peopleOfA.Count));
        var ofB = HappeningsOf(pages.Skip(peopleOfA.Count));

        // A body may be represented by someone who holds none of its offices, so the happenings of either side count.
        var possible = a.IsBody || b.IsBody
            ? Narrower(a, ofA, b, ofB).Order().Take(MostHappeningsOfBodies).ToList()
            : ofA.Where(ofB.Contains).Order().Take(MostHappenings).ToList();
        var contacts = possible.Count > 0
            ? await ReadContactsAsync(snapshot, possible, a, b, cancellationToken)
            : [];
        return contacts.Count > 0 || a.IsBody || b.IsBody
            ? new ContactRecords(contacts, [])
            {
                Unrepresented =
                [
                    .. from side in new[] { a, b }
                       where side.IsBody && side.People.Count == 1
                       select side.Actor,
                ],
            }
            : new ContactRecords([], await ReadCounterpartsAsync(snapshot, ofA, ofB, cancellationToken));
    }

    // The happenings of a person are all known and therefore enough; for two bodies, those of both are needed.
    private static IEnumerable<EntityId> Narrower(
        RepresentedActor a, HashSet<EntityId> ofA, RepresentedActor b, HashSet<EntityId> ofB) =>
        !a.IsBody ? ofA : !b.IsBody ? ofB : ofA.Union(ofB);

    private static async ValueTask<List<Contact>> ReadContactsAsync(
        IGraphSnapshot snapshot,
        List<EntityId> shared,
        RepresentedActor a,
        RepresentedActor b,
        CancellationToken cancellationToken)
    {
        var happenings = await snapshot.FindEntitiesAsync(shared, cancellationToken);
        var attributes = await snapshot.ReadClaimsAsync(
            new ClaimQuery { Anchors = shared, Predicates = AttributePredicates },
            PageRequest.First(MostClaims), cancellationToken);
        var participations = await snapshot.ReadClaimsAsync(
            new ClaimQuery { Anchors = shared, Predicates = Presence, Direction = ClaimDirection.Incoming },
            PageRequest.First(MostClaims), cancellationToken);
        var contacts = new List<Contact>(shared.Count);
        for (var i = 0; i < shared.Count; i++)
        {
            if (happenings[i] is { } happening
                && Contact.Between(a, b, happening, attributes[i].Items, participations[i].Items) is { } contact)
            {
                contacts.Add(contact);
            }
        }

        var claims = contacts.SelectMany(contact => contact.Deciding).Select(claim => claim.Id).Distinct().ToList();
        var evidence = await snapshot.ReadEvidenceAsync(claims, cancellationToken);
        var byClaim = claims.Zip(evidence).ToDictionary(pair => pair.First, pair => pair.Second);
        return contacts.ConvertAll(contact => contact.With(byClaim));
    }

    private static async ValueTask<IReadOnlyList<Entity>> ReadCounterpartsAsync(
        IGraphSnapshot snapshot,
        HashSet<EntityId> ofA,
        HashSet<EntityId> ofB,
        CancellationToken cancellationToken)
    {
        var meetings = ofA.Concat(ofB).Where(id => id.Type == EntityType.Meeting).Take(MostHappenings).ToList();
        if (meetings.Count == 0)
        {
            return [];
        }

        var query = new ClaimQuery
        {
            Anchors = meetings,
            Predicates = [Predicate.ParticipatedIn],
            Direction = ClaimDirection.Incoming,
            OtherTypes = [EntityType.Official],
        };
        var pages = await snapshot.ReadClaimsAsync(query, PageRequest.First(MostClaims), cancellationToken);
        var met = new HashSet<EntityId>[] { [], [] };
        for (var i = 0; i < meetings.Count; i++)
        {
            met[ofA.Contains(meetings[i]) ? 0 : 1].UnionWith(pages[i].Items.Select(claim => claim.Subject));
        }

        var common = met[0].Intersect(met[1]).Order().Take(3).ToList();
        var found = await snapshot.FindEntitiesAsync(common, cancellationToken);
        return [.. found.OfType<Entity>()];
    }

    private static HashSet<EntityId> HappeningsOf(IEnumerable<Page<Claim>> pages) =>
        [.. pages.SelectMany(page => page.Items).Select(claim => claim.Object.Entity!.Value)];
}
