using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Neo4j.Statements;

/// <summary>Decides which queries have no Cypher statement and are answered by the copy in memory.</summary>
internal static class StatementSupport
{
    /// <summary>Returns true if a query has no statement.</summary>
    public static bool NeedsReplica(EntityQuery query) => query.ThenBy.Count > 0 || NeedsReplica(query.Filter);

    /// <summary>Returns true if a query has no statement.</summary>
    public static bool NeedsReplica(ClaimQuery query) =>
        query.ThenBy.Count > 0
        || query.Support is not null
        || query.Where is not null
        || query.Order == ClaimOrder.Recorded
        || NeedsReplica(query.Other);

    private static bool NeedsReplica(EntityFilter? filter) => filter switch
    {
        EntityFilter.And and => and.Parts.Any(NeedsReplica),
        EntityFilter.Or or => or.Parts.Any(NeedsReplica),
        EntityFilter.Not not => NeedsReplica(not.Part),
        EntityFilter.Related related =>
            related.Qualifiers.Count > 0 || related.ValidTimes.Count > 0 || NeedsReplica(related.Other),
        _ => false,
    };
}
