using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Queries;

/// <summary>Entities of some types, those that a filter lets through, in an order.</summary>
public sealed record EntityQuery
{
    /// <summary>The types, at least one.</summary>
    public required IReadOnlyList<EntityType> Types { get; init; }

    /// <summary>What they must satisfy; null for all.</summary>
    public EntityFilter? Filter { get; init; }

    /// <summary>Which order comes first.</summary>
    public EntityOrder Order { get; init; } = EntityOrder.Id;

    /// <summary>Whether that order is turned round.</summary>
    public bool Descending { get; init; }

    /// <summary>The orders that break its ties, the first first.</summary>
    public IReadOnlyList<SortKey<EntityOrder>> ThenBy { get; init; } = [];

    /// <summary>All the orders together.</summary>
    public SortOrder<EntityOrder> Sorting => new(new SortKey<EntityOrder>(Order, Descending), ThenBy);

    /// <summary>
    /// The time at which the filter's claims must be true, possibly at least; null for any. Claims without valid time
    /// are true at any time. It narrows this query further than the snapshot is narrowed already
    /// (<see cref="Stores.SnapshotAt.ValidAt"/>), and the order does not heed it.
    /// </summary>
    public EdtfTime? ValidAt { get; init; }

    /// <summary>
    /// The most entities and claims that the read may look at: 1 to 2^63-1, by default no limit. A read that needs more
    /// fails (<see cref="Failures.GraphStoreFailure.TooCostly"/>). It counts each entity and claim that no index leads
    /// to, and those that filters look at through relations. A store whose database does not report these numbers
    /// limits the time of the read instead.
    /// </summary>
    public long MaxSteps { get; init; } = long.MaxValue;
}

/// <summary>The orders of entities. Last ties are broken by id (<see cref="SortOrder{TOrder}"/>).</summary>
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
