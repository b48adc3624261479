using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Verdicts;

/// <summary>A happening that both took part in, with the claims and evidence that decide what it was to them.</summary>
internal sealed class Contact
{
    public required Entity Happening { get; init; }

    /// <summary>The claims that the first took part: several where records differ.</summary>
    public required IReadOnlyList<Claim> A { get; init; }

    public required IReadOnlyList<Claim> B { get; init; }

    /// <summary>The claims of all who took part, the two included.</summary>
    public required IReadOnlyList<Claim> Participations { get; init; }

    /// <summary>The happening's TIME, HAPPENING_STATUS, KIND and HELD_AT claims, best first.</summary>
    public required IReadOnlyList<Claim> Attributes { get; init; }

    /// <summary>The evidence of the claims of the two and of the status.</summary>
    public required IReadOnlyDictionary<ClaimId, IReadOnlyList<Evidence>> Evidence { get; init; }

    public EdtfTime? Time =>
        Best(Predicate.Time)?.Object.Literal?.ToTime() ?? A[0].ValidTime ?? B[0].ValidTime;

    public EntityId? Place => Best(Predicate.HeldAt)?.Object.Entity;

    public bool HasKind(params ReadOnlySpan<string> kinds) => HasToken(Predicate.Kind, kinds);

    public bool HasStatus(params ReadOnlySpan<string> statuses) => HasToken(Predicate.HappeningStatus, statuses);

    /// <summary>Whether some claim of one of the two has this token under a key.</summary>
    public bool AnyHas(QualifierKey key, string token) => Any(A, key, token) || Any(B, key, token);

    /// <summary>Whether each of the two has a claim with this token under a key.</summary>
    public bool BothHave(QualifierKey key, string token) => Any(A, key, token) && Any(B, key, token);

    public IEnumerable<Evidence> EvidenceOf(Stance stance) =>
        from claim in A.Concat(B).Concat(Attributes.Where(claim => claim.Predicate == Predicate.HappeningStatus))
        from evidence in Evidence.GetValueOrDefault(claim.Id, [])
        where evidence.Stance == stance
        select evidence;

    /// <summary>Whether words of a source say of each of the two that they took part.</summary>
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
