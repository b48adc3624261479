using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Predicates;

namespace DiploGraph.Graph.Walks;

/// <summary>The predicates of the claims that walks follow.</summary>
public static class LinkPredicates
{
    private static readonly Predicate[] NoLinks =
        [Predicate.SameAs, Predicate.DifferentFrom, Predicate.CreditedTo, Predicate.InRegion];

    /// <summary>
    /// All edges of the model except decisions on identity, the credits of documents and the regions of the world: two
    /// countries are not linked because both are in Europe.
    /// </summary>
    public static IReadOnlyList<Predicate> Predicates { get; } =
    [
        .. PredicateTable.All
            .Where(row => row.IsEdge && !NoLinks.Contains(row.Predicate))
            .Select(row => row.Predicate),
    ];
}
