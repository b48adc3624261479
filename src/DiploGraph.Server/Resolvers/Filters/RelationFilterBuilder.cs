using DiploGraph.Graph.Queries;
using DiploGraph.Server.Resolvers.Relations;
using static DiploGraph.Graph.Queries.EntityFilter;

namespace DiploGraph.Server.Resolvers.Filters;

/// <summary>Converts filters on relations of the schema to filters of the store.</summary>
internal static class RelationFilterBuilder
{
    /// <summary>
    /// Returns a filter that requires some, none or every entity at the other end of a relation to satisfy a filter.
    /// </summary>
    /// <param name="relation">
    /// The relation. It may have several predicates, or show only some types at the other end.
    /// </param>
    /// <param name="quantifier">Some, none or every.</param>
    /// <param name="other">The filter for the entities at the other end.</param>
    /// <param name="edges">The conditions for edges to be considered.</param>
    public static EntityFilter Build(
        RelationField relation, Quantifier quantifier, EntityFilter other, EdgeConditions edges)
    {
        var narrowed = Narrow(relation, quantifier, other);
        var parts = new List<EntityFilter>();
        foreach (var predicate in relation.Predicates)
        {
            parts.Add(new Related(predicate, relation.Direction, quantifier, narrowed)
            {
                Qualifiers = edges.Qualifiers,
                ValidTimes = edges.ValidTimes,
            });
        }

        return parts.Count == 1 ? parts[0] : quantifier == Quantifier.Some ? new Or(parts) : new And(parts);
    }

    // The field does not show entities of other types: they neither satisfy "some" nor violate "every".
    private static EntityFilter Narrow(RelationField relation, Quantifier quantifier, EntityFilter other)
    {
        if (relation.OtherTypes.Count == 0)
        {
            return other;
        }

        var shown = new TypeIn(relation.OtherTypes);
        return quantifier == Quantifier.Every ? new Or([new Not(shown), other]) : new And([shown, other]);
    }
}
