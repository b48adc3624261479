using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Verdicts.Bodies;

namespace DiploGraph.Graph.Verdicts.Contacts;

/// <summary>A happening in which both actors took part, with the claims and evidence that decide its verdict.</summary>
internal sealed class Contact
{
    /// <summary>The meeting, event or visit.</summary>
    public required Entity Happening { get; init; }

    /// <summary>
    /// The participations of the first actor, principals first. There are several if records differ or if several
    /// people act for the actor.
    /// </summary>
    public required IReadOnlyList<Participation> A { get; init; }

    /// <inheritdoc cref="A"/>
    public required IReadOnlyList<Participation> B { get; init; }

    /// <summary>
    /// The participation claims of everyone who may have taken part in the requested period, including the two actors.
    /// </summary>
    public required IReadOnlyList<Claim> Everyone { get; init; }

    /// <summary>The happening's believed TIME, HAPPENING_STATUS, KIND and HELD_AT claims, best first.</summary>
    public required IReadOnlyList<Claim> Attributes { get; init; }

    /// <summary>True if one of the two actors is a country or organization.</summary>
    public bool IsOfBodies { get; init; }

    /// <summary>The evidence for the claims of <see cref="Weighed"/>.</summary>
    public IReadOnlyDictionary<ClaimId, IReadOnlyList<Evidence>> Evidence { get; set; } =
        new Dictionary<ClaimId, IReadOnlyList<Evidence>>();

    /// <summary>The time of the happening and of the participations.</summary>
    public ContactTime Time => field ??= new ContactTime(this);

    /// <summary>The participations of both actors.</summary>
    public IEnumerable<Participation> Both => A.Concat(B);

    /// <summary>The claims that decide whether the two met: their participations, and the status.</summary>
    public IEnumerable<Claim> Deciding => Both.Select(side => side.Claim).Concat(Of(Predicate.HappeningStatus));

    /// <summary>The deciding claims that say that the contact took place, or all of them if none does.</summary>
    public IReadOnlyList<Claim> Affirming => Deciding.Where(ContactJudge.SaysThatItTookPlace).ToList() is
        { Count: > 0 } affirming
            ? affirming
            : [.. Deciding];

    /// <summary>The deciding claims and those that say when and where.</summary>
    public IEnumerable<Claim> Weighed => Deciding.Concat(TimeAndPlace);

    /// <summary>The claims that say when and where the happening was.</summary>
    public IEnumerable<Claim> TimeAndPlace => Of(Predicate.Time).Concat(Of(Predicate.HeldAt));

    /// <summary>
    /// The believed claims of one predicate about the happening, best first, without those that a curator deprecated.
    /// </summary>
    public IEnumerable<Claim> Of(Predicate predicate) =>
        Attributes.Where(claim => claim.Predicate == predicate && claim.Rank != ClaimRank.Deprecated);

    /// <summary>Whether a believed claim gives the happening one of these kinds.</summary>
    public bool HasKind(params ReadOnlySpan<string> kinds) => HasToken(Predicate.Kind, kinds);

    /// <summary>Whether a believed claim gives the happening one of these statuses.</summary>
    public bool HasStatus(params ReadOnlySpan<string> statuses) => HasToken(Predicate.HappeningStatus, statuses);

    /// <summary>Whether a participation of either actor has this token under a key.</summary>
    public bool AnyHas(QualifierKey key, string token) => Both.Any(side => side.Has(key, token));

    /// <summary>Returns the evidence of a stance for some of the claims.</summary>
    public IEnumerable<Evidence> EvidenceFor(IEnumerable<Claim> claims, Stance stance) =>
        from claim in claims
        from evidence in Evidence.GetValueOrDefault(claim.Id, [])
        where evidence.Stance == stance
        select evidence;

    /// <summary>The evidence for and against all weighed claims.</summary>
    public IEnumerable<Evidence> AllEvidence =>
        Weighed.SelectMany(claim => Evidence.GetValueOrDefault(claim.Id, []));

    /// <summary>Returns the sources that support some of the claims, each once.</summary>
    public IEnumerable<EntityId> SourcesOf(IEnumerable<Claim> claims, Stance stance = Stance.Supports) =>
        EvidenceFor(claims, stance).Select(evidence => evidence.Source).Distinct();

    /// <summary>
    /// Returns the sources that support, with some of the claims, that each of two participants took part, who may have
    /// met.
    /// </summary>
    public IEnumerable<EntityId> SourcesOfBoth(IEnumerable<Claim> claims)
    {
        var ids = claims.Select(claim => claim.Id).ToHashSet();
        return (
            from a in A
            where ids.Contains(a.Claim.Id)
            from b in B
            where ids.Contains(b.Claim.Id) && a.MayMeet(b)
            from source in SourcesOf([a.Claim]).Intersect(SourcesOf([b.Claim]))
            select source).Distinct();
    }

    /// <summary>
    /// The principals other than the two actors. At a meeting of bodies, whoever acts for the same body as one of them
    /// belongs to its side.
    /// </summary>
    public IEnumerable<Claim> OtherPrincipals
    {
        get
        {
            var own = Both.Select(side => side.Claim.Subject).ToHashSet();
            var behalves = IsOfBodies
                ? Both.SelectMany(side => BehalvesOf(side.Claim)).ToHashSet()
                : [];
            return Everyone
                .Where(claim => IsOfBodies || claim.Subject.Type == A[0].Claim.Subject.Type)
                .Where(claim => ClaimQuery.Believed.Contains(claim.Status) && claim.Rank != ClaimRank.Deprecated
                    && !Participation.IsAside(claim)
                    && Participation.SaysPresent(claim)
                    && !own.Contains(claim.Subject)
                    && !BehalvesOf(claim).Any(behalves.Contains));
        }
    }

    private static IEnumerable<EntityId> BehalvesOf(Claim claim) => claim.Qualifiers
        .Where(qualifier => qualifier.Key == QualifierKey.OnBehalfOf)
        .Select(qualifier => qualifier.Value.Entity)
        .OfType<EntityId>();

    private bool HasToken(Predicate predicate, ReadOnlySpan<string> tokens)
    {
        foreach (var claim in Of(predicate))
        {
            if (claim.Object.Literal is { } literal && tokens.Contains(literal.Text))
            {
                return true;
            }
        }

        return false;
    }
}
