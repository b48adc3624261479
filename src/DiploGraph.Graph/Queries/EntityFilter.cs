using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Queries;

/// <summary>
/// A condition on an entity. It considers the believed claims (<see cref="ClaimQuery.Believed"/>) of the snapshot.
/// </summary>
public abstract record EntityFilter
{
    private EntityFilter()
    {
    }

    /// <summary>
    /// True if all entities that satisfy the filter can be found from ids in it or from relations of these ids. If not,
    /// every store counts all entities against the limit of a query (<see cref="EntityQuery.MaxSteps"/>).
    /// </summary>
    public bool IsBounded => this switch
    {
        IdIn => true,
        And and => and.Parts.Any(part => part.IsBounded),
        Or or => or.Parts.All(part => part.IsBounded),
        Related { Quantifier: Quantifier.Some, Other.IsBounded: true } => true,
        _ => false,
    };

    /// <summary>All parts are satisfied; true if there are no parts.</summary>
    public sealed record And(IReadOnlyList<EntityFilter> Parts) : EntityFilter;

    /// <summary>At least one part is satisfied; false if there are no parts.</summary>
    public sealed record Or(IReadOnlyList<EntityFilter> Parts) : EntityFilter;

    /// <summary>The part is not satisfied.</summary>
    public sealed record Not(EntityFilter Part) : EntityFilter;

    /// <summary>The entity has one of these ids.</summary>
    public sealed record IdIn(IReadOnlyList<EntityId> Ids) : EntityFilter;

    /// <summary>The entity has one of these types.</summary>
    public sealed record TypeIn(IReadOnlyList<EntityType> Types) : EntityFilter;

    /// <summary>
    /// At least one text value of a predicate matches; for <see cref="Predicate.Name"/>, the label counts too. Case is
    /// folded by Unicode's simple folding; nothing else is normalized.
    /// </summary>
    public sealed record TextIs(Predicate Predicate, TextMatch Match, IReadOnlyList<string> Texts) : EntityFilter;

    /// <summary>At least one token value of a predicate is one of these.</summary>
    public sealed record TokenIn(Predicate Predicate, IReadOnlyList<string> Tokens) : EntityFilter;

    /// <summary>
    /// The best-ranked TIME claim matches a time. <see cref="Overlap.Possible"/> counts as yes if
    /// <paramref name="IncludePossible"/> is set.
    /// </summary>
    public sealed record TimeIs(TimeMatch Match, EdtfTime Time, bool IncludePossible) : EntityFilter;

    /// <summary>
    /// Some, none or all of the claims of a predicate and direction have another end that satisfies a filter.
    /// </summary>
    public sealed record Related(
        Predicate Predicate, ClaimDirection Direction, Quantifier Quantifier, EntityFilter? Other) : EntityFilter
    {
        /// <summary>The qualifiers that a claim must have to count; empty for all claims.</summary>
        public IReadOnlyList<QualifierIs> Qualifiers { get; init; } = [];

        /// <summary>
        /// The conditions that a claim's valid time must satisfy for the claim to count. A claim without valid time
        /// counts only if there are no conditions.
        /// </summary>
        public IReadOnlyList<TimeCondition> ValidTimes { get; init; } = [];
    }
}

/// <summary>
/// A condition that at least one qualifier of a key has one of some values. For ON_BEHALF_OF, a part of a country or
/// organization counts as the whole: an organization that may have been PART_OF it, directly or through others, at the
/// valid time of the claim or, without one, at a TIME of its object.
/// </summary>
/// <param name="Key">The key.</param>
/// <param name="Texts">The literals, by their lexical form.</param>
/// <param name="Entities">The entities.</param>
public sealed record QualifierIs(
    QualifierKey Key, IReadOnlyList<string> Texts, IReadOnlyList<EntityId> Entities);

/// <summary>The ways to compare texts.</summary>
public enum TextMatch
{
    /// <summary>The whole text is one of the given texts.</summary>
    In = 1,

    /// <summary>The text contains one of the given texts.</summary>
    Contains,

    /// <summary>The text starts with one of the given texts.</summary>
    StartsWith,
}

/// <summary>The ways to compare times.</summary>
public enum TimeMatch
{
    /// <summary>The times overlap.</summary>
    Overlaps = 1,

    /// <summary>The time is entirely within the given time.</summary>
    Within,

    /// <summary>The time ends before the given time begins.</summary>
    Before,

    /// <summary>The time begins after the given time ends.</summary>
    After,

    /// <summary>The times may have the same first and last day.</summary>
    Equal,
}

/// <summary>The number of items that must satisfy a condition.</summary>
public enum Quantifier
{
    /// <summary>At least one item.</summary>
    Some = 1,

    /// <summary>No item.</summary>
    None,

    /// <summary>Every item; true if there are no items.</summary>
    Every,
}
