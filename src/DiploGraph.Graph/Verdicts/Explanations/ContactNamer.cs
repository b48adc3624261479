using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Verdicts.Contacts;
using DiploGraph.Graph.Vocabulary;

namespace DiploGraph.Graph.Verdicts.Explanations;

/// <summary>The names of the people, places, offices and bodies in an explanation.</summary>
internal sealed class ContactNamer
{
    private static readonly string[] KindsAround =
        [PlaceKind.City, PlaceKind.AdministrativeArea, PlaceKind.Region, PlaceKind.Continent];

    private readonly Dictionary<EntityId, Entity> _entities;
    private readonly HashSet<EntityId> _spots;

    private ContactNamer(Dictionary<EntityId, Entity> entities, HashSet<EntityId> spots) =>
        (_entities, _spots) = (entities, spots);

    /// <summary>Reads the names for some contacts, and those of some other entities, with two reads.</summary>
    public static async ValueTask<ContactNamer> ReadAsync(
        IGraphSnapshot snapshot,
        IReadOnlyList<Contact> contacts,
        IEnumerable<EntityId> others,
        CancellationToken cancellationToken)
    {
        var claims = contacts
            .SelectMany(contact => contact.Both.Select(side => side.Claim).Concat(contact.OtherPrincipals))
            .ToList();
        var places = contacts.SelectMany(contact => contact.Of(Predicate.HeldAt))
            .Select(claim => claim.Object.Entity!.Value)
            .Distinct()
            .ToList();
        var ids = claims.Select(claim => (EntityId?)claim.Subject)
            .Concat(claims.Select(claim => claim.Qualifiers.FindEntity(QualifierKey.Capacity)))
            .OfType<EntityId>().Concat(places).Concat(others).Distinct().ToList();
        var found = await snapshot.FindEntitiesAsync(ids, cancellationToken);
        var kinds = await snapshot.ReadClaimsAsync(
            new ClaimQuery { Anchors = places, Predicates = [Predicate.Kind] },
            PageRequest.First(1),
            cancellationToken);
        var entities = found.OfType<Entity>().ToDictionary(entity => entity.Id);

        // If the kind of a place is not recorded, its name decides between "in" and "at".
        var spots = places.Zip(kinds).Where(pair => pair.Second.Items is [{ Object.Literal: { } kind }]
            ? !KindsAround.Contains(kind.Text)
            : pair.First.Type == EntityType.Place && entities.TryGetValue(pair.First, out var place)
                && EnglishPhrases.IsSpot(place.Label));
        return new ContactNamer(entities, [.. spots.Select(pair => pair.First)]);
    }

    /// <summary>Returns the name of an entity, with "the" if it needs one.</summary>
    public string Of(EntityId id) => _entities.TryGetValue(id, out var entity) ? EnglishPhrases.Of(entity) : id.Value;

    /// <summary>Returns a place with its preposition: " in Tokyo", " at the White House".</summary>
    public string At(EntityId place) => _spots.Contains(place) ? $" at {Of(place)}" : $" in {Of(place)}";
}
