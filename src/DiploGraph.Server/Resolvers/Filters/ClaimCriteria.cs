using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Time;
using Predicate = DiploGraph.Graph.Claims.Predicate;

namespace DiploGraph.Server.Resolvers.Filters;

/// <summary>
/// The parts of a <c>ClaimFilter</c>: one property for each part that <see cref="ClaimQuery"/> has a property for, and
/// the rest as a filter. Null if the filter does not contain the part.
/// </summary>
internal sealed record ClaimCriteria
{
    /// <summary>The allowed ids of subjects.</summary>
    public IReadOnlyList<EntityId>? Subjects { get; init; }

    /// <summary>The allowed ids of object entities.</summary>
    public IReadOnlyList<EntityId>? Objects { get; init; }

    /// <summary>The allowed types of object entities.</summary>
    public IReadOnlyList<EntityType>? ObjectTypes { get; init; }

    /// <summary>The allowed predicates.</summary>
    public IReadOnlyList<Predicate>? Predicates { get; init; }

    /// <summary>The allowed statuses; no claim passes if it is empty.</summary>
    public IReadOnlyList<ClaimStatus>? Statuses { get; init; }

    /// <summary>
    /// Whether the filter mentions a status anywhere. If so, claims that are not believed are included.
    /// </summary>
    public bool NamesStatus { get; init; }

    /// <summary>The time at which the claims may be true.</summary>
    public EdtfTime? ValidAt { get; init; }

    /// <summary>The conditions on the supporting evidence.</summary>
    public SupportFilter? Support { get; init; }

    /// <summary>All other conditions.</summary>
    public ClaimFilter? Rest { get; init; }

    /// <summary>True if no claim can pass, as with <c>{in: []}</c>.</summary>
    public bool IsNothing => Subjects is [] || Objects is [] || ObjectTypes is [] || Predicates is [] || Statuses is [];

    /// <summary>
    /// Returns a query for claims with the anchors as their subjects (outgoing) or objects (incoming).
    /// </summary>
    public ClaimQuery ToQuery(ClaimDirection direction)
    {
        var others = direction == ClaimDirection.Outgoing ? Objects : Subjects;
        return new ClaimQuery
        {
            Direction = direction,
            Predicates = Predicates ?? [],
            Statuses = Statuses ?? (NamesStatus ? [] : ClaimQuery.Believed),
            OtherTypes = direction == ClaimDirection.Outgoing ? ObjectTypes ?? [] : [],
            Other = others is null ? null : new EntityFilter.IdIn(others),
            ValidAt = ValidAt,
            Support = Support,
            Where = Rest,
        };
    }

    /// <summary>True if an entity may be the subject (outgoing) or the object (incoming).</summary>
    public bool Allows(EntityId anchor, ClaimDirection direction) => direction == ClaimDirection.Outgoing
        ? Subjects is null || Subjects.Contains(anchor)
        : (Objects is null || Objects.Contains(anchor)) && (ObjectTypes is null || ObjectTypes.Contains(anchor.Type));
}
