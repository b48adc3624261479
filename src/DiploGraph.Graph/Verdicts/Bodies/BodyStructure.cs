using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Vocabulary;

namespace DiploGraph.Graph.Verdicts.Bodies;

/// <summary>
/// The parts, offices, office holders and delegates of some countries and organizations, and the bodies above them,
/// each with its valid time.
/// </summary>
internal sealed class BodyStructure
{
    // An embassy of a ministry of the government of a country needs three. Filters on bodies follow as many.
    private const int Depth = 5;
    private const int MostClaims = 5_000;

    private readonly Dictionary<EntityId, List<BodyLink>> _above = [];
    private readonly Dictionary<EntityId, List<BodyLink>> _officeOf = [];
    private readonly Dictionary<EntityId, List<BodyLink>> _terms = [];
    private readonly Dictionary<EntityId, List<BodyLink>> _delegates = [];
    private readonly Dictionary<EntityId, List<BodyLink>> _governments = [];

    private BodyStructure()
    {
    }

    /// <summary>Reads the structure of some actors, in a fixed number of reads. A person has none.</summary>
    public static async ValueTask<BodyStructure> ReadAsync(
        IGraphSnapshot snapshot, IEnumerable<EntityId> actors, CancellationToken cancellationToken)
    {
        var structure = new BodyStructure();
        var bodies = actors.Where(actor => actor.Type != EntityType.Official).Distinct().ToList();
        var kinds = await ReadAsync(
            snapshot, [.. bodies.Where(IsOrganization)], Predicate.Kind, ClaimDirection.Outgoing, cancellationToken);
        await structure.ReadAboveAsync(snapshot, bodies, cancellationToken);
        var executives = await structure.ReadGovernmentsAsync(snapshot, bodies, kinds, cancellationToken);
        var below = bodies.Concat(executives).ToHashSet();
        var frontier = below.ToList();
        for (var depth = 0; depth < Depth && frontier.Count > 0; depth++)
        {
            var parts = await ReadAsync(
                snapshot, frontier, Predicate.PartOf, ClaimDirection.Incoming, cancellationToken);
            AddAll(structure._above, parts.Select(BodyLink.Of));
            frontier = [.. parts.Select(part => part.Subject).Where(below.Add)];
        }

        var offices = await ReadAsync(
            snapshot, [.. below], Predicate.OfficeOf, ClaimDirection.Incoming, cancellationToken);
        AddAll(structure._officeOf, offices.Select(BodyLink.Of));
        var terms = await ReadAsync(
            snapshot, [.. structure._officeOf.Keys], Predicate.HoldsOffice, ClaimDirection.Incoming,
            cancellationToken);
        AddAll(structure._terms, terms.Select(BodyLink.Of));
        var delegations = kinds.Where(kind => kind.Object.Literal?.Text == OrganizationKind.Delegation)
            .Select(kind => kind.Subject)
            .Distinct()
            .ToList();
        var members = await ReadAsync(
            snapshot, delegations, Predicate.MemberOf, ClaimDirection.Incoming, cancellationToken);
        AddAll(structure._delegates, members.Select(BodyLink.Of));
        return structure;
    }

    /// <summary>Reads the offices of some people and the bodies of these, in a fixed number of reads.</summary>
    public static async ValueTask<BodyStructure> ReadOfPeopleAsync(
        IGraphSnapshot snapshot, IReadOnlyList<EntityId> people, CancellationToken cancellationToken)
    {
        var structure = new BodyStructure();
        var terms = await ReadAsync(
            snapshot, people, Predicate.HoldsOffice, ClaimDirection.Outgoing, cancellationToken);
        AddAll(structure._terms, terms.Select(BodyLink.Of));
        var offices = await ReadAsync(
            snapshot, [.. terms.Select(term => term.Object.Entity!.Value).Distinct()], Predicate.OfficeOf,
            ClaimDirection.Outgoing, cancellationToken);
        AddAll(structure._officeOf, offices.Select(BodyLink.Of));
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
                .Where(pair => pair.Value.Exists(link => found.Contains(link.To)))
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
               where pair.Value.Exists(link => parts.Contains(link.To))
               select pair.Key,
        ];
    }

    /// <summary>
    /// Returns the people who held an office of a body or of its parts, or were members of a delegation, at any time.
    /// </summary>
    public IReadOnlyCollection<EntityId> HoldersOf(EntityId actor)
    {
        var offices = OfficesOf(actor).ToHashSet();
        return
        [
            .. (from pair in _terms
                where pair.Value.Exists(term => offices.Contains(term.To))
                select pair.Key).Concat(
                from pair in _delegates
                where pair.Value.Exists(member => member.To == actor)
                select pair.Key).Distinct(),
        ];
    }

    /// <summary>Returns the countries whose government a body is.</summary>
    public IReadOnlyCollection<EntityId> CountriesOf(EntityId actor) =>
    [
        .. from pair in _governments
           where pair.Value.Exists(link => link.To == actor)
           select pair.Key,
    ];

    /// <summary>Returns the country that a body belongs to or, without one, the highest body above it.</summary>
    public EntityId Highest(EntityId body)
    {
        var seen = new HashSet<EntityId> { body };
        var at = body;
        while (at.Type != EntityType.Country && _above.TryGetValue(at, out var links)
            && seen.Add(links[0].To))
        {
            at = links[0].To;
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

    /// <summary>Returns the claims that make a person a member of a delegation at a time.</summary>
    public BodyChain Delegate(EntityId person, EntityId delegation, EdtfTime? when) =>
        Strongest(_delegates, person, when, whole => whole == delegation ? BodyChain.Self : BodyChain.None);

    /// <summary>
    /// Returns the claims that make a body the government of a country; whoever acted for the country may have acted
    /// for its government.
    /// </summary>
    public BodyChain Government(EntityId country, EntityId government, EdtfTime? when) =>
        Strongest(_governments, country, when, whole => whole == government ? BodyChain.Self : BodyChain.None);

    /// <summary>Whether a person certainly held an office during a whole time.</summary>
    public bool Holds(EntityId person, EntityId office, EdtfTime? when) =>
        _terms.GetValueOrDefault(person, []).Exists(
            term => term.To == office && term.At(when) == Overlap.Yes);

    private BodyChain Part(EntityId body, EntityId whole, EdtfTime? when, int depth) => body == whole
        ? BodyChain.Self
        : depth == 0 ? BodyChain.None : Strongest(_above, body, when, next => Part(next, whole, when, depth - 1));

    private static BodyChain Strongest(
        Dictionary<EntityId, List<BodyLink>> links, EntityId from, EdtfTime? when, Func<EntityId, BodyChain> rest)
    {
        var strongest = BodyChain.None;
        foreach (var link in links.GetValueOrDefault(from, []))
        {
            strongest = BodyChain.Stronger(strongest, rest(link.To).After(link.Claims, link.At(when)));
        }

        return strongest;
    }

    private static bool IsOrganization(EntityId id) => id.Type == EntityType.Organization;

    // Adds what belongs to the governments among some bodies, and returns the bodies that do.
    private async ValueTask<IReadOnlyList<EntityId>> ReadGovernmentsAsync(
        IGraphSnapshot snapshot,
        IReadOnlyList<EntityId> bodies,
        IReadOnlyList<Claim> kinds,
        CancellationToken cancellationToken)
    {
        var countries = GovernmentLinks.OfCountries(
            bodies.SelectMany(body => _above.GetValueOrDefault(body, [])).SelectMany(link => link.Claims), kinds);
        AddAll(_governments, countries);
        var ids = countries.Select(link => link.From).Distinct().ToList();
        var parts = await ReadAsync(snapshot, ids, Predicate.PartOf, ClaimDirection.Incoming, cancellationToken);
        var offices = await ReadAsync(snapshot, ids, Predicate.OfficeOf, ClaimDirection.Incoming, cancellationToken);
        var kindsOfParts = await ReadAsync(
            snapshot, [.. parts.Select(part => part.Subject).Where(IsOrganization).Distinct()], Predicate.Kind,
            ClaimDirection.Outgoing, cancellationToken);
        var executives = GovernmentLinks.OfBodies(countries, parts, kindsOfParts).ToList();
        AddAll(_above, executives);
        AddAll(_officeOf, GovernmentLinks.OfOffices(countries, offices));
        return [.. executives.Select(link => link.From).Distinct()];
    }

    private async ValueTask ReadAboveAsync(
        IGraphSnapshot snapshot, IReadOnlyList<EntityId> bodies, CancellationToken cancellationToken)
    {
        var seen = new HashSet<EntityId>(bodies);
        var frontier = bodies.Where(IsOrganization).ToList();
        for (var depth = 0; depth < Depth && frontier.Count > 0; depth++)
        {
            var wholes = await ReadAsync(
                snapshot, frontier, Predicate.PartOf, ClaimDirection.Outgoing, cancellationToken);
            AddAll(_above, wholes.Select(BodyLink.Of));
            frontier =
            [
                .. wholes.Select(whole => whole.Object.Entity!.Value)
                    .Where(whole => whole.Type == EntityType.Organization && seen.Add(whole)),
            ];
        }
    }

    private static void AddAll(Dictionary<EntityId, List<BodyLink>> all, IEnumerable<BodyLink> links)
    {
        foreach (var link in links)
        {
            if (!all.TryGetValue(link.From, out var of))
            {
                all.Add(link.From, of = []);
            }

            if (!of.Exists(known => known.To == link.To && known.Claims[0].Id == link.Claims[0].Id))
            {
                of.Add(link);
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
        return [.. pages.SelectMany(page => page.Items).Where(claim => claim.Rank != ClaimRank.Deprecated)];
    }
}
