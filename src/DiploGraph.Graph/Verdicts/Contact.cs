using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Vocabulary;

namespace DiploGraph.Graph.Verdicts;

/// <summary>A happening in which both actors took part, with the claims and evidence that decide its verdict.</summary>
internal sealed class Contact
{
    public required Entity Happening { get; init; }

    /// <summary>
    /// The claims that the first actor took part, principals first. There are several if records differ or if several
    /// people represent the actor.
    /// </summary>
    public required IReadOnlyList<Claim> A { get; init; }

    public required IReadOnlyList<Claim> B { get; init; }

    /// <summary>The participation claims of everyone who took part, including the two actors.</summary>
    public required IReadOnlyList<Claim> Participations { get; init; }

    /// <summary>The happening's TIME, HAPPENING_STATUS, KIND and HELD_AT claims, best first.</summary>
    public required IReadOnlyList<Claim> Attributes { get; init; }

    /// <summary>The evidence for the claims of the two actors and for the status.</summary>
    public IReadOnlyDictionary<ClaimId, IReadOnlyList<Evidence>> Evidence { get; private init; } =
        new Dictionary<ClaimId, IReadOnlyList<Evidence>>();

    public EdtfTime? Time =>
        Best(Predicate.Time)?.Object.Literal?.ToTime() ?? A[0].ValidTime ?? B[0].ValidTime;

    public EntityId? Place => Best(Predicate.HeldAt)?.Object.Entity;

    /// <summary>True if one of the two actors is a country or organization.</summary>
    public bool IsOfBodies { get; private init; }

    /// <summary>The claims that decide the verdict on this contact.</summary>
    public IEnumerable<Claim> Deciding =>
        A.Concat(B).Concat(Attributes.Where(claim => claim.Predicate == Predicate.HappeningStatus));

    /// <summary>Creates the contact of two sides at a happening; null unless both took part in it.</summary>
    public static Contact? Between(
        RepresentedActor a,
        RepresentedActor b,
        Entity happening,
        IReadOnlyList<Claim> attributes,
        IReadOnlyList<Claim> participations)
    {
        var contact = new Contact
        {
            Happening = happening,
            A = [],
            B = [],
            Attributes = attributes,
            Participations = participations,
        };
        var when = contact.Best(Predicate.Time)?.Object.Literal?.ToTime();
        var ofA = participations.Where(claim => a.TookPart(claim, when ?? claim.ValidTime)).ToList();
        var ofB = participations.Where(claim => b.TookPart(claim, when ?? claim.ValidTime)).ToList();

        // A person who acts for both sides, such as a minister for a ministry and its country, does not meet either.
        var ofBoth = ofA.Intersect(ofB).ToHashSet();
        ofA.RemoveAll(ofBoth.Contains);
        ofB.RemoveAll(ofBoth.Contains);
        return ofA.Count == 0 || ofB.Count == 0
            ? null
            : new Contact
            {
                Happening = happening,
                A = Present(a, ofA),
                B = Present(b, ofB),
                Attributes = attributes,
                Participations = participations,
                IsOfBodies = a.IsBody || b.IsBody,
            };
    }

    /// <summary>Returns a copy of this contact with its evidence.</summary>
    public Contact With(IReadOnlyDictionary<ClaimId, IReadOnlyList<Evidence>> evidence) => new()
    {
        Happening = Happening,
        A = A,
        B = B,
        Attributes = Attributes,
        Participations = Participations,
        Evidence = evidence,
        IsOfBodies = IsOfBodies,
    };

    // The representatives of a body: those who were present or, if nobody was, all of them; principals come first.
    private static List<Claim> Present(RepresentedActor side, List<Claim> claims)
    {
        if (!side.IsBody)
        {
            return claims;
        }

        var present = claims.GroupBy(claim => claim.Subject)
            .Where(person => person.Any(claim => !IsAbsent(claim)))
            .SelectMany(person => person)
            .ToList();
        return [.. (present.Count > 0 ? present : claims)
            .OrderBy(claim => ContactJudge.IsAside(claim))
            .ThenBy(claim => claim.Qualifiers.FindText(QualifierKey.Mode) == ParticipationMode.Remote)
            .ThenBy(claim => claim.Subject.Type != EntityType.Official)];
    }

    private static bool IsAbsent(Claim claim) =>
        claim.Qualifiers.FindText(QualifierKey.Attendance)
            is Attendance.Announced or Attendance.Cancelled or Attendance.Denied;

    public bool HasKind(params ReadOnlySpan<string> kinds) => HasToken(Predicate.Kind, kinds);

    public bool HasStatus(params ReadOnlySpan<string> statuses) => HasToken(Predicate.HappeningStatus, statuses);

    /// <summary>Whether a claim of either actor has this token under a key.</summary>
    public bool AnyHas(QualifierKey key, string token) => Any(A, key, token) || Any(B, key, token);

    /// <summary>Whether both actors have a claim with this token under a key.</summary>
    public bool BothHave(QualifierKey key, string token) => Any(A, key, token) && Any(B, key, token);

    public IEnumerable<Evidence> EvidenceOf(Stance stance) =>
        from claim in Deciding
        from evidence in Evidence.GetValueOrDefault(claim.Id, [])
        where evidence.Stance == stance
        select evidence;

    /// <summary>True if quoted words of a source support the participation of both actors.</summary>
    public bool HasWordsForBoth => HasWords(A) && HasWords(B);

    private bool HasWords(IReadOnlyList<Claim> claims) =>
        claims.Any(claim => Evidence.GetValueOrDefault(claim.Id, [])
            .Any(evidence => evidence is { Stance: Stance.Supports, Quote: not null }));

    private Claim? Best(Predicate predicate) => Attributes.FirstOrDefault(claim => claim.Predicate == predicate);

    private bool HasToken(Predicate predicate, ReadOnlySpan<string> tokens)
    {
        foreach (var claim in Attributes)
        {
            if (claim.Predicate == predicate && claim.Object.Literal is { } literal && tokens.Contains(literal.Text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Any(IReadOnlyList<Claim> claims, QualifierKey key, string token) =>
        claims.Any(claim => claim.Qualifiers.FindText(key) == token);
}
