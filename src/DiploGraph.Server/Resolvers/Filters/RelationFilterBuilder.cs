using DiploGraph.Graph.Queries;
using DiploGraph.Server.Resolvers.Relations;
using static DiploGraph.Graph.Queries.EntityFilter;

namespace DiploGraph.Server.Resolvers.Filters;

/// <summary>What a filter on a relation of the schema is in the store's terms.</summary>
internal static class RelationFilterBuilder
{
    /// <summary>Some, none or all of what a relation leads to satisfies a filter.</summary>
    /// <param name="relation">The relation; it may show several predicates, or only some types at the other
    /// end.</param>
    /// <param name="quantifier">How many.</param>
    /// <param name="other">What they must satisfy.</param>
    /// <param name="edges">What edges must satisfy to count.</param>
    public static EntityFilter Of(
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

    // Ends of other types are not what the field shows: they neither satisfy "some" nor break "every".
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
