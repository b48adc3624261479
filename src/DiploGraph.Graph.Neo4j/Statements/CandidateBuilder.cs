using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Texts;

namespace DiploGraph.Graph.Neo4j.Statements;

/// <summary>
/// Finds few entities among which all that satisfy a filter are, from the parts of it that name ids, or texts that an
/// index has, or lead to such by a relation; so that no type is walked from end to end for them. The filter is still
/// to be applied.
/// </summary>
internal sealed class CandidateBuilder(StatementBuilder statement)
{
    /// <summary>
    /// A subquery's text that ends in <c>RETURN DISTINCT e</c>, or null where the filter bounds nothing.
    /// </summary>
    public string? Of(EntityFilter? filter) => Recorded(filter) is not { } few ? null
        : !statement.HasIdentities ? few
        : $"CALL () {{ {few} }} UNWIND coalesce($members[e.id], [e.id]) AS member "
            + "MATCH (m:Entity {id: member}) RETURN DISTINCT m AS e";

    // The same by nodes, of which an entity may have several: not all of an entity's need be among them.
    private string? Recorded(EntityFilter? filter) => filter switch
    {
        EntityFilter.IdIn ids =>
            $"MATCH (e:Entity) WHERE e.id IN {statement.Parameter(Members(ids.Ids))} RETURN DISTINCT e",
        EntityFilter.TextIs { Match: not TextMatch.Contains } text when text.Texts.All(it => it.Length > 0) =>
            OfText(text),
        EntityFilter.And and => and.Parts.OrderBy(Width).Select(Recorded).FirstOrDefault(few => few is not null),
        EntityFilter.Or { Parts.Count: > 0 } or => OfAny(or.Parts),
        EntityFilter.Related { Quantifier: Quantifier.Some, Other: { } other } related
            when Of(other) is { } others => OfRelated(related, others),
        _ => null,
    };

    private IEnumerable<string> Members(IReadOnlyList<EntityId> ids) =>
        ids.SelectMany(statement.At.Identities.MembersOf).Distinct();

    // Ids are fewer than what they relate to, and that is fewer than texts may be.
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
            if (Recorded(part) is not { } some)
            {
                return null;
            }

            all.Add(some);
        }

        return $"CALL () {{ {string.Join(" UNION ", all)} }} RETURN DISTINCT e";
    }

    // Texts of all predicates share one index: those of another predicate are left out by the filter.
    private string OfText(EntityFilter.TextIs text)
    {
        var starts = statement.Parameter(text.Texts.Select(it => ValueEncoding.Start(CaseFolding.Fold(it))).Distinct());
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
