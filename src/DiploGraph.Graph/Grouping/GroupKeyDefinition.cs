using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Grouping;

/// <summary>How the values of a key are found for entities of a type. Believed claims count.</summary>
public sealed record GroupKeyDefinition
{
    /// <summary>Where the values stand.</summary>
    public required GroupKeyOrigin Origin { get; init; }

    /// <summary>The edges that are looked at; or the one predicate of a value.</summary>
    public IReadOnlyList<GroupEdge> Edges { get; init; } = [];

    /// <summary>
    /// The qualifiers that hold the value, of which the first that an edge has counts; empty where the value is the
    /// entity at the edge's other end.
    /// </summary>
    public IReadOnlyList<QualifierKey> Qualifiers { get; init; } = [];

    /// <summary>The types that a value may have.</summary>
    public IReadOnlyList<EntityType> Types { get; init; } = [];

    /// <summary>
    /// Whether an entity of another type stands for the countries that it belongs to: an office for those of OFFICE_OF,
    /// an organization for those of PART_OF, a place for those of LOCATED_IN, at up to five removes.
    /// </summary>
    public bool IsByCountry { get; init; }
}

/// <summary>An edge that a key looks at.</summary>
/// <param name="Predicate">Its predicate.</param>
/// <param name="Direction">Outgoing where the grouped entity is the subject.</param>
public readonly record struct GroupEdge(Predicate Predicate, ClaimDirection Direction);

/// <summary>Where the values of a key stand.</summary>
public enum GroupKeyOrigin
{
    /// <summary>In the best TIME claim.</summary>
    Time = 1,

    /// <summary>In the valid times of edges: the one that begins first.</summary>
    FirstOfEdges,

    /// <summary>In the description of a source: when it was published.</summary>
    Published,

    /// <summary>In the best claim of a predicate whose values are tokens.</summary>
    Token,

    /// <summary>In qualifiers of edges that are tokens.</summary>
    EdgeToken,

    /// <summary>In edges: entities at their other ends, or in their qualifiers.</summary>
    EdgeEntity,

    /// <summary>In the evidence that supports claims whose subject it is: their sources.</summary>
    Source,
}
