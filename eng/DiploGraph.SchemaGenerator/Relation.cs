using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;

namespace DiploGraph.SchemaGenerator;

/// <summary>A field with the directive <c>@relation</c>.</summary>
internal sealed record Relation
{
    /// <summary>The object type or interface that declares the field.</summary>
    public required string Owner { get; init; }

    /// <summary>The name of the field.</summary>
    public required string Field { get; init; }

    /// <summary>The predicates of the claims that the field shows; the first one gives the types their name.</summary>
    public required IReadOnlyList<PredicateDefinition> Predicates { get; init; }

    /// <summary>Whether the owner is the subject or the object of the claims.</summary>
    public required ClaimDirection Direction { get; init; }

    /// <summary>The type of what the field leads to: an object type or interface.</summary>
    public required string Node { get; init; }

    /// <summary>The entity types that the field leads to, if the predicate allows others too; else empty.</summary>
    public required IReadOnlyList<EntityType> OtherTypes { get; init; }

    /// <summary>The interface of the owner whose filter also has a filter for the field; null if none has.</summary>
    public required string? FilterOf { get; init; }

    /// <summary>The field, such as <c>Actor.meetings</c>.</summary>
    public string Coordinate => $"{Owner}.{Field}";

    /// <summary>The name of the edge and connection without their endings: <c>ParticipatedInMeeting</c>.</summary>
    public string TypeName => $"{Predicates[0].Predicate}{Node}";

    /// <summary>Whether the claims mean the same from both ends, so that nothing about the field can be
    /// filtered.</summary>
    public bool IsSymmetric => Predicates[0].IsSymmetric;
}
