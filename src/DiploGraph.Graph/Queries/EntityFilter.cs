using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Queries;

/// <summary>
/// What an entity must satisfy. Claims count that are believed (<see cref="ClaimQuery.Believed"/>) in the snapshot.
/// </summary>
public abstract record EntityFilter
{
    private EntityFilter()
    {
    }

    /// <summary>
    /// Whether ids that it names, or relations from such, lead to all that satisfy it. What no filter leads to counts
    /// whole against a query's limit (<see cref="EntityQuery.MaxSteps"/>), in every store.
    /// </summary>
    public bool IsBounded => this switch
    {
        IdIn => true,
        And and => and.Parts.Any(part => part.IsBounded),
        Or or => or.Parts.All(part => part.IsBounded),
        Related { Quantifier: Quantifier.Some, Other.IsBounded: true } => true,
        _ => false,
    };

    /// <summary>All of the parts; true for none.</summary>
    public sealed record And(IReadOnlyList<EntityFilter> Parts) : EntityFilter;

    /// <summary>At least one of the parts; false for none.</summary>
    public sealed record Or(IReadOnlyList<EntityFilter> Parts) : EntityFilter;

    /// <summary>Not the part.</summary>
    public sealed record Not(EntityFilter Part) : EntityFilter;

    /// <summary>One of these ids.</summary>
    public sealed record IdIn(IReadOnlyList<EntityId> Ids) : EntityFilter;

    /// <summary>One of these types.</summary>
    public sealed record TypeIn(IReadOnlyList<EntityType> Types) : EntityFilter;

    /// <summary>
    /// Some text value of a predicate matches; of <see cref="Predicate.Name"/> the label counts too. Case is folded by
    /// Unicode's simple folding, nothing else.
    /// </summary>
    public sealed record TextIs(Predicate Predicate, TextMatch Match, IReadOnlyList<string> Texts) : EntityFilter;

    /// <summary>Some token value of a predicate is one of these.</summary>
    public sealed record TokenIn(Predicate Predicate, IReadOnlyList<string> Tokens) : EntityFilter;

    /// <summary>
    /// The best-ranked TIME claim stands so to a time. <see cref="Overlap.Possible"/> counts as yes when
    /// <paramref name="IncludePossible"/> is set.
    /// </summary>
    public sealed record TimeIs(TimeMatch Match, EdtfTime Time, bool IncludePossible) : EntityFilter;

    /// <summary>
    /// Some, none or all of its claims of a predicate and direction have another end that satisfies a filter.
    /// </summary>
    public sealed record Related(
        Predicate Predicate, ClaimDirection Direction, Quantifier Quantifier, EntityFilter? Other) : EntityFilter
    {
        /// <summary>Only claims count that have all of these qualifiers; empty for all claims.</summary>
        public IReadOnlyList<QualifierIs> Qualifiers { get; init; } = [];

        /// <summary>Only claims count whose valid time stands so; one without counts where this is empty.</summary>
        public IReadOnlyList<TimeCondition> ValidTimes { get; init; } = [];
    }
}

/// <summary>Some qualifier of a key is one of these.</summary>
/// <param name="Key">The qualifier.</param>
/// <param name="Texts">Literals, by their lexical form.</param>
/// <param name="Entities">Entities.</param>
public sealed record QualifierIs(
    QualifierKey Key, IReadOnlyList<string> Texts, IReadOnlyList<EntityId> Entities);

/// <summary>How texts are compared.</summary>
public enum TextMatch
{
    /// <summary>The whole text is one of the given.</summary>
    In = 1,

    /// <summary>It contains one of the given.</summary>
    Contains,

    /// <summary>It starts with one of the given.</summary>
    StartsWith,
}

/// <summary>How times are compared.</summary>
public enum TimeMatch
{
    /// <summary>The two overlap.</summary>
    Overlaps = 1,

    /// <summary>It lies wholly within the given time.</summary>
    Within,

    /// <summary>It ends before the given time begins.</summary>
    Before,

    /// <summary>It begins after the given time ends.</summary>
    After,

    /// <summary>It may mean the same first and last day.</summary>
    Equal,
}

/// <summary>How many of several must satisfy.</summary>
public enum Quantifier
{
    /// <summary>At least one.</summary>
    Some = 1,

    /// <summary>None.</summary>
    None,

    /// <summary>Every one; true where there is none.</summary>
    Every,
}
