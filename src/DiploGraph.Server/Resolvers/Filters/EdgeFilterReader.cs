using DiploGraph.Graph;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Queries;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Resolvers.Relations;

namespace DiploGraph.Server.Resolvers.Filters;

/// <summary>What an <c>EdgeFilter</c> asks of edges.</summary>
/// <param name="Qualifiers">The qualifiers that they must have.</param>
/// <param name="ValidTimes">How their valid time must stand.</param>
internal readonly record struct EdgeConditions(
    IReadOnlyList<QualifierIs> Qualifiers, IReadOnlyList<TimeCondition> ValidTimes)
{
    /// <summary>Nothing is asked.</summary>
    public static EdgeConditions None { get; } = new([], []);

    /// <summary>The same, asked of claims.</summary>
    public ClaimFilter ToFilter() => new ClaimFilter.And(
    [
        .. Qualifiers.Select(qualifier => new ClaimFilter.Qualified(qualifier)),
        .. ValidTimes.Select(test => new ClaimFilter.ValidTimeIs(test)),
    ]);

    /// <summary>Whether nothing is asked.</summary>
    public bool IsNone => Qualifiers.Count == 0 && ValidTimes.Count == 0;
}

/// <summary>
/// Reads <c>EdgeFilter</c>: each of its fields but <c>validTime</c> is a qualifier of the same name.
/// </summary>
internal static class EdgeFilterReader
{
    private const string ValidTime = "validTime";

    /// <summary>The fields of the filter that mean nothing.</summary>
    public static IEnumerable<InputValueDefinition> FindUnknown(InputObjectType type) =>
        type.Fields.Where(field => field.Name != ValidTime
            && !Enum.TryParse<QualifierKey>(field.Name, ignoreCase: true, out _));

    /// <summary>The conditions of a filter on the edges of a relation.</summary>
    /// <exception cref="DiploGraph.GraphQL.GraphQLException">The relation's edges do not take a qualifier.</exception>
    public static EdgeConditions Read(RelationField relation, InputObject filter)
    {
        var conditions = Read(filter);
        foreach (var (key, _, _) in conditions.Qualifiers)
        {
            if (!relation.Predicates.Any(predicate => Takes(predicate, key)))
            {
                throw ApiErrors.BadInput(
                    $"Edges of {relation.Predicates[0].WireName()} have no {WireNames.Of(key.ToString())}.");
            }
        }

        return conditions;
    }

    /// <summary>The conditions of a filter on any claims.</summary>
    public static EdgeConditions Read(InputObject filter)
    {
        var qualifiers = new List<QualifierIs>();
        var times = new List<TimeCondition>();
        foreach (var (name, value) in filter.Fields)
        {
            switch (value)
            {
                case InputObject time when name == ValidTime:
                    times.AddRange(ComparisonReader.ReadTimeTests(time));
                    break;
                case bool isSo:
                    qualifiers.Add(new QualifierIs(KeyOf(name), [isSo ? "true" : "false"], []));
                    break;
                case InputObject comparison when ComparisonReader.ReadAnyOf(comparison) is { } texts:
                    qualifiers.Add(new QualifierIs(KeyOf(name), texts, ComparisonReader.ReadIds(comparison) ?? []));
                    break;
            }
        }

        return new EdgeConditions(qualifiers, times);
    }

    private static QualifierKey KeyOf(string name) => Enum.Parse<QualifierKey>(name, ignoreCase: true);

    private static bool Takes(Predicate predicate, QualifierKey key) =>
        PredicateTable.Get(predicate).Qualifiers.Any(qualifier => qualifier.Key == key);
}
