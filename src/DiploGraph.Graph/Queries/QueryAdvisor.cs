using DiploGraph.Graph.Claims;

namespace DiploGraph.Graph.Queries;

/// <summary>
/// What would make a read look at less, in words for who asked: which parts of a filter lead to few entities or claims
/// by an index, on every store.
/// </summary>
public static class QueryAdvisor
{
    private const string Narrows =
        "What narrows it are ids, and relations that lead to ids: "
        + "{id: {in: [...]}}, {participations: {some: {id: {eq: ...}}}}, "
        + "at the top or in AND, or in every part of an OR.";

    /// <summary>Of a query of entities.</summary>
    public static string Of(EntityQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query is { Filter: null, Order: not EntityOrder.Id }
            ? $"An order by id needs no such look. {Of(query.Filter)}"
            : Of(query.Filter);
    }

    /// <summary>Of a query of groups.</summary>
    public static string Of(AggregateQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Of(query.Filter);
    }

    /// <summary>Of a query of claims.</summary>
    public static string Of(ClaimQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Anchors.Count > 0
            ? "These entities have very many claims. Ask for fewer of them at once, or for claims of one predicate."
            : "What narrows it are the subject, the object, the id, or the source of some evidence: "
                + "{subject: {eq: ...}}, {object: {in: [...]}}, {evidence: {some: {source: {eq: ...}}}}, "
                + "at the top or in AND, or in every part of an OR.";
    }

    private static string Of(EntityFilter? filter)
    {
        var parts = new List<string> { Narrows };
        if (Has(filter, part => part is EntityFilter.TextIs { Predicate: Predicate.Name }))
        {
            parts.Add("To find names, ask search.");
        }

        if (Has(filter, part => part is EntityFilter.Not or EntityFilter.Related { Quantifier: not Quantifier.Some }))
        {
            parts.Add("NOT, none and every narrow nothing.");
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
