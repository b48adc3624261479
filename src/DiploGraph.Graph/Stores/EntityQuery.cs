using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Stores;

/// <summary>Entities of some types, those that a filter lets through, in an order.</summary>
public sealed record EntityQuery
{
    /// <summary>The types, at least one.</summary>
    public required IReadOnlyList<EntityType> Types { get; init; }

    /// <summary>What they must satisfy; null for all.</summary>
    public EntityFilter? Filter { get; init; }

    /// <summary>Which order.</summary>
    public EntityOrder Order { get; init; } = EntityOrder.Id;

    /// <summary>Whether the order is turned round.</summary>
    public bool Descending { get; init; }

    /// <summary>
    /// The time at which the filter's claims must be true, possibly at least; null for any. Claims without valid time
    /// are true at any time. It narrows this query further than the snapshot is narrowed already
    /// (<see cref="SnapshotAt.ValidAt"/>), and the order does not heed it.
    /// </summary>
    public EdtfTime? ValidAt { get; init; }
}

/// <summary>The orders of entities. Ties are broken by id, in the same direction.</summary>
public enum EntityOrder
{
    /// <summary>By id.</summary>
    Id = 0,

    /// <summary>By label, case and code unit as they are.</summary>
    Label,

    /// <summary>
    /// By the earliest day of the best-ranked TIME claim (<c>yyyy-MM-dd</c>); what has none stands last, also where the
    /// order is turned round.
    /// </summary>
    Time,
}
