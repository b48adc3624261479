using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Queries;

/// <summary>
/// Asks how two entities are linked: by chains of believed claims (<see cref="Walks.LinkPredicates"/>), each walked in
/// either direction, that come to no entity twice.
/// </summary>
public sealed record PathQuery
{
    /// <summary>Where the chains begin.</summary>
    public required EntityId From { get; init; }

    /// <summary>Where they end; another entity.</summary>
    public required EntityId To { get; init; }

    /// <summary>The most claims of a chain. Default 4; 1 to 6.</summary>
    public int MaxHops { get; init; } = 4;

    /// <summary>How many chains, the best ones. Default 3; 1 to 50.</summary>
    public int First { get; init; } = 3;

    /// <summary>The types that entities between the ends must have; empty for all.</summary>
    public IReadOnlyList<EntityType> Through { get; init; } = [];

    /// <summary>Entities that no chain goes through.</summary>
    public IReadOnlyList<EntityId> Avoid { get; init; } = [];

    /// <summary>
    /// The most links that an entity between the ends may have: leaves hubs out, such as summits. Null for any.
    /// </summary>
    public int? MaxDegree { get; init; }

    /// <summary>
    /// Whether each claim must be one that may have been so no earlier than those before it: by its valid time, else by
    /// the TIME of the happening at its end; what has neither may be any time.
    /// </summary>
    public bool IsTimeRespecting { get; init; }

    /// <summary>
    /// How many links are looked at before the search is cut off. Default 1,000,000; 1,000 to 100,000,000.
    /// </summary>
    public long MaxSteps { get; init; } = 1_000_000;
}
