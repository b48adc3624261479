using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Verdicts;

/// <summary>What the graph records of two actors' happenings, read in a fixed number of batches.</summary>
internal sealed class ContactRecords
{
    private const int MostClaims = 5_000;
    private const int MostHappenings = 500;

    private static readonly Predicate[] Presence =
        [Predicate.ParticipatedIn, Predicate.MadeVisit, Predicate.Accompanied];

    private static readonly Predicate[] AttributePredicates =
        [Predicate.Time, Predicate.HappeningStatus, Predicate.Kind, Predicate.HeldAt];

    private ContactRecords(IReadOnlyList<Contact> contacts, IReadOnlyList<Entity> counterparts)
    {
        Contacts = contacts;
        CommonCounterparts = counterparts;
    }

    /// <summary>The happenings that both took part in.</summary>
    public IReadOnlyList<Contact> Contacts { get; }

    /// <summary>Officials whom each of the two met at some meeting, where the two share none.</summary>
    public IReadOnlyList<Entity> CommonCounterparts { get; }

    public static async ValueTask<ContactRecords> ReadAsync(
        IGraphSnapshot snapshot, EntityId a, EntityId b, CancellationToken cancellationToken)
    {
        var pages = await snapshot.ReadClaimsAsync(
            new ClaimQuery { Anchors = [a, b], Predicates = Presence },
            PageRequest.First(MostClaims),
            cancellationToken);
        var ofA = ByHappening(pages[0]);
        var ofB = ByHappening(pages[1]);
        var shared = ofA.Keys.Where(ofB.ContainsKey).Take(MostHappenings).ToList();
        return shared.Count > 0
            ? new ContactRecords(await ReadContactsAsync(snapshot, shared, ofA, ofB, cancellationToken), [])
            : new ContactRecords([], await ReadCounterpartsAsync(snapshot, ofA.Keys, ofB.Keys, cancellationToken));
    }

    /// <summary>The labels of the places and capacities of some contacts, and of whom some sources speak for.</summary>
    public static async ValueTask<IReadOnlyDictionary<EntityId, string>> ReadLabelsAsync(
        IGraphSnapshot snapshot,
        IReadOnlyList<WeighedContact> contacts,
        IReadOnlyList<Entity> sources,
        CancellationToken cancellationToken)
    {
        var ids = contacts
            .SelectMany(weighed => new[]
            {
                weighed.Contact.Place,
                weighed.Contact.A[0].Qualifiers.FindEntity(QualifierKey.Capacity),
                weighed.Contact.B[0].Qualifiers.FindEntity(QualifierKey.Capacity),
            })
            .Concat(sources.Select(source => source.Source?.Speaks))
            .OfType<EntityId>().Distinct().ToList();
        var found = await snapshot.FindEntitiesAsync(ids, cancellationToken);
        return found.OfType<Entity>().ToDictionary(entity => entity.Id, entity => entity.Label);
    }

    private static async ValueTask<List<Contact>> ReadContactsAsync(
        IGraphSnapshot snapshot,
        List<EntityId> shared,
        Dictionary<EntityId, List<Claim>> ofA,
        Dictionary<EntityId, List<Claim>> ofB,
        CancellationToken cancellationToken)
    {
        var happenings = await snapshot.FindEntitiesAsync(shared, cancellationToken);
        var attributes = await snapshot.ReadClaimsAsync(
            new ClaimQuery { Anchors = shared, Predicates = AttributePredicates },
            PageRequest.First(MostClaims), cancellationToken);
        var participations = await snapshot.ReadClaimsAsync(
            new ClaimQuery { Anchors = shared, Predicates = Presence, Direction = ClaimDirection.Incoming },
            PageRequest.First(MostClaims), cancellationToken);
        var claims = shared.SelectMany(id => ofA[id].Concat(ofB[id]))
            .Concat(attributes.SelectMany(page => page.Items)
                .Where(claim => claim.Predicate == Predicate.HappeningStatus))
            .Select(claim => claim.Id).Distinct().ToList();
        var evidence = await snapshot.ReadEvidenceAsync(claims, cancellationToken);
        var byClaim = claims.Zip(evidence).ToDictionary(pair => pair.First, pair => pair.Second);

        var contacts = new List<Contact>(shared.Count);
        for (var i = 0; i < shared.Count; i++)
        {
            if (happenings[i] is { } happening)
            {
                contacts.Add(new Contact
                {
                    Happening = happening,
                    A = ofA[shared[i]],
                    B = ofB[shared[i]],
                    Attributes = attributes[i].Items,
                    Participations = participations[i].Items,
                    Evidence = byClaim,
                });
            }
        }

        return contacts;
    }

    private static async ValueTask<IReadOnlyList<Entity>> ReadCounterpartsAsync(
        IGraphSnapshot snapshot,
        IReadOnlyCollection<EntityId> ofA,
        IReadOnlyCollection<EntityId> ofB,
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

    private static Dictionary<EntityId, List<Claim>> ByHappening(Page<Claim> page)
    {
        var claims = new Dictionary<EntityId, List<Claim>>();
        foreach (var claim in page.Items)
        {
            var happening = claim.Object.Entity!.Value;
            if (!claims.TryGetValue(happening, out var list))
            {
                claims.Add(happening, list = []);
            }

            list.Add(claim);
        }

        return claims;
    }
}
