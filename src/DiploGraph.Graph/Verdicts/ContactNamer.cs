using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Verdicts;

/// <summary>How an explanation names the people, places, offices and bodies that it tells of.</summary>
internal sealed class ContactNamer
{
    private static readonly string[] KindsAround = ["CITY", "ADMINISTRATIVE_AREA", "REGION", "CONTINENT"];

    private readonly Dictionary<EntityId, Entity> _entities;
    private readonly HashSet<EntityId> _around;

    private ContactNamer(Dictionary<EntityId, Entity> entities, HashSet<EntityId> around) =>
        (_entities, _around) = (entities, around);

    /// <summary>Reads the names that belong to some contacts, and of those for whom some sources speak.</summary>
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

        // Where the kind of a place is not recorded, its name tells.
        var unknown = places.Zip(kinds)
            .Where(pair => pair.Second.Items.Count == 0 && entities.TryGetValue(pair.First, out var place)
                && !EnglishPhrases.IsSpot(place.Label))
            .Select(pair => pair.First);
        return new ContactNamer(entities, [.. around, .. unknown]);
    }

    /// <summary>A name with the article that it has.</summary>
    public string Of(EntityId id) => _entities.TryGetValue(id, out var entity) ? EnglishPhrases.Of(entity) : id.Value;

    /// <summary>Where something took place: in Tokyo, at the White House. Empty for nowhere.</summary>
    public string At(EntityId? place) => place is not { } where ? ""
        : _around.Contains(where) ? $" in {Of(where)}"
        : $" at {Of(where)}";
}
