using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Texts;

namespace DiploGraph.Graph.Neo4j.Statements;

/// <summary>
/// Builds subqueries that find a small set of candidates for a filter, from those parts of the filter that name ids or
/// indexed texts, or reach them through a relation. Without candidates, the statement would walk a whole type. The
/// filter still has to be applied to the candidates.
/// </summary>
internal sealed class CandidateBuilder(StatementBuilder statement)
{
    /// <summary>
    /// Builds a subquery that ends in <c>RETURN DISTINCT e</c>; null if the filter does not limit the candidates.
    /// </summary>
    public string? Build(EntityFilter? filter) => BuildNodes(filter) is not { } candidates ? null
        : !statement.HasIdentities ? candidates
        : $"CALL () {{ {candidates} }} UNWIND coalesce($members[e.id], [e.id]) AS member "
            + "MATCH (m:Entity {id: member}) RETURN DISTINCT m AS e";

    // The same for nodes. A joined entity has several nodes; the result may contain only some of them.
    private string? BuildNodes(EntityFilter? filter) => filter switch
    {
        EntityFilter.IdIn ids =>
            $"MATCH (e:Entity) WHERE e.id IN {statement.AddParameter(Members(ids.Ids))} RETURN DISTINCT e",
        EntityFilter.TextIs { Match: not TextMatch.Contains } text when text.Texts.All(it => it.Length > 0) =>
            OfText(text),
        EntityFilter.And and =>
            and.Parts.OrderBy(Width).Select(BuildNodes).FirstOrDefault(candidates => candidates is not null),
        EntityFilter.Or { Parts.Count: > 0 } or => OfAny(or.Parts),
        EntityFilter.Related { Quantifier: Quantifier.Some, Other: { } other } related
            when Build(other) is { } others => OfRelated(related, others),
        _ => null,
    };

    private IEnumerable<string> Members(IReadOnlyList<EntityId> ids) =>
        ids.SelectMany(statement.At.Identities.MembersOf).Distinct();

    // Estimates the number of candidates: ids are fewest, then related entities, then texts.
    private static int Width(EntityFilter filter) => filter switch
    {
        EntityFilter.IdIn => 0,
        EntityFilter.TextIs { Match: TextMatch.In } => 1,
        EntityFilter.Related => 2,
        EntityFilter.TextIs => 3,
        _ => 4,
    };

    private string? OfAny(IReadOnlyList<EntityFilter> parts)
    {
        var all = new List<string>(parts.Count);
        foreach (var part in parts)
        {
            if (BuildNodes(part) is not { } some)
            {
                return null;
            }

            all.Add(some);
        }

        return $"CALL () {{ {string.Join(" UNION ", all)} }} RETURN DISTINCT e";
    }

    // Texts of all predicates share one index; the filter then excludes those of other predicates.
    private string OfText(EntityFilter.TextIs text)
    {
        var starts = statement.AddParameter(
            text.Texts.Select(it => ValueEncoding.IndexPrefix(TextFolding.Fold(it))).Distinct());
        var matches = text.Match == TextMatch.In ? "{0}.start = start" : "{0}.start STARTS WITH start";
        var claims = $"UNWIND {starts} AS start MATCH (c:Claim) WHERE {string.Format(null, matches, "c")} "
            + "MATCH (c)-[:SUBJECT]->(e:Entity) RETURN e";
        if (text.Predicate != Predicate.Name)
        {
            return $"CALL () {{ {claims} }} RETURN DISTINCT e";
        }

        var labels = $"UNWIND {starts} AS start MATCH (v:EntityVersion) WHERE {string.Format(null, matches, "v")} "
            + "MATCH (v)<-[:VERSION]-(e:Entity) RETURN e";
        return $"CALL () {{ {claims} UNION {labels} }} RETURN DISTINCT e";
    }

    private static string OfRelated(EntityFilter.Related related, string others)
    {
        var (left, right) = related.Direction == ClaimDirection.Outgoing ? ("<-", "-") : ("-", "->");
        return $"CALL () {{ {others} }} WITH e AS o "
            + $"MATCH (o){left}[:{related.Predicate.WireName()}]{right}(e:Entity) RETURN DISTINCT e";
    }
}
