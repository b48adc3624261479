using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Queries;

/// <summary>Asks for the part of the graph around some entities: what believed links lead to, level by level.</summary>
public sealed record NeighbourhoodQuery
{
    /// <summary>The entities in the middle.</summary>
    public required IReadOnlyList<EntityId> Of { get; init; }

    /// <summary>How many links away. Default 1; 1 to 3.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>The most entities, those in the middle among them. Default 200; 1 to 10,000.</summary>
    public int First { get; init; } = 200;

    /// <summary>
    /// The predicates of the edges that are walked; empty for those of
    /// <see cref="DiploGraph.Graph.Walks.LinkPredicates"/>.
    /// </summary>
    public IReadOnlyList<Predicate> Predicates { get; init; } = [];

    /// <summary>
    /// How many links are looked at before the search is cut off. Default 1,000,000; 1,000 to 100,000,000.
    /// </summary>
    public long MaxSteps { get; init; } = 1_000_000;
}

/// <summary>A part of the graph.</summary>
/// <param name="Nodes">The entities: the nearer first, then by id.</param>
/// <param name="Claims">
/// The claims between them, by id; at most ten times <see cref="NeighbourhoodQuery.First"/>.
/// </param>
/// <param name="IsComplete">Whether nothing was left out for the limits.</param>
public sealed record Neighbourhood(
    IReadOnlyList<NeighbourhoodNode> Nodes, IReadOnlyList<Claims.Claim> Claims, bool IsComplete);

/// <summary>An entity in a part of the graph.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Depth">How many links it is away; 0 in the middle.</param>
/// <param name="Degree">How many links of the query's predicates it has in the whole graph.</param>
public sealed record NeighbourhoodNode(Entity Entity, int Depth, int Degree);
