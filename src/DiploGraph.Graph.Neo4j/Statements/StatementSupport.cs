using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Neo4j.Statements;

/// <summary>Which queries no statement answers yet, so that the mirror does.</summary>
internal static class StatementSupport
{
    /// <summary>Whether a query is beyond the statements.</summary>
    public static bool IsBeyond(EntityQuery query) => query.ThenBy.Count > 0 || IsBeyond(query.Filter);

    /// <summary>Whether a query is beyond the statements.</summary>
    public static bool IsBeyond(ClaimQuery query) =>
        query.ThenBy.Count > 0
        || query.Support is not null
        || query.Where is not null
        || query.Order == ClaimOrder.Recorded
        || IsBeyond(query.Other);

    private static bool IsBeyond(EntityFilter? filter) => filter switch
    {
        EntityFilter.And and => and.Parts.Any(IsBeyond),
        EntityFilter.Or or => or.Parts.Any(IsBeyond),
        EntityFilter.Not not => IsBeyond(not.Part),
        EntityFilter.Related related =>
            related.Qualifiers.Count > 0 || related.ValidTimes.Count > 0 || IsBeyond(related.Other),
        _ => false,
    };
}
