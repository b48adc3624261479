using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Texts;

namespace DiploGraph.Graph.Neo4j.Statements;

/// <summary>Filters of entities as conditions of a statement. Each is true or false, never null.</summary>
internal sealed class FilterBuilder(StatementBuilder statement)
{
    /// <summary>The condition that an entity of the version satisfies a filter.</summary>
    /// <param name="filter">The filter; null for anything.</param>
    /// <param name="entity">The variable of the entity's node.</param>
    public string Of(EntityFilter? filter, string entity) => filter switch
    {
        null => "true",
        EntityFilter.And and => Joined(and.Parts, entity, " AND ", none: "true"),
        EntityFilter.Or or => Joined(or.Parts, entity, " OR ", none: "false"),
        EntityFilter.Not not => $"NOT ({Of(not.Part, entity)})",
        EntityFilter.IdIn ids => OfIds(ids.Ids, entity),
        EntityFilter.TypeIn types => OfTypes(types.Types, entity),
        EntityFilter.TextIs text => OfText(text, entity),
        EntityFilter.TokenIn tokens => OfTokens(tokens, entity),
        EntityFilter.TimeIs time => OfTime(time, entity),
        EntityFilter.Related related => OfRelated(related, entity),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "A filter that this store does not know."),
    };

    /// <summary>The condition on a property that is a folded text.</summary>
    /// <param name="match">How.</param>
    /// <param name="texts">The parameter that holds the folded texts.</param>
    /// <param name="property">The property.</param>
    public static string Matches(TextMatch match, string texts, string property) => match switch
    {
        TextMatch.In => $"{property} IN {texts}",
        TextMatch.Contains => $"any(wanted IN {texts} WHERE {property} CONTAINS wanted)",
        TextMatch.StartsWith => $"any(wanted IN {texts} WHERE {property} STARTS WITH wanted)",
        _ => throw new ArgumentOutOfRangeException(nameof(match), match, "No way to compare texts."),
    };

    private string Joined(IReadOnlyList<EntityFilter> parts, string entity, string with, string none) =>
        parts.Count == 0 ? none : $"({string.Join(with, parts.Select(part => Of(part, entity)))})";

    private string OfIds(IReadOnlyList<EntityId> ids, string entity) =>
        $"{entity}.id IN {statement.Parameter(ids.SelectMany(statement.At.Identities.MembersOf).Distinct())}";

    // The canonical id tells the type, which need not be that of the node.
    private string OfTypes(IReadOnlyList<EntityType> types, string entity)
    {
        var id = statement.HasIdentities ? $"coalesce($canonical[{entity}.id], {entity}.id)" : $"{entity}.id";
        return $"split({id}, ':')[0] IN {statement.Parameter(types.Distinct().Select(type => type.Prefix()))}";
    }

    private string OfText(EntityFilter.TextIs text, string entity)
    {
        var texts = statement.Parameter(text.Texts.Select(CaseFolding.Fold));
        var (claim, value) = (statement.Variable("r"), statement.Variable("o"));
        var (node, condition) = statement.NodesOf(entity);
        var claims = $"EXISTS {{ MATCH {node}-[{claim}:{text.Predicate.WireName()}]->({value}:Claim) "
            + $"WHERE {condition}{statement.Stands(claim)} AND {statement.Counts(claim)} AND {value}.kind = 'TEXT' "
            + $"AND {Matches(text.Match, texts, $"{value}.folded")} }}";
        if (text.Predicate != Predicate.Name)
        {
            return claims;
        }

        var version = statement.Variable("v");
        (node, condition) = statement.NodesOf(entity);
        return $"(EXISTS {{ MATCH {node}-[:VERSION]->({version}:EntityVersion) "
            + $"WHERE {condition}{StatementBuilder.Stood(version)} "
            + $"AND {Matches(text.Match, texts, $"{version}.folded")} }} OR {claims})";
    }

    private string OfTokens(EntityFilter.TokenIn tokens, string entity)
    {
        var (claim, value) = (statement.Variable("r"), statement.Variable("o"));
        var (node, condition) = statement.NodesOf(entity);
        return $"EXISTS {{ MATCH {node}-[{claim}:{tokens.Predicate.WireName()}]->({value}:Claim) "
            + $"WHERE {condition}{statement.Stands(claim)} AND {statement.Counts(claim)} AND {value}.kind = 'TOKEN' "
            + $"AND {value}.text IN {statement.Parameter(tokens.Tokens)} }}";
    }

    private string OfTime(EntityFilter.TimeIs time, string entity)
    {
        var asked = new TimeFilterBuilder(statement, time);
        if (!statement.HasOwnTimes || statement.HasAsked)
        {
            var best = statement.Variable("best");
            return $"any({best} IN [{statement.BestTime(entity, heedsAsked: true)}] "
                + $"WHERE {best} IS NOT NULL AND {asked.Accepts(best)})";
        }

        // The best time of the version stands at the entity's.
        var version = statement.Variable("v");
        return $"EXISTS {{ MATCH ({entity})-[:VERSION]->({version}:EntityVersion) "
            + $"WHERE {StatementBuilder.Stood(version)} AND {version}.first IS NOT NULL "
            + $"AND {asked.Accepts(version)} }}";
    }

    private string OfRelated(EntityFilter.Related related, string entity)
    {
        var (claim, other) = (statement.Variable("r"), statement.Variable("o"));
        var (left, right) = related.Direction == ClaimDirection.Outgoing ? ("-", "->") : ("<-", "-");
        var (node, condition) = statement.NodesOf(entity);
        var counts = $"MATCH {node}{left}[{claim}:{related.Predicate.WireName()}]{right}({other}) "
            + $"WHERE {condition}{statement.Stands(claim)} AND {statement.Counts(claim)}"
            + statement.Then(other, mayBeValue: true);
        var satisfies = related.Other is null ? "true" : $"({other}:Entity AND {Of(related.Other, other)})";
        return related.Quantifier switch
        {
            Quantifier.Some => $"EXISTS {{ {counts} AND {satisfies} }}",
            Quantifier.None => $"NOT EXISTS {{ {counts} AND {satisfies} }}",
            Quantifier.Every => $"NOT EXISTS {{ {counts} AND NOT {satisfies} }}",
            _ => throw new ArgumentOutOfRangeException(nameof(related), related.Quantifier, "No quantifier."),
        };
    }
}
