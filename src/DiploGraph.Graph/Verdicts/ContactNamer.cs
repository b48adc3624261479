using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Vocabulary;

namespace DiploGraph.Graph.Verdicts;

/// <summary>The names of the people, places, offices and bodies in an explanation.</summary>
internal sealed class ContactNamer
{
    private static readonly string[] KindsAround =
        [PlaceKind.City, PlaceKind.AdministrativeArea, PlaceKind.Region, PlaceKind.Continent];

    private readonly Dictionary<EntityId, Entity> _entities;
    private readonly HashSet<EntityId> _around;

    private ContactNamer(Dictionary<EntityId, Entity> entities, HashSet<EntityId> around) =>
        (_entities, _around) = (entities, around);

    /// <summary>Reads the names for some contacts, and the names of the bodies that some sources speak for.</summary>
    public static async ValueTask<ContactNamer> ReadAsync(
        IGraphSnapshot snapshot,
        IReadOnlyList<WeighedContact> contacts,
        IReadOnlyList<Entity> sources,
        CancellationToken cancellationToken)
    {
        var claims = contacts.SelectMany(weighed => weighed.Contact.A.Concat(weighed.Contact.B)).ToList();
        var places = contacts.Select(weighed => weighed.Contact.Place).OfType<EntityId>().Distinct().ToList();
        var ids = claims.Select(claim => (EntityId?)claim.Subject)
            .Concat(claims.Select(claim => claim.Qualifiers.FindEntity(QualifierKey.Capacity)))
            .Concat(sources.Select(source => source.Source?.Speaks))
            .OfType<EntityId>().Concat(places).Distinct().ToList();
        var found = await snapshot.FindEntitiesAsync(ids, cancellationToken);
        var kinds = await snapshot.ReadClaimsAsync(
            new ClaimQuery { Anchors = places, Predicates = [Predicate.Kind] },
            PageRequest.First(1),
            cancellationToken);
        var around = places.Zip(kinds)
            .Where(pair => pair.Second.Items is [{ Object.Literal: { } kind }] && KindsAround.Contains(kind.Text))
            .Select(pair => pair.First)
            .Concat(places.Where(place => place.Type == EntityType.Country));
        var entities = found.OfType<Entity>().ToDictionary(entity => entity.Id);

        // If the kind of a place is not recorded, its name decides between "in" and "at".
        var unknown = places.Zip(kinds)
            .Where(pair => pair.Second.Items.Count == 0 && entities.TryGetValue(pair.First, out var place)
                && !EnglishPhrases.IsSpot(place.Label))
            .Select(pair => pair.First);
        return new ContactNamer(entities, [.. around, .. unknown]);
    }

    /// <summary>Returns the name of an entity, with "the" if it needs one.</summary>
    public string Of(EntityId id) => _entities.TryGetValue(id, out var entity) ? EnglishPhrases.Of(entity) : id.Value;

    /// <summary>Returns a place with its preposition: " in Tokyo", " at the White House"; empty for null.</summary>
    public string At(EntityId? place) => place is not { } where ? ""
        : _around.Contains(where) ? $" in {Of(where)}"
        : $" at {Of(where)}";
}
