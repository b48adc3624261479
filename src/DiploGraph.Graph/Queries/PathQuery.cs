using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Queries;

/// <summary>
/// A query for the chains of believed claims between two entities (<see cref="Walks.LinkPredicates"/>). A chain follows
/// claims in either direction and contains no entity twice.
/// </summary>
public sealed record PathQuery
{
    /// <summary>The entity where the chains start.</summary>
    public required EntityId From { get; init; }

    /// <summary>The entity where the chains end, different from <see cref="From"/>.</summary>
    public required EntityId To { get; init; }

    /// <summary>The maximum number of claims in a chain. Default 4; 1 to 6.</summary>
    public int MaxHops { get; init; } = 4;

    /// <summary>The number of chains to return. Default 3; 1 to 50.</summary>
    public int First { get; init; } = 3;

    /// <summary>The types that entities between the ends must have; empty for all.</summary>
    public IReadOnlyList<EntityType> Through { get; init; } = [];

    /// <summary>The entities that no chain may go through.</summary>
    public IReadOnlyList<EntityId> Avoid { get; init; } = [];

    /// <summary>
    /// The maximum number of links of an entity between the ends, to exclude hubs such as summits. Null for any.
    /// </summary>
    public int? MaxDegree { get; init; }

    /// <summary>
    /// True if no claim may be earlier than the claims before it. The time of a claim is its valid time, or else any
    /// believed TIME of the happening at its end. A claim with neither fits any time.
    /// </summary>
    public bool IsTimeRespecting { get; init; }

    /// <summary>
    /// The number of links to read before the search is cut off. Default 1,000,000; 1,000 to 100,000,000.
    /// </summary>
    public long MaxSteps { get; init; } = 1_000_000;
}
