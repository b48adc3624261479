using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;

namespace DiploGraph.Server.Resolvers.Relations;

/// <summary>A field that shows a relation, and the claims that its edges represent.</summary>
/// <param name="Coordinate">The field with its type or interface, such as <c>Actor.meetings</c>.</param>
/// <param name="Direction">Whether the type with the field is the subject or the object of the claims.</param>
/// <param name="Predicates">The predicates of the claims.</param>
internal sealed record RelationField(
    string Coordinate, ClaimDirection Direction, params IReadOnlyList<Predicate> Predicates)
{
    /// <summary>
    /// The types at the other end, if the field shows only some of the predicate's types; empty for all.
    /// </summary>
    public IReadOnlyList<EntityType> OtherTypes { get; init; } = [];

    /// <summary>Whether the predicate is symmetric: it means the same in both directions.</summary>
    public bool IsSymmetric => PredicateTable.Get(Predicates[0]).IsSymmetric;

    /// <summary>
    /// Whether to read the claims of both directions. False for SAME_AS: it merges its two ends into one entity, so one
    /// direction already has all claims.
    /// </summary>
    public bool IsReadBothWays => IsSymmetric && Predicates[0] != Predicate.SameAs;
}
