using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;

namespace DiploGraph.Server.Resolvers.Relations;

/// <summary>A field that shows a relation: which claims its edges stand for.</summary>
/// <param name="Coordinate">The field, on the type or interface that has it: <c>Actor.meetings</c>.</param>
/// <param name="Direction">Whether the type that has the field is the subject or the object of the claims.</param>
/// <param name="Predicates">The predicates of the claims.</param>
internal sealed record RelationField(
    string Coordinate, ClaimDirection Direction, params IReadOnlyList<Predicate> Predicates)
{
    /// <summary>The types at the other end, where the predicate has more than the field shows; empty for all.</summary>
    public IReadOnlyList<EntityType> OtherTypes { get; init; } = [];

    /// <summary>Whether the claims say the same from both ends.</summary>
    public bool IsSymmetric => PredicateTable.Get(Predicates[0]).IsSymmetric;

    /// <summary>
    /// Whether the claims of both directions are to be read. Not of SAME_AS: what it joins is one, and has each of
    /// these claims at both of its ends.
    /// </summary>
    public bool IsReadBothWays => IsSymmetric && Predicates[0] != Predicate.SameAs;
}
