using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Queries;

/// <summary>A query for the part of the graph around some entities, following believed links level by level.</summary>
public sealed record NeighbourhoodQuery
{
    /// <summary>The entities at the centre.</summary>
    public required IReadOnlyList<EntityId> Of { get; init; }

    /// <summary>The maximum distance in links. Default 1; 1 to 3.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>The maximum number of entities, including those at the centre. Default 200; 1 to 10,000.</summary>
    public int First { get; init; } = 200;

    /// <summary>
    /// The predicates of the edges to follow; empty for those of <see cref="DiploGraph.Graph.Walks.LinkPredicates"/>.
    /// </summary>
    public IReadOnlyList<Predicate> Predicates { get; init; } = [];

    /// <summary>
    /// The number of links to read before the search is cut off. Default 1,000,000; 1,000 to 100,000,000.
    /// </summary>
    public long MaxSteps { get; init; } = 1_000_000;
}

/// <summary>A part of the graph.</summary>
/// <param name="Nodes">The entities, nearest first; those at the same distance are ordered by id.</param>
/// <param name="Claims">
/// The claims between them, ordered by id; at most ten times <see cref="NeighbourhoodQuery.First"/>.
/// </param>
/// <param name="IsComplete">True if nothing was left out because of the limits.</param>
public sealed record Neighbourhood(
    IReadOnlyList<NeighbourhoodNode> Nodes, IReadOnlyList<Claims.Claim> Claims, bool IsComplete);

/// <summary>An entity in a part of the graph.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Depth">The distance in links; 0 at the centre.</param>
/// <param name="Degree">The number of its links with the query's predicates in the whole graph.</param>
public sealed record NeighbourhoodNode(Entity Entity, int Depth, int Degree);
