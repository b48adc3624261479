using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Time;
using Predicate = DiploGraph.Graph.Claims.Predicate;

namespace DiploGraph.Server.Resolvers.Filters;

/// <summary>
/// A <c>ClaimFilter</c>, taken apart: what a query of claims has a place of its own for, and the rest. Null means: not
/// asked for.
/// </summary>
internal sealed record ClaimCriteria
{
    /// <summary>The ids of subjects.</summary>
    public IReadOnlyList<EntityId>? Subjects { get; init; }

    /// <summary>The ids of object entities.</summary>
    public IReadOnlyList<EntityId>? Objects { get; init; }

    /// <summary>The types of object entities.</summary>
    public IReadOnlyList<EntityType>? ObjectTypes { get; init; }

    /// <summary>The predicates.</summary>
    public IReadOnlyList<Predicate>? Predicates { get; init; }

    /// <summary>The statuses; empty for none.</summary>
    public IReadOnlyList<ClaimStatus>? Statuses { get; init; }

    /// <summary>Whether some part within the filter names a status, so that claims need not be believed.</summary>
    public bool NamesStatus { get; init; }

    /// <summary>The time at which the claims may be true.</summary>
    public EdtfTime? ValidAt { get; init; }

    /// <summary>What the evidence that supports the claims must satisfy.</summary>
    public SupportFilter? Support { get; init; }

    /// <summary>All else.</summary>
    public ClaimFilter? Rest { get; init; }

    /// <summary>Whether it lets nothing through, as <c>{in: []}</c> does.</summary>
    public bool IsNothing => Subjects is [] || Objects is [] || ObjectTypes is [] || Predicates is [] || Statuses is [];

    /// <summary>The claims whose subjects (outgoing) or objects (incoming) are the anchors.</summary>
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

    /// <summary>Whether an entity may be the subject (outgoing) or the object (incoming).</summary>
    public bool Allows(EntityId anchor, ClaimDirection direction) => direction == ClaimDirection.Outgoing
        ? Subjects is null || Subjects.Contains(anchor)
        : (Objects is null || Objects.Contains(anchor)) && (ObjectTypes is null || ObjectTypes.Contains(anchor.Type));
}
