using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Grouping;

/// <summary>Defines how to find the values of a key for entities of a type. Only believed claims count.</summary>
public sealed record GroupKeyDefinition
{
    /// <summary>The origin of the values.</summary>
    public required GroupKeyOrigin Origin { get; init; }

    /// <summary>
    /// The edges to read, or the single predicate of a value. If other keys are read from some of these edges too, the
    /// first of those that has a value counts.
    /// </summary>
    public IReadOnlyList<GroupEdge> Edges { get; init; } = [];

    /// <summary>True if the values are on the edges or at their other ends.</summary>
    public bool IsOnEdges =>
        Origin is GroupKeyOrigin.FirstOfEdges or GroupKeyOrigin.EdgeToken or GroupKeyOrigin.EdgeEntity;

    /// <summary>
    /// The qualifiers with the value; the first one that an edge has counts. Empty if the value is the entity at the
    /// other end of the edge.
    /// </summary>
    public IReadOnlyList<QualifierKey> Qualifiers { get; init; } = [];

    /// <summary>The types that a value may have.</summary>
    public IReadOnlyList<EntityType> Types { get; init; } = [];

    /// <summary>
    /// True if an entity of another type is replaced by the countries that it belongs to: an office by those of
    /// OFFICE_OF, an organization by those of PART_OF, a place by those of LOCATED_IN, through up to five steps, each
    /// as of the valid time of the edge or else any TIME of the grouped entity.
    /// </summary>
    public bool IsByCountry { get; init; }
}

/// <summary>An edge that a key reads.</summary>
/// <param name="Predicate">The predicate.</param>
/// <param name="Direction">The direction; outgoing if the grouped entity is the subject.</param>
public readonly record struct GroupEdge(Predicate Predicate, ClaimDirection Direction);

/// <summary>The origins of the values of a key.</summary>
public enum GroupKeyOrigin
{
    /// <summary>The best TIME claim.</summary>
    Time = 1,

    /// <summary>
    /// The beginning of the valid time of an edge: the earliest of all edges, or that of one edge if another key is
    /// read from it too.
    /// </summary>
    FirstOfEdges,

    /// <summary>The time of publication in the description of a source.</summary>
    Published,

    /// <summary>The best claim of a predicate with tokens as values.</summary>
    Token,

    /// <summary>The tokens in qualifiers of edges.</summary>
    EdgeToken,

    /// <summary>The entities at the other ends of edges or in their qualifiers.</summary>
    EdgeEntity,

    /// <summary>The sources of the evidence that supports claims with the entity as subject.</summary>
    Source,
}
