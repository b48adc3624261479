using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Predicates;

/// <summary>What the model lets a predicate say: its ends, its qualifiers and how often it may stand.</summary>
public sealed record PredicateDefinition
{
    /// <summary>The predicate.</summary>
    public required Predicate Predicate { get; init; }

    /// <summary>Its name on the wire, in files and in the database: <c>HOLDS_OFFICE</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The types that a subject may have.</summary>
    public required IReadOnlyList<EntityType> Subjects { get; init; }

    /// <summary>The types that an object entity may have; empty for a value.</summary>
    public IReadOnlyList<EntityType> Objects { get; init; } = [];

    /// <summary>The kind of its value; null for an edge.</summary>
    public LiteralKind? Value { get; init; }

    /// <summary>
    /// The tokens that a value of kind <see cref="LiteralKind.Token"/> may be, by type of the subject.
    /// </summary>
    public IReadOnlyDictionary<EntityType, IReadOnlyList<string>> Tokens { get; init; } =
        new Dictionary<EntityType, IReadOnlyList<string>>();

    /// <summary>The qualifiers it takes.</summary>
    public IReadOnlyList<QualifierDefinition> Qualifiers { get; init; } = [PredicateRowBuilder.Basis];

    /// <summary>Whether, at one time, one subject has at most one true object (others are then in conflict).</summary>
    public bool IsSingle { get; init; }

    /// <summary>Whether it says the same read from its object to its subject.</summary>
    public bool IsSymmetric { get; init; }

    /// <summary>Whether its objects are entities.</summary>
    public bool IsEdge => Value is null;
}

/// <summary>A qualifier that a predicate takes: an entity of some types, or a literal of a kind.</summary>
public sealed record QualifierDefinition
{
    /// <summary>The qualifier.</summary>
    public required QualifierKey Key { get; init; }

    /// <summary>Its name on the wire: <c>ON_BEHALF_OF</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The types that an entity may have; empty for a literal.</summary>
    public IReadOnlyList<EntityType> Entities { get; init; } = [];

    /// <summary>The kind of the literal; null for an entity.</summary>
    public LiteralKind? Literal { get; init; }

    /// <summary>The tokens it may be, for a literal of kind <see cref="LiteralKind.Token"/>.</summary>
    public IReadOnlyList<string> Tokens { get; init; } = [];
}
