using DiploGraph.Graph;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Stores;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Resolvers.Relations;

namespace DiploGraph.Server.Resolvers.Filters;

/// <summary>Reads <c>EdgeFilter</c>: each of its fields is a qualifier of the same name.</summary>
internal static class EdgeFilters
{
    /// <summary>The conditions of a filter on the edges of a relation.</summary>
    /// <exception cref="DiploGraph.GraphQL.GraphQLException">The relation's edges do not take a qualifier.</exception>
    public static IReadOnlyList<QualifierIs> Read(RelationField relation, InputObject filter)
    {
        var conditions = new List<QualifierIs>();
        foreach (var (name, value) in filter.Fields)
        {
            if (value is not InputObject comparison || FilterValues.ReadAnyOf(comparison) is not { } texts)
            {
                continue;
            }

            var key = Enum.Parse<QualifierKey>(name, ignoreCase: true);
            if (!relation.Predicates.Any(predicate => Takes(predicate, key)))
            {
                throw ApiErrors.BadInput(
                    $"Edges of {relation.Predicates[0].WireName()} have no {WireNames.Of(key.ToString())}.");
            }

            conditions.Add(new QualifierIs(key, texts, FilterValues.ReadIds(comparison) ?? []));
        }

        return conditions;
    }

    private static bool Takes(Predicate predicate, QualifierKey key) =>
        PredicateTable.Get(predicate).Qualifiers.Any(qualifier => qualifier.Key == key);
}
