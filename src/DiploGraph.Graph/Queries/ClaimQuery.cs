using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Queries;

/// <summary>Claims of some anchors, or of the whole graph, that a filter lets through, in an order.</summary>
public sealed record ClaimQuery
{
    /// <summary>The statuses that the graph holds to be so, with or without evidence against it.</summary>
    public static IReadOnlyList<ClaimStatus> Believed { get; } = [ClaimStatus.Accepted, ClaimStatus.Disputed];

    /// <summary>
    /// The entities whose claims are asked for; empty for the claims of all. Unknown ones have none; one that stands
    /// twice counts once where the anchors are read together.
    /// </summary>
    public IReadOnlyList<EntityId> Anchors { get; init; } = [];

    /// <summary>Whether the anchors are the subjects or the objects of the claims.</summary>
    public ClaimDirection Direction { get; init; } = ClaimDirection.Outgoing;

    /// <summary>The predicates; empty for all.</summary>
    public IReadOnlyList<Predicate> Predicates { get; init; } = [];

    /// <summary>The statuses; empty for all.</summary>
    public IReadOnlyList<ClaimStatus> Statuses { get; init; } = Believed;

    /// <summary>The types that the other end must have; empty for any end, also a value.</summary>
    public IReadOnlyList<EntityType> OtherTypes { get; init; } = [];

    /// <summary>What the entity at the other end must satisfy; null for anything.</summary>
    public EntityFilter? Other { get; init; }

    /// <summary>
    /// A time that the claim's valid time must overlap, possibly at least; so must the claims that
    /// <see cref="Other"/> looks at. A claim without valid time is true at any time. It narrows this query further
    /// than the snapshot is narrowed already (<see cref="Stores.SnapshotAt.ValidAt"/>), and the order does not heed it.
    /// </summary>
    public EdtfTime? ValidAt { get; init; }

    /// <summary>What the evidence that supports a claim must satisfy; null for anything.</summary>
    public SupportFilter? Support { get; init; }

    /// <summary>
    /// What else claims must satisfy; null for nothing else. The claims that filters on entities in it look at must be
    /// true at <see cref="ValidAt"/> too.
    /// </summary>
    public ClaimFilter? Where { get; init; }

    /// <summary>Which order comes first.</summary>
    public ClaimOrder Order { get; init; } = ClaimOrder.Best;

    /// <summary>Whether that order is turned round.</summary>
    public bool Descending { get; init; }

    /// <summary>The orders that break its ties, the first first.</summary>
    public IReadOnlyList<SortKey<ClaimOrder>> ThenBy { get; init; } = [];

    /// <summary>All the orders together.</summary>
    public SortOrder<ClaimOrder> Sorting => new(new SortKey<ClaimOrder>(Order, Descending), ThenBy);

    /// <summary>
    /// The most entities and claims that the read may look at: 1 to 2^63-1, by default no limit. A read that needs more
    /// fails (<see cref="Failures.GraphStoreFailure.TooCostly"/>). It counts each entity and claim that no index leads
    /// to, and those that filters look at through relations. A store whose database does not report these numbers
    /// limits the time of the read instead.
    /// </summary>
    public long MaxSteps { get; init; } = long.MaxValue;
}

/// <summary>The orders of claims. Last ties are broken by id (<see cref="SortOrder{TOrder}"/>).</summary>
public enum ClaimOrder
{
    /// <summary>By id.</summary>
    Id = 0,

    /// <summary>
    /// The one to show first: by rank (preferred, normal, deprecated), then accepted before disputed before all others.
    /// </summary>
    Best,

    /// <summary>
    /// By the first day of the valid time, else, where the other end has a TIME claim, by the first day of the best of
    /// those; what has none stands last, also where the order is turned round.
    /// </summary>
    Time,

    /// <summary>By the revision that recorded the version.</summary>
    Recorded,
}
