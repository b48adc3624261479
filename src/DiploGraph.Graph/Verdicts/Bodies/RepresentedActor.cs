using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Verdicts.Bodies;

/// <summary>
/// One of the two actors in question, with those who can act for it. A person acts alone. A country or organization
/// acts through its parts, through everyone who takes part on behalf of them or in one of their offices and, if a
/// record says neither, through the holders of these offices. A government also acts through the ministries of its
/// country, and a delegation through its members. All of this counts as of the time of the happening.
/// </summary>
internal sealed class RepresentedActor(Entity actor, BodyStructure structure)
{
    private readonly HashSet<EntityId> _bodies = [.. structure.PartsOf(actor.Id)];
    private readonly HashSet<EntityId> _offices = [.. structure.OfficesOf(actor.Id)];
    private readonly HashSet<EntityId> _holders = [.. structure.HoldersOf(actor.Id)];
    private readonly HashSet<EntityId> _countries = [.. structure.CountriesOf(actor.Id)];

    public Entity Actor { get; } = actor;

    /// <summary>True if the actor is a country or organization, which acts through people.</summary>
    public bool IsBody => Actor.Id.Type != EntityType.Official;

    /// <summary>The actor itself and, for a body, its parts at any time.</summary>
    public IReadOnlySet<EntityId> Bodies => _bodies;

    /// <summary>The countries whose government the actor is.</summary>
    public IReadOnlySet<EntityId> Countries => _countries;

    /// <summary>The offices of the actor at any time.</summary>
    public IReadOnlySet<EntityId> Offices => _offices;

    /// <summary>The people who held one of the offices, or were members of the delegation, at any time.</summary>
    public IReadOnlySet<EntityId> Holders => _holders;

    /// <summary>
    /// Returns how certain it is that a participation claim is one of this actor, with the claims that make it so; null
    /// if it is not.
    /// </summary>
    /// <param name="participation">The claim.</param>
    /// <param name="when">The time of the happening; null if it is not known.</param>
    public Participation? Find(Claim participation, EdtfTime? when)
    {
        var chain = Chain(participation, when);
        return chain.Certainty == Overlap.No ? null : new Participation(participation, chain);
    }

    /// <summary>Whether a participation claim names one of the bodies or offices, at whatever time.</summary>
    public bool IsNamedIn(Claim participation) => IsBody && participation.Qualifiers.Any(qualifier =>
        qualifier.Value.Entity is { } entity
        && ((qualifier.Key == QualifierKey.OnBehalfOf && (_bodies.Contains(entity) || _countries.Contains(entity)))
            || (qualifier.Key == QualifierKey.Capacity && _offices.Contains(entity))));

    private BodyChain Chain(Claim participation, EdtfTime? when)
    {
        if (!IsBody || participation.Subject.Type != EntityType.Official)
        {
            return BodyChain.Stronger(
                structure.Part(participation.Subject, Actor.Id, when),
                structure.Government(participation.Subject, Actor.Id, when));
        }

        var asDelegate = structure.Delegate(participation.Subject, Actor.Id, when);
        if (asDelegate.Certainty != Overlap.No)
        {
            return asDelegate;
        }

        var behalves = EntitiesOf(participation, QualifierKey.OnBehalfOf);
        var capacities = EntitiesOf(participation, QualifierKey.Capacity);
        var named = behalves.Select(body => structure.Part(body, Actor.Id, when))
            .Concat(capacities.Select(office => structure.Office(office, Actor.Id, when)))
            .Aggregate(BodyChain.None, BodyChain.Stronger);
        if (named.Certainty != Overlap.No || capacities.Count > 0)
        {
            return named;
        }

        // Whoever acts for a country and heads one of its ministries acts for the ministry as well.
        var asHolder = behalves.All(body => structure.Part(Actor.Id, body, when).Certainty != Overlap.No)
            ? structure.Holder(participation.Subject, Actor.Id, when)
            : BodyChain.None;
        return behalves.Select(body => structure.Government(body, Actor.Id, when))
            .Aggregate(asHolder, BodyChain.Stronger);
    }

    private static List<EntityId> EntitiesOf(Claim claim, QualifierKey key) =>
    [
        .. from qualifier in claim.Qualifiers
           where qualifier.Key == key && qualifier.Value.Entity is not null
           select qualifier.Value.Entity!.Value,
    ];
}
