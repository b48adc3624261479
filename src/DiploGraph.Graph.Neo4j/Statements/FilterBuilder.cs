using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Texts;

namespace DiploGraph.Graph.Neo4j.Statements;

/// <summary>Builds the conditions of entity filters. Each condition is true or false, never null.</summary>
internal sealed class FilterBuilder(StatementBuilder statement)
{
    /// <summary>Builds the condition that an entity satisfies a filter.</summary>
    /// <param name="filter">The filter; null matches every entity.</param>
    /// <param name="entity">The variable of the entity node.</param>
    public string Build(EntityFilter? filter, string entity) => filter switch
    {
        null => "true",
        EntityFilter.And and => Joined(and.Parts, entity, " AND ", none: "true"),
        EntityFilter.Or or => Joined(or.Parts, entity, " OR ", none: "false"),
        EntityFilter.Not not => $"NOT ({Build(not.Part, entity)})",
        EntityFilter.IdIn ids => OfIds(ids.Ids, entity),
        EntityFilter.TypeIn types => OfTypes(types.Types, entity),
        EntityFilter.TextIs text => OfText(text, entity),
        EntityFilter.TokenIn tokens => OfTokens(tokens, entity),
        EntityFilter.TimeIs time => OfTime(time, entity),
        EntityFilter.Related related => OfRelated(related, entity),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "Unknown kind of filter."),
    };

    /// <summary>Builds the condition on a property with a folded text.</summary>
    /// <param name="match">The kind of comparison.</param>
    /// <param name="texts">The parameter with the folded texts.</param>
    /// <param name="property">The property.</param>
    public static string Matches(TextMatch match, string texts, string property) => match switch
    {
        TextMatch.In => $"{property} IN {texts}",
        TextMatch.Contains => $"any(wanted IN {texts} WHERE {property} CONTAINS wanted)",
        TextMatch.StartsWith => $"any(wanted IN {texts} WHERE {property} STARTS WITH wanted)",
        _ => throw new ArgumentOutOfRangeException(nameof(match), match, "Unknown comparison of texts."),
    };

    private string Joined(IReadOnlyList<EntityFilter> parts, string entity, string with, string none) =>
        parts.Count == 0 ? none : $"({string.Join(with, parts.Select(part => Build(part, entity)))})";

    private string OfIds(IReadOnlyList<EntityId> ids, string entity) =>
        $"{entity}.id IN {statement.AddParameter(ids.SelectMany(statement.At.Identities.MembersOf).Distinct())}";

    // The type is that of the canonical id, which may differ from that of the node.
    private string OfTypes(IReadOnlyList<EntityType> types, string entity)
    {
        var id = statement.HasIdentities ? $"coalesce($canonical[{entity}.id], {entity}.id)" : $"{entity}.id";
        return $"split({id}, ':')[0] IN {statement.AddParameter(types.Distinct().Select(type => type.Prefix()))}";
    }

    private string OfText(EntityFilter.TextIs text, string entity)
    {
        var texts = statement.AddParameter(text.Texts.Select(TextFolding.Fold));
        var (claim, value) = (statement.NewVariable("r"), statement.NewVariable("o"));
        var (node, condition) = statement.NodePattern(entity);
        var claims = $"EXISTS {{ MATCH {node}-[{claim}:{text.Predicate.WireName()}]->({value}:Claim) "
            + $"WHERE {condition}{statement.ClaimIsVisible(claim)} AND {statement.ClaimIsBelieved(claim)} "
            + $"AND {value}.kind = '{LiteralKind.Text.ToToken()}' "
            + $"AND {Matches(text.Match, texts, $"{value}.folded")} }}";
        if (text.Predicate != Predicate.Name)
        {
            return claims;
        }

        var version = statement.NewVariable("v");
        (node, condition) = statement.NodePattern(entity);
        return $"(EXISTS {{ MATCH {node}-[:VERSION]->({version}:EntityVersion) "
            + $"WHERE {condition}{StatementBuilder.EntityVersionIsRecorded(version)} "
            + $"AND {Matches(text.Match, texts, $"{version}.folded")} }} OR {claims})";
    }

    private string OfTokens(EntityFilter.TokenIn tokens, string entity)
    {
        var (claim, value) = (statement.NewVariable("r"), statement.NewVariable("o"));
        var (node, condition) = statement.NodePattern(entity);
        return $"EXISTS {{ MATCH {node}-[{claim}:{tokens.Predicate.WireName()}]->({value}:Claim) "
            + $"WHERE {condition}{statement.ClaimIsVisible(claim)} AND {statement.ClaimIsBelieved(claim)} "
            + $"AND {value}.kind = '{LiteralKind.Token.ToToken()}' "
            + $"AND {value}.text IN {statement.AddParameter(tokens.Tokens)} }}";
    }

    private string OfTime(EntityFilter.TimeIs filter, string entity)
    {
        var time = new TimeFilterBuilder(statement, filter);
        if (!statement.HasStoredTimes || statement.HasQueryTime)
        {
            var best = statement.NewVariable("best");
            return $"any({best} IN [{statement.BestTime(entity, useQueryTime: true)}] "
                + $"WHERE {best} IS NOT NULL AND {time.Build(best)})";
        }

        // The entity version stores the best time.
        var version = statement.NewVariable("v");
        return $"EXISTS {{ MATCH ({entity})-[:VERSION]->({version}:EntityVersion) "
            + $"WHERE {StatementBuilder.EntityVersionIsRecorded(version)} AND {version}.first IS NOT NULL "
            + $"AND {time.Build(version)} }}";
    }

    private string OfRelated(EntityFilter.Related related, string entity)
    {
        var (claim, other) = (statement.NewVariable("r"), statement.NewVariable("o"));
        var (left, right) = related.Direction == ClaimDirection.Outgoing ? ("-", "->") : ("<-", "-");
        var (node, condition) = statement.NodePattern(entity);
        var counts = $"MATCH {node}{left}[{claim}:{related.Predicate.WireName()}]{right}({other}) "
            + $"WHERE {condition}{statement.ClaimIsVisible(claim)} AND {statement.ClaimIsBelieved(claim)}"
            + statement.AndMeetsSnapshotTime(other, mayBeValue: true);
        var satisfies = related.Other is null ? "true" : $"({other}:Entity AND {Build(related.Other, other)})";
        return related.Quantifier switch
        {
            Quantifier.Some => $"EXISTS {{ {counts} AND {satisfies} }}",
            Quantifier.None => $"NOT EXISTS {{ {counts} AND {satisfies} }}",
            Quantifier.Every => $"NOT EXISTS {{ {counts} AND NOT {satisfies} }}",
            _ => throw new ArgumentOutOfRangeException(nameof(related), related.Quantifier, "Unknown quantifier."),
        };
    }
}
