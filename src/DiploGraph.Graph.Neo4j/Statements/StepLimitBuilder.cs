using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Neo4j.Statements;

/// <summary>
/// Builds the beginning of a statement that limits its cost: the statement returns no row if it would examine more
/// items than allowed. It uses counts that Neo4j maintains, and is empty if the whole graph is smaller than the limit.
/// </summary>
internal sealed class StepLimitBuilder(StatementBuilder statement, long maxSteps)
{
    /// <summary>Builds the limit of a read of all entities of some types.</summary>
    public string ForTypes(IEnumerable<EntityType> types) => statement.At.Size.Entities <= maxSteps
        ? ""
        : Limit(types.Distinct().Select(type => $"COUNT {{ (:{type.ToNodeLabel()}) }}"));

    /// <summary>
    /// Builds the limit of a read of all claims of some predicates, or of all predicates if none is given.
    /// </summary>
    public string ForPredicates(IReadOnlyList<Predicate> predicates) => statement.At.Size.Claims <= maxSteps
        ? ""
        : Limit(predicates.Count == 0
            ? ["COUNT { ()-[:SUBJECT]->() }"]
            : predicates.Distinct().Select(predicate => $"COUNT {{ ()-[:{predicate.WireName()}]->() }}"));

    /// <summary>Builds the limit of a read of the claims of some entities.</summary>
    public string ForAnchors(ClaimQuery query)
    {
        if (statement.At.Size.Claims <= maxSteps)
        {
            return "";
        }

        var ids = statement.AddParameter(query.Anchors.SelectMany(statement.At.Identities.MembersOf).Distinct());
        var types = StatementBuilder.TypesOf(query.Predicates);
        var (left, right) = query.Direction == ClaimDirection.Outgoing ? ("-", "->") : ("<-", "-");
        return $"MATCH (anchor:Entity) WHERE anchor.id IN {ids} "
            + $"WITH sum(COUNT {{ (anchor){left}[:{types}]{right}() }}) AS steps "
            + $"WHERE steps <= {statement.AddParameter(maxSteps)} ";
    }

    /// <summary>Returns the first row of a result that is empty only if the limit was exceeded.</summary>
    /// <exception cref="GraphStoreException">The read would examine too many items.</exception>
    public object?[] FirstRow(IReadOnlyList<object?[]> rows) =>
        rows.Count > 0 ? rows[0] : throw GraphStoreException.TooCostly(maxSteps);

    private string Limit(IEnumerable<string> counts) =>
        $"WITH {string.Join(" + ", counts.DefaultIfEmpty("0"))} AS steps "
        + $"WHERE steps <= {statement.AddParameter(maxSteps)} ";
}
