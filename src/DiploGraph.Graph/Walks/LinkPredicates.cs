using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Predicates;

namespace DiploGraph.Graph.Walks;

/// <summary>Which claims link two entities, so that walks go over them.</summary>
public static class LinkPredicates
{
    private static readonly Predicate[] NoLinks =
        [Predicate.SameAs, Predicate.DifferentFrom, Predicate.CreditedTo];

    /// <summary>
    /// The predicates of links: every edge of the model but decisions of identity and the credits of documents, which
    /// say nothing of how two are linked in the world.
    /// </summary>
    public static IReadOnlyList<Predicate> Predicates { get; } =
    [
        .. PredicateTable.All
            .Where(row => row.IsEdge && !NoLinks.Contains(row.Predicate))
            .Select(row => row.Predicate),
    ];
}
