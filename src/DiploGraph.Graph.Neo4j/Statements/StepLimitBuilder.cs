using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Neo4j.Statements;

/// <summary>
/// The start of a statement that ends it, without a row, where it would look at more than it may. The database keeps
/// the counts that it asks for; and it is left out where the whole graph is smaller than the limit.
/// </summary>
internal sealed class StepLimitBuilder(StatementBuilder statement, long most)
{
    /// <summary>For what looks at all entities of some types.</summary>
    public string OfTypes(IEnumerable<EntityType> types) => statement.At.Size.Entities <= most
        ? ""
        : Most(types.Distinct().Select(type => $"COUNT {{ (:{type.Label()}) }}"));

    /// <summary>For what looks at all claims of some predicates, or of all where none is named.</summary>
    public string OfPredicates(IReadOnlyList<Predicate> predicates) => statement.At.Size.Claims <= most
        ? ""
        : Most(predicates.Count == 0
            ? ["COUNT { ()-[:SUBJECT]->() }"]
            : predicates.Distinct().Select(predicate => $"COUNT {{ ()-[:{predicate.WireName()}]->() }}"));

    /// <summary>For what looks at the claims of some entities.</summary>
    public string OfAnchors(ClaimQuery query)
    {
        if (statement.At.Size.Claims <= most)
        {
            return "";
        }

        var ids = statement.Parameter(query.Anchors.SelectMany(statement.At.Identities.MembersOf).Distinct());
        var types = StatementBuilder.TypesOf(query.Predicates);
        var (left, right) = query.Direction == ClaimDirection.Outgoing ? ("-", "->") : ("<-", "-");
        return $"MATCH (anchor:Entity) WHERE anchor.id IN {ids} "
            + $"WITH sum(COUNT {{ (anchor){left}[:{types}]{right}() }}) AS steps "
            + $"WHERE steps <= {statement.Parameter(most)} ";
    }

    /// <summary>The first row of a statement that has one unless it was ended so.</summary>
    /// <exception cref="GraphStoreException">TooCostly.</exception>
    public object?[] First(IReadOnlyList<object?[]> rows) =>
        rows.Count > 0 ? rows[0] : throw GraphStoreException.TooCostly(most);

    private string Most(IEnumerable<string> counts) =>
        $"WITH {string.Join(" + ", counts.DefaultIfEmpty("0"))} AS steps WHERE steps <= {statement.Parameter(most)} ";
}
