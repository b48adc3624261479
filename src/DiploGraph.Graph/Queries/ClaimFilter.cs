using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Queries;

/// <summary>
/// A condition on a claim. It applies to the version of the claim in the snapshot and to the evidence that the snapshot
/// has on it.
/// </summary>
public abstract record ClaimFilter
{
    private ClaimFilter()
    {
    }

    /// <summary>All parts are satisfied; true if there are no parts.</summary>
    public sealed record And(IReadOnlyList<ClaimFilter> Parts) : ClaimFilter;

    /// <summary>At least one part is satisfied; false if there are no parts.</summary>
    public sealed record Or(IReadOnlyList<ClaimFilter> Parts) : ClaimFilter;

    /// <summary>The part is not satisfied.</summary>
    public sealed record Not(ClaimFilter Part) : ClaimFilter;

    /// <summary>The claim has one of these ids.</summary>
    public sealed record IdIn(IReadOnlyList<ClaimId> Ids) : ClaimFilter;

    /// <summary>The subject satisfies a filter.</summary>
    public sealed record SubjectIs(EntityFilter Entity) : ClaimFilter;

    /// <summary>The claim is an edge, and its object satisfies a filter.</summary>
    public sealed record ObjectIs(EntityFilter Entity) : ClaimFilter;

    /// <summary>The claim has one of these predicates.</summary>
    public sealed record PredicateIn(IReadOnlyList<Predicate> Predicates) : ClaimFilter;

    /// <summary>The claim has one of these statuses.</summary>
    public sealed record StatusIn(IReadOnlyList<ClaimStatus> Statuses) : ClaimFilter;

    /// <summary>The claim has one of these ranks.</summary>
    public sealed record RankIn(IReadOnlyList<ClaimRank> Ranks) : ClaimFilter;

    /// <summary>
    /// The claim has a value of any kind, and the lexical form of the value matches. Case is folded as in
    /// <see cref="EntityFilter.TextIs"/>.
    /// </summary>
    public sealed record ValueIs(TextMatch Match, IReadOnlyList<string> Texts) : ClaimFilter;

    /// <summary>The claim has a value of one of these kinds.</summary>
    public sealed record ValueKindIn(IReadOnlyList<LiteralKind> Kinds) : ClaimFilter;

    /// <summary>
    /// The claim has a value in one of these languages (BCP 47) or in a variant of one: <c>ja-JP</c> matches <c>ja</c>.
    /// Case is ignored.
    /// </summary>
    public sealed record ValueLanguageIn(IReadOnlyList<string> Languages) : ClaimFilter;

    /// <summary>The claim has a time as its value, and that satisfies a condition.</summary>
    public sealed record ValueTimeIs(TimeCondition Test) : ClaimFilter;

    /// <summary>The claim has a valid time, and that satisfies a condition.</summary>
    public sealed record ValidTimeIs(TimeCondition Test) : ClaimFilter;

    /// <summary>
    /// The claim may be true at a time: its valid time may overlap it, or it has no valid time. A term of an office
    /// that another holder's term rules out (<see cref="OfficeTerms"/>) may not.
    /// </summary>
    public sealed record MayBeValidAt(EdtfTime Time) : ClaimFilter;

    /// <summary>At least one qualifier satisfies a condition.</summary>
    public sealed record Qualified(QualifierIs Qualifier) : ClaimFilter;

    /// <summary>Some, none or all of the evidence satisfies a filter; null for any evidence.</summary>
    public sealed record Evidenced(Quantifier Quantifier, EvidenceFilter? Evidence) : ClaimFilter;

    /// <summary>The supporting evidence satisfies a filter.</summary>
    public sealed record Supported(SupportFilter Support) : ClaimFilter;

    /// <summary>A revision in a range, which includes both ends, recorded the version.</summary>
    public sealed record RecordedIn(long First, long Last) : ClaimFilter;
}
