using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Queries;

/// <summary>A query for the entities of some types, with a filter and an order.</summary>
public sealed record EntityQuery
{
    /// <summary>The types, at least one.</summary>
    public required IReadOnlyList<EntityType> Types { get; init; }

    /// <summary>The filter that the entities must satisfy; null for all.</summary>
    public EntityFilter? Filter { get; init; }

    /// <summary>The first order.</summary>
    public EntityOrder Order { get; init; } = EntityOrder.Id;

    /// <summary>True if the first order is descending.</summary>
    public bool Descending { get; init; }

    /// <summary>The orders that break ties, in turn.</summary>
    public IReadOnlyList<SortKey<EntityOrder>> ThenBy { get; init; } = [];

    /// <summary>The combined order.</summary>
    public SortOrder<EntityOrder> Sorting => new(new SortKey<EntityOrder>(Order, Descending), ThenBy);

    /// <summary>
    /// The time at which the filter's claims must be true, at least possibly; null for any time. Claims without valid
    /// time are true at any time. This narrows the query in addition to the snapshot
    /// (<see cref="Stores.SnapshotAt.ValidAt"/>) and does not affect the order.
    /// </summary>
    public EdtfTime? ValidAt { get; init; }

    /// <summary>
    /// The maximum number of entities and claims that the read may examine: 1 to 2^63-1; no limit by default. A read
    /// that would examine more fails (<see cref="Failures.GraphStoreFailure.TooCostly"/>). Each entity or claim that no
    /// index finds counts at least once, and so does each one that a filter examines on a relation. A store whose
    /// database does not report these numbers limits the time of the read instead.
    /// </summary>
    public long MaxSteps { get; init; } = long.MaxValue;
}

/// <summary>The orders of entities. The id breaks remaining ties (<see cref="SortOrder{TOrder}"/>).</summary>
public enum EntityOrder
{
    /// <summary>By id.</summary>
    Id = 0,

    /// <summary>By label, compared by code unit without case folding.</summary>
    Label,

    /// <summary>
    /// By the earliest day of the best-ranked TIME claim (<c>yyyy-MM-dd</c>); entities without one
    /// come last in both directions.
    /// </summary>
    Time,
}
