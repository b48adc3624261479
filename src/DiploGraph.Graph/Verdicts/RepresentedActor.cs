using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Verdicts;

/// <summary>
/// One of the two actors in question, with its representatives. A person acts alone. A country or organization is
/// represented by its parts, by everyone who took part on behalf of them or in one of their offices and, if a record
/// says neither, by everyone who held one of these offices at the time.
/// </summary>
internal sealed class RepresentedActor
{
    // Enough for an embassy of a ministry of the government of a country.
    private const int Depth = 3;
    private const int MostPeople = 2_000;
    private const int MostClaims = 5_000;

    private readonly HashSet<EntityId> _bodies;
    private readonly HashSet<EntityId> _offices = [];
    private readonly Dictionary<EntityId, List<Claim>> _terms = [];

    private RepresentedActor(Entity actor) => (Actor, _bodies) = (actor, [actor.Id]);

    public Entity Actor { get; }

    /// <summary>True if the actor is a country or organization, which is represented by people.</summary>
    public bool IsBody => Actor.Id.Type != EntityType.Official;

    /// <summary>The bodies and people who may represent the actor at a happening.</summary>
    public IReadOnlyList<EntityId> People => [.. _bodies.Concat(_terms.Keys).Take(MostPeople)];

    /// <summary>Reads the representatives of some actors, in a fixed number of reads.</summary>
    public static async ValueTask<RepresentedActor[]> ReadAsync(
        IGraphSnapshot snapshot, Entity[] actors, CancellationToken cancellationToken)
    {
        var sides = Array.ConvertAll(actors, actor => new RepresentedActor(actor));
        var frontier = sides.Where(side => side.IsBody).Select(side => side.Actor.Id).ToList();
        for (var depth = 0; depth < Depth && frontier.Count > 0; depth++)
        {
            var parts = await ReadAsync(
                snapshot, frontier, Predicate.PartOf, EntityType.Organization, cancellationToken);
            frontier = [.. parts.Where(part => TakeIn(sides, part, side => side._bodies)).Select(part => part.Subject)
                .Distinct()];
        }

        var bodies = sides.Where(side => side.IsBody).SelectMany(side => side._bodies).Distinct().ToList();
        var posts = await ReadAsync(snapshot, bodies, Predicate.OfficeOf, EntityType.Office, cancellationToken);
        foreach (var post in posts)
        {
            TakeIn(sides, post, side => side._offices);
        }

        var offices = posts.Select(post => post.Subject).Distinct().ToList();
        foreach (var term in await ReadAsync(
            snapshot, offices, Predicate.HoldsOffice, EntityType.Official, cancellationToken))
        {
            foreach (var side in sides.Where(side => side._offices.Contains(term.Object.Entity!.Value)))
            {
                if (!side._terms.TryGetValue(term.Subject, out var terms))
                {
                    side._terms.Add(term.Subject, terms = []);
                }

                terms.Add(term);
            }
        }

        return sides;
    }

    /// <summary>Whether a participation claim means that this side took part in the happening.</summary>
    public bool TookPart(Claim participation, EdtfTime? when)
    {
        if (!IsBody || participation.Subject.Type != EntityType.Official)
        {
            return _bodies.Contains(participation.Subject);
        }

        var qualifiers = participation.Qualifiers;
        var behalf = qualifiers.FindEntity(QualifierKey.OnBehalfOf);
        var capacity = qualifiers.FindEntity(QualifierKey.Capacity);
        return behalf is null && capacity is null
            ? HeldOffice(participation.Subject, when)
            : (behalf is { } body && _bodies.Contains(body)) || (capacity is { } office && _offices.Contains(office));
    }

    private bool HeldOffice(EntityId person, EdtfTime? when) => when is not null
        && _terms.TryGetValue(person, out var terms)
        && terms.Any(term => term.ValidTime?.OverlapWith(when) == Overlap.Yes);

    // Adds the claim's subject to each side that contains its object. True if it is new to one of them.
    private static bool TakeIn(RepresentedActor[] sides, Claim part, Func<RepresentedActor, HashSet<EntityId>> into)
    {
        var isNew = false;
        foreach (var side in sides.Where(side => side.IsBody && side._bodies.Contains(part.Object.Entity!.Value)))
        {
            isNew |= into(side).Add(part.Subject);
        }

        return isNew;
    }

    private static async ValueTask<List<Claim>> ReadAsync(
        IGraphSnapshot snapshot,
        List<EntityId> anchors,
        Predicate predicate,
        EntityType other,
        CancellationToken cancellationToken)
    {
        if (anchors.Count == 0)
        {
            return [];
        }

        var query = new ClaimQuery
        {
            Anchors = anchors,
            Direction = ClaimDirection.Incoming,
            Predicates = [predicate],
            OtherTypes = [other],
        };
        var pages = await snapshot.ReadClaimsAsync(query, PageRequest.First(MostClaims), cancellationToken);
        return [.. pages.SelectMany(page => page.Items)];
    }
}
