using DiploGraph.Graph.Claims;

namespace DiploGraph.Graph.Queries;

/// <summary>
/// Advises the author of a query how to make a read examine less: which filters use an index on every store and so lead
/// to few entities or claims.
/// </summary>
public static class QueryAdvisor
{
    private const string Narrows =
        "Narrow the query by ids or by relations to ids: "
        + "{id: {in: [...]}}, {participations: {some: {id: {eq: ...}}}}, "
        + "at the top or in AND, or in every part of an OR.";

    /// <summary>Returns the advice for a query for entities.</summary>
    public static string Of(EntityQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query is { Filter: null, Order: not EntityOrder.Id }
            ? $"Sorting by id does not have this cost. {Of(query.Filter)}"
            : Of(query.Filter);
    }

    /// <summary>Returns the advice for a query for groups.</summary>
    public static string Of(AggregateQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Of(query.Filter);
    }

    /// <summary>Returns the advice for a query for claims.</summary>
    public static string Of(ClaimQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Anchors.Count > 0
            ? "These entities have very many claims. Request fewer entities at once, or claims of one predicate."
            : "Narrow the query by the subject, the object, the id, or the source of some evidence: "
                + "{subject: {eq: ...}}, {object: {in: [...]}}, {evidence: {some: {source: {eq: ...}}}}, "
                + "at the top or in AND, or in every part of an OR.";
    }

    private static string Of(EntityFilter? filter)
    {
        var parts = new List<string> { Narrows };
        if (Has(filter, part => part is EntityFilter.TextIs { Predicate: Predicate.Name }))
        {
            parts.Add("To find names, use search.");
        }

        if (Has(filter, part => part is EntityFilter.Not or EntityFilter.Related { Quantifier: not Quantifier.Some }))
        {
            parts.Add("NOT, none and every do not narrow a query.");
        }

        return string.Join(' ', parts);
    }

    private static bool Has(EntityFilter? filter, Func<EntityFilter, bool> isSo) => filter is not null
        && (isSo(filter) || filter switch
        {
            EntityFilter.And and => and.Parts.Any(part => Has(part, isSo)),
            EntityFilter.Or or => or.Parts.Any(part => Has(part, isSo)),
            EntityFilter.Not not => Has(not.Part, isSo),
            EntityFilter.Related related => Has(related.Other, isSo),
            _ => false,
        });
}
