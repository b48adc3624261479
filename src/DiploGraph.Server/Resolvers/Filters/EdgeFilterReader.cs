using DiploGraph.Graph;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Queries;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Resolvers.Relations;

namespace DiploGraph.Server.Resolvers.Filters;

/// <summary>The conditions of an <c>EdgeFilter</c>.</summary>
/// <param name="Qualifiers">The qualifiers that the edges must have.</param>
/// <param name="ValidTimes">The conditions on their valid time.</param>
internal readonly record struct EdgeConditions(
    IReadOnlyList<QualifierIs> Qualifiers, IReadOnlyList<TimeCondition> ValidTimes)
{
    /// <summary>The filter without conditions.</summary>
    public static EdgeConditions None { get; } = new([], []);

    /// <summary>Returns the same conditions as a filter of claims.</summary>
    public ClaimFilter ToFilter() => new ClaimFilter.And(
    [
        .. Qualifiers.Select(qualifier => new ClaimFilter.Qualified(qualifier)),
        .. ValidTimes.Select(test => new ClaimFilter.ValidTimeIs(test)),
    ]);

    /// <summary>True if there are no conditions.</summary>
    public bool IsNone => Qualifiers.Count == 0 && ValidTimes.Count == 0;
}

/// <summary>Reads <c>EdgeFilter</c>: each field except <c>validTime</c> is a qualifier of the same name.</summary>
internal static class EdgeFilterReader
{
    private const string ValidTime = "validTime";

    /// <summary>Returns the fields of the filter without an implementation.</summary>
    public static IEnumerable<InputValueDefinition> FindUnknown(InputObjectType type) =>
        type.Fields.Where(field => field.Name != ValidTime
            && !Enum.TryParse<QualifierKey>(field.Name, ignoreCase: true, out _));

    /// <summary>Reads a filter on the edges of a relation.</summary>
    /// <exception cref="DiploGraph.GraphQL.GraphQLException">
    /// The relation's edges do not have a requested qualifier.
    /// </exception>
    public static EdgeConditions Read(RelationField relation, InputObject filter)
    {
        var conditions = Read(filter);
        foreach (var (key, _, _) in conditions.Qualifiers)
        {
            if (!relation.Predicates.Any(predicate => Allows(predicate, key)))
            {
                throw ApiErrors.BadInput(
                    $"{relation.Predicates[0].WireName()} edges have no qualifier {WireNames.Of(key.ToString())}.");
            }
        }

        return conditions;
    }

    /// <summary>Reads a filter on any claims.</summary>
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

    private static bool Allows(Predicate predicate, QualifierKey key) =>
        PredicateTable.Get(predicate).Qualifiers.Any(qualifier => qualifier.Key == key);
}
