using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Verdicts.Bodies;

/// <summary>
/// The parts, offices and office holders of some countries and organizations, and the bodies above them, each with its
/// valid time.
/// </summary>
internal sealed class BodyStructure
{
    // An embassy of a ministry of the government of a country needs three. Filters on bodies follow as many.
    private const int Depth = 5;
    private const int MostClaims = 5_000;

    private readonly Dictionary<EntityId, List<Claim>> _above = [];
    private readonly Dictionary<EntityId, List<Claim>> _officeOf = [];
    private readonly Dictionary<EntityId, List<Claim>> _terms = [];

    private BodyStructure()
    {
    }

    /// <summary>Reads the structure of some actors, in a fixed number of reads. A person has none.</summary>
    public static async ValueTask<BodyStructure> ReadAsync(
        IGraphSnapshot snapshot, IEnumerable<EntityId> actors, CancellationToken cancellationToken)
    {
        var structure = new BodyStructure();
        var bodies = actors.Where(actor => actor.Type != EntityType.Official).Distinct().ToList();
        var below = new HashSet<EntityId>(bodies);
        var frontier = bodies;
        for (var depth = 0; depth < Depth && frontier.Count > 0; depth++)
        {
            var parts = await ReadAsync(
                snapshot, frontier, Predicate.PartOf, ClaimDirection.Incoming, cancellationToken);
            AddAll(structure._above, parts);
            frontier = [.. parts.Select(part => part.Subject).Where(below.Add)];
        }

        await structure.ReadAboveAsync(snapshot, bodies, cancellationToken);
        var offices = await ReadAsync(
            snapshot, [.. below], Predicate.OfficeOf, ClaimDirection.Incoming, cancellationToken);
        AddAll(structure._officeOf, offices);
        AddAll(structure._terms, await ReadAsync(
            snapshot, [.. structure._officeOf.Keys], Predicate.HoldsOffice, ClaimDirection.Incoming,
            cancellationToken));
        return structure;
    }

    /// <summary>Reads the offices of some people and the bodies of these, in a fixed number of reads.</summary>
    public static async ValueTask<BodyStructure> ReadOfPeopleAsync(
        IGraphSnapshot snapshot, IReadOnlyList<EntityId> people, CancellationToken cancellationToken)
    {
        var structure = new BodyStructure();
        var terms = await ReadAsync(
            snapshot, people, Predicate.HoldsOffice, ClaimDirection.Outgoing, cancellationToken);
        AddAll(structure._terms, terms);
        var offices = await ReadAsync(
            snapshot, [.. terms.Select(term => term.Object.Entity!.Value).Distinct()], Predicate.OfficeOf,
            ClaimDirection.Outgoing, cancellationToken);
        AddAll(structure._officeOf, offices);
        await structure.ReadAboveAsync(
            snapshot, [.. offices.Select(office => office.Object.Entity!.Value).Distinct()], cancellationToken);
        return structure;
    }

    /// <summary>Reads the bodies above some bodies.</summary>
    public static async ValueTask<BodyStructure> ReadAboveAsync(
        IGraphSnapshot snapshot, IEnumerable<EntityId> bodies, CancellationToken cancellationToken)
    {
        var structure = new BodyStructure();
        await structure.ReadAboveAsync(snapshot, [.. bodies.Distinct()], cancellationToken);
        return structure;
    }

    /// <summary>Returns a body and its parts at any time; a person alone.</summary>
    public IReadOnlyCollection<EntityId> PartsOf(EntityId actor)
    {
        var found = new HashSet<EntityId> { actor };
        for (var depth = 0; depth < Depth; depth++)
        {
            found.UnionWith(_above
                .Where(pair => pair.Value.Exists(link => found.Contains(link.Object.Entity!.Value)))
                .Select(pair => pair.Key)
                .ToList());
        }

        return found;
    }

    /// <summary>Returns the offices of a body and of its parts at any time.</summary>
    public IReadOnlyCollection<EntityId> OfficesOf(EntityId actor)
    {
        var parts = PartsOf(actor);
        return
        [
            .. from pair in _officeOf
               where pair.Value.Exists(link => parts.Contains(link.Object.Entity!.Value))
               select pair.Key,
        ];
    }

    /// <summary>Returns the people who held an office of a body or of its parts at any time.</summary>
    public IReadOnlyCollection<EntityId> HoldersOf(EntityId actor)
    {
        var offices = OfficesOf(actor).ToHashSet();
        return
        [
            .. from pair in _terms
               where pair.Value.Exists(term => offices.Contains(term.Object.Entity!.Value))
               select pair.Key,
        ];
    }

    /// <summary>Returns the country that a body belongs to or, without one, the highest body above it.</summary>
    public EntityId Highest(EntityId body)
    {
        var seen = new HashSet<EntityId> { body };
        var at = body;
        while (at.Type != EntityType.Country && _above.TryGetValue(at, out var links)
            && seen.Add(links[0].Object.Entity!.Value))
        {
            at = links[0].Object.Entity!.Value;
        }

        return at;
    }

    /// <summary>Returns the claims that make a body part of another one at a time.</summary>
    public BodyChain Part(EntityId body, EntityId whole, EdtfTime? when) => Part(body, whole, when, Depth + 1);

    /// <summary>Returns the claims that make an office one of a body at a time.</summary>
    public BodyChain Office(EntityId office, EntityId whole, EdtfTime? when) =>
        Strongest(_officeOf, office, when, body => Part(body, whole, when));

    /// <summary>Returns the claims that make a person the holder of one of a body's offices at a time.</summary>
    public BodyChain Holder(EntityId person, EntityId whole, EdtfTime? when) =>
        Strongest(_terms, person, when, office => Office(office, whole, when)) with { IsByOfficeAlone = true };

    /// <summary>Whether a person certainly held an office during a whole time.</summary>
    public bool Holds(EntityId person, EntityId office, EdtfTime? when) =>
        _terms.GetValueOrDefault(person, []).Exists(
            term => term.Object.Entity == office && Holds(term.ValidTime, when) == Overlap.Yes);

    private BodyChain Part(EntityId body, EntityId whole, EdtfTime? when, int depth) => body == whole
        ? BodyChain.Self
        : depth == 0 ? BodyChain.None : Strongest(_above, body, when, next => Part(next, whole, when, depth - 1));

    private static BodyChain Strongest(
        Dictionary<EntityId, List<Claim>> links, EntityId from, EdtfTime? when, Func<EntityId, BodyChain> rest)
    {
        var strongest = BodyChain.None;
        foreach (var link in links.GetValueOrDefault(from, []))
        {
            strongest = BodyChain.Stronger(
                strongest, rest(link.Object.Entity!.Value).After(link, Holds(link.ValidTime, when)));
        }

        return strongest;
    }

    // Whether a claim was true during the whole time of a happening: on the first and the last of its days.
    private static Overlap Holds(EdtfTime? valid, EdtfTime? when) => (valid, when) switch
    {
        (null, _) => Overlap.Yes,
        (_, null) => Overlap.Possible,
        _ => valid.OverlapWith(when) == Overlap.No && when.OverlapWith(valid) == Overlap.No ? Overlap.No
            : valid.CertainlySpans(when.PossibleDays) ? Overlap.Yes
            : Overlap.Possible,
    };

    private async ValueTask ReadAboveAsync(
        IGraphSnapshot snapshot, IReadOnlyList<EntityId> bodies, CancellationToken cancellationToken)
    {
        var seen = new HashSet<EntityId>(bodies);
        var frontier = bodies.Where(body => body.Type == EntityType.Organization).ToList();
        for (var depth = 0; depth < Depth && frontier.Count > 0; depth++)
        {
            var wholes = await ReadAsync(
                snapshot, frontier, Predicate.PartOf, ClaimDirection.Outgoing, cancellationToken);
            AddAll(_above, wholes);
            frontier =
            [
                .. wholes.Select(whole => whole.Object.Entity!.Value)
                    .Where(whole => whole.Type == EntityType.Organization && seen.Add(whole)),
            ];
        }
    }

    private static void AddAll(Dictionary<EntityId, List<Claim>> links, IEnumerable<Claim> claims)
    {
        foreach (var claim in claims.Where(claim => claim.Rank != ClaimRank.Deprecated))
        {
            if (!links.TryGetValue(claim.Subject, out var of))
            {
                links.Add(claim.Subject, of = []);
            }

            if (!of.Exists(known => known.Id == claim.Id))
            {
                of.Add(claim);
            }
        }
    }

    private static async ValueTask<List<Claim>> ReadAsync(
        IGraphSnapshot snapshot,
        IReadOnlyList<EntityId> anchors,
        Predicate predicate,
        ClaimDirection direction,
        CancellationToken cancellationToken)
    {
        if (anchors.Count == 0)
        {
            return [];
        }

        var query = new ClaimQuery { Anchors = anchors, Direction = direction, Predicates = [predicate] };
        var pages = await snapshot.ReadClaimsAsync(query, PageRequest.First(MostClaims), cancellationToken);
        return [.. pages.SelectMany(page => page.Items)];
    }
}
