using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Queries;

/// <summary>A query for the claims of some anchors, or of the whole graph, with a filter and an order.</summary>
public sealed record ClaimQuery
{
    /// <summary>The statuses of claims that are held to be true, with or without evidence against them.</summary>
    public static IReadOnlyList<ClaimStatus> Believed { get; } = [ClaimStatus.Accepted, ClaimStatus.Disputed];

    /// <summary>
    /// The entities to read the claims of; empty for all claims. An unknown entity has no claims. A repeated entity
    /// counts once if the anchors are read together.
    /// </summary>
    public IReadOnlyList<EntityId> Anchors { get; init; } = [];

    /// <summary>Whether the anchors are the subjects or the objects of the claims.</summary>
    public ClaimDirection Direction { get; init; } = ClaimDirection.Outgoing;

    /// <summary>The predicates; empty for all.</summary>
    public IReadOnlyList<Predicate> Predicates { get; init; } = [];

    /// <summary>The statuses; empty for all.</summary>
    public IReadOnlyList<ClaimStatus> Statuses { get; init; } = Believed;

    /// <summary>The types that the other end may have; empty for any end, including a value.</summary>
    public IReadOnlyList<EntityType> OtherTypes { get; init; } = [];

    /// <summary>The filter that the entity at the other end must satisfy; null for any end.</summary>
    public EntityFilter? Other { get; init; }

    /// <summary>
    /// A time that the claim's valid time must overlap, at least possibly; the same applies to the claims that
    /// <see cref="Other"/> examines. A claim without valid time is true at any time. A term of an office that another
    /// holder's term rules out (<see cref="OfficeTerms"/>) does not overlap. This narrows the query in addition
    /// to the snapshot (<see cref="Stores.SnapshotAt.ValidAt"/>) and does not affect the order.
    /// </summary>
    public EdtfTime? ValidAt { get; init; }

    /// <summary>The filter that the supporting evidence must satisfy; null for any evidence.</summary>
    public SupportFilter? Support { get; init; }

    /// <summary>
    /// A further filter that the claims must satisfy; null for none. The claims that its filters on entities examine
    /// must also be true at <see cref="ValidAt"/>.
    /// </summary>
    public ClaimFilter? Where { get; init; }

    /// <summary>The first order.</summary>
    public ClaimOrder Order { get; init; } = ClaimOrder.Best;

    /// <summary>True if the first order is descending.</summary>
    public bool Descending { get; init; }

    /// <summary>The orders that break ties, in turn.</summary>
    public IReadOnlyList<SortKey<ClaimOrder>> ThenBy { get; init; } = [];

    /// <summary>The combined order.</summary>
    public SortOrder<ClaimOrder> Sorting => new(new SortKey<ClaimOrder>(Order, Descending), ThenBy);

    /// <summary>
    /// The maximum number of entities and claims that the read may examine: 1 to 2^63-1; no limit by default. A read
    /// that would examine more fails (<see cref="Failures.GraphStoreFailure.TooCostly"/>). Each entity or claim that no
    /// index finds counts at least once, and so does each one that a filter examines on a relation. A store whose
    /// database does not report these numbers limits the time of the read instead.
    /// </summary>
    public long MaxSteps { get; init; } = long.MaxValue;
}

/// <summary>The orders of claims. The id breaks remaining ties (<see cref="SortOrder{TOrder}"/>).</summary>
public enum ClaimOrder
{
    /// <summary>By id.</summary>
    Id = 0,

    /// <summary>
    /// Best first: by rank (preferred, normal, deprecated), then accepted before disputed before all others.
    /// </summary>
    Best,

    /// <summary>
    /// By the first day of the valid time or, without one, by the first day of the best TIME claim of the other end.
    /// Claims without either come last in both directions.
    /// </summary>
    Time,

    /// <summary>By the revision that recorded the version.</summary>
    Recorded,
}
