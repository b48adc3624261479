using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Predicates;

/// <summary>The definition of a predicate: its ends, its qualifiers and its cardinality.</summary>
public sealed record PredicateDefinition
{
    /// <summary>The predicate.</summary>
    public required Predicate Predicate { get; init; }

    /// <summary>The name on the wire, in files and in the database: <c>HOLDS_OFFICE</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The allowed types of the subject.</summary>
    public required IReadOnlyList<EntityType> Subjects { get; init; }

    /// <summary>The allowed types of the object entity; empty for a value.</summary>
    public IReadOnlyList<EntityType> Objects { get; init; } = [];

    /// <summary>The kind of the value; null for an edge.</summary>
    public LiteralKind? Value { get; init; }

    /// <summary>
    /// The allowed tokens for a value of kind <see cref="LiteralKind.Token"/>, by type of the subject.
    /// </summary>
    public IReadOnlyDictionary<EntityType, IReadOnlyList<string>> Tokens { get; init; } =
        new Dictionary<EntityType, IReadOnlyList<string>>();

    /// <summary>The allowed qualifiers.</summary>
    public IReadOnlyList<QualifierDefinition> Qualifiers { get; init; } = [PredicateRowBuilder.Basis];

    /// <summary>True if a subject has at most one true object at a time; several objects are a conflict.</summary>
    public bool IsSingle { get; init; }

    /// <summary>True if a claim means the same with subject and object exchanged.</summary>
    public bool IsSymmetric { get; init; }

    /// <summary>True if the objects are entities.</summary>
    public bool IsEdge => Value is null;
}

/// <summary>The definition of a predicate's qualifier: an entity of some types, or a literal of a kind.</summary>
public sealed record QualifierDefinition
{
    /// <summary>The key.</summary>
    public required QualifierKey Key { get; init; }

    /// <summary>The name on the wire: <c>ON_BEHALF_OF</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The allowed types of the entity; empty for a literal.</summary>
    public IReadOnlyList<EntityType> Entities { get; init; } = [];

    /// <summary>The kind of the literal; null for an entity.</summary>
    public LiteralKind? Literal { get; init; }

    /// <summary>The allowed tokens for a literal of kind <see cref="LiteralKind.Token"/>.</summary>
    public IReadOnlyList<string> Tokens { get; init; } = [];
}
