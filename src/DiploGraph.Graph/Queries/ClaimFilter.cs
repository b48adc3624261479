using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Queries;

/// <summary>
/// What a claim must satisfy: the version of it that stands in the snapshot, and the evidence that the snapshot has on
/// it.
/// </summary>
public abstract record ClaimFilter
{
    private ClaimFilter()
    {
    }

    /// <summary>All of the parts; true for none.</summary>
    public sealed record And(IReadOnlyList<ClaimFilter> Parts) : ClaimFilter;

    /// <summary>At least one of the parts; false for none.</summary>
    public sealed record Or(IReadOnlyList<ClaimFilter> Parts) : ClaimFilter;

    /// <summary>Not the part.</summary>
    public sealed record Not(ClaimFilter Part) : ClaimFilter;

    /// <summary>One of these ids.</summary>
    public sealed record IdIn(IReadOnlyList<ClaimId> Ids) : ClaimFilter;

    /// <summary>Its subject satisfies a filter.</summary>
    public sealed record SubjectIs(EntityFilter Entity) : ClaimFilter;

    /// <summary>It is an edge, and its object satisfies a filter.</summary>
    public sealed record ObjectIs(EntityFilter Entity) : ClaimFilter;

    /// <summary>One of these predicates.</summary>
    public sealed record PredicateIn(IReadOnlyList<Predicate> Predicates) : ClaimFilter;

    /// <summary>One of these statuses.</summary>
    public sealed record StatusIn(IReadOnlyList<ClaimStatus> Statuses) : ClaimFilter;

    /// <summary>One of these ranks.</summary>
    public sealed record RankIn(IReadOnlyList<ClaimRank> Ranks) : ClaimFilter;

    /// <summary>
    /// It has a value whose lexical form matches, whatever its kind. Case is folded as in
    /// <see cref="EntityFilter.TextIs"/>.
    /// </summary>
    public sealed record ValueIs(TextMatch Match, IReadOnlyList<string> Texts) : ClaimFilter;

    /// <summary>It has a value of one of these kinds.</summary>
    public sealed record ValueKindIn(IReadOnlyList<LiteralKind> Kinds) : ClaimFilter;

    /// <summary>
    /// It has a value in one of these languages (BCP 47), or in a special form of one: <c>ja-JP</c> is <c>ja</c>. Case
    /// does not count.
    /// </summary>
    public sealed record ValueLanguageIn(IReadOnlyList<string> Languages) : ClaimFilter;

    /// <summary>It has a value that is a time, and that stands so to a time.</summary>
    public sealed record ValueTimeIs(TimeCondition Test) : ClaimFilter;

    /// <summary>It has a valid time, and that stands so to a time.</summary>
    public sealed record ValidTimeIs(TimeCondition Test) : ClaimFilter;

    /// <summary>It may be true at a time: its valid time may overlap it, or it has none.</summary>
    public sealed record MayBeValidAt(EdtfTime Time) : ClaimFilter;

    /// <summary>Some qualifier of it is as said.</summary>
    public sealed record Qualified(QualifierIs Qualifier) : ClaimFilter;

    /// <summary>Some, none or all of its evidence satisfies a filter; null for any evidence.</summary>
    public sealed record Evidenced(Quantifier Quantifier, EvidenceFilter? Evidence) : ClaimFilter;

    /// <summary>The evidence that supports it is as said.</summary>
    public sealed record Supported(SupportFilter Support) : ClaimFilter;

    /// <summary>A revision from one to another, both included, recorded the version.</summary>
    public sealed record RecordedIn(long First, long Last) : ClaimFilter;
}
