using DiploGraph.Graph;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Time;
using DiploGraph.GraphQL.Types;
using static DiploGraph.Graph.Queries.EntityFilter;
using Predicate = DiploGraph.Graph.Claims.Predicate;

namespace DiploGraph.Server.Resolvers.Filters;

/// <summary>
/// Reads the comparisons of values: <c>IdFilter</c>, <c>TextFilter</c>, <c>TimeFilter</c> and the filters of enums.
/// </summary>
internal static class ComparisonReader
{
    /// <summary>A filter that no entity satisfies.</summary>
    public static EntityFilter Nothing { get; } = new Or([]);

    /// <summary>
    /// Returns the texts of <c>eq</c> and <c>in</c>; if both are present, the texts that are in both; if neither is,
    /// null.
    /// </summary>
    public static IReadOnlyList<string>? ReadAnyOf(InputObject filter)
    {
        var equal = filter["eq"] as string;
        var any = (filter["in"] as IReadOnlyList<object?>)?.Cast<string>().ToList();
        return (equal, any) switch
        {
            (null, null) => null,
            (null, _) => any,
            (_, null) => [equal],
            _ => any.Contains(equal, StringComparer.Ordinal) ? [equal] : [],
        };
    }

    /// <summary>
    /// Returns the ids of an <c>IdFilter</c>, or null if it has no comparison. Texts that are not ids match nothing and
    /// are left out.
    /// </summary>
    public static IReadOnlyList<EntityId>? ReadIds(InputObject filter)
    {
        if (ReadAnyOf(filter) is not { } texts)
        {
            return null;
        }

        var ids = new List<EntityId>(texts.Count);
        foreach (var text in texts)
        {
            if (EntityId.TryParse(text, out var id))
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    /// <summary>Reads an <c>IdFilter</c>.</summary>
    public static EntityFilter ReadId(InputObject filter) =>
        ReadIds(filter) is { } ids ? new IdIn(ids) : new And([]);

    /// <summary>Reads a filter of entity types.</summary>
    public static EntityFilter ReadType(InputObject filter) =>
        ReadTypes(filter) is { } types ? new TypeIn(types) : new And([]);

    /// <summary>Returns the types of a filter, or null if it has no comparison.</summary>
    public static IReadOnlyList<EntityType>? ReadTypes(InputObject filter) => ReadAnyOf(filter) is { } names
        ? [.. names.Select(EnumTokens.Parse<EntityType>)]
        : null;

    /// <summary>Reads a filter of tokens.</summary>
    public static EntityFilter ReadToken(Predicate predicate, InputObject filter) =>
        ReadAnyOf(filter) is { } tokens ? new TokenIn(predicate, tokens) : new And([]);

    /// <summary>Reads a <c>TextFilter</c>.</summary>
    public static EntityFilter ReadText(Predicate predicate, InputObject filter) =>
        All([.. ReadTextTests(filter).Select(test => new TextIs(predicate, test.Match, test.Texts))]);

    /// <summary>Returns the comparisons of a text filter. All must hold.</summary>
    public static IEnumerable<(TextMatch Match, IReadOnlyList<string> Texts)> ReadTextTests(InputObject filter)
    {
        if (ReadAnyOf(filter) is { } texts)
        {
            yield return (TextMatch.In, texts);
        }

        if (filter["contains"] is string contains)
        {
            yield return (TextMatch.Contains, [contains]);
        }

        if (filter["startsWith"] is string start)
        {
            yield return (TextMatch.StartsWith, [start]);
        }
    }

    /// <summary>Reads a <c>TimeFilter</c>.</summary>
    public static EntityFilter ReadTime(InputObject filter) => All(
        [.. ReadTimeTests(filter).Select(test => new TimeIs(test.Match, test.Time, test.IncludePossible))]);

    /// <summary>Returns the comparisons of a time filter. All must hold.</summary>
    public static IEnumerable<TimeCondition> ReadTimeTests(InputObject filter)
    {
        var includePossible = filter["includePossible"] as bool? ?? true;
        foreach (var (name, match) in TimeMatches)
        {
            if (filter[name] is EdtfTime time)
            {
                yield return new TimeCondition(match, time, includePossible);
            }
        }
    }

    /// <summary>Returns the enum values that a filter allows, or null if it has no comparison.</summary>
    public static IReadOnlyList<T>? ReadTokens<T>(InputObject filter)
        where T : struct, Enum => ReadAnyOf(filter) is { } names ? [.. names.Select(EnumTokens.Parse<T>)] : null;

    /// <summary>
    /// Returns the smallest and the largest number that a <c>NumberFilter</c> allows; null if there is no limit.
    /// </summary>
    public static (long? Least, long? Most) ReadRange(InputObject filter)
    {
        var (equal, over, under) = (Number("eq"), Number("gt") + 1, Number("lt") - 1);
        return (Larger(equal, over), -Larger(-equal, -under));

        long? Number(string name) => filter[name] is { } value
            ? Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)
            : null;

        static long? Larger(long? one, long? other) =>
            one is null ? other : other is null ? one : Math.Max(one.Value, other.Value);
    }

    /// <summary>Combines filters with AND, in the simplest form.</summary>
    public static EntityFilter All(IReadOnlyList<EntityFilter> parts) => parts.Count == 1 ? parts[0] : new And(parts);

    private static (string Name, TimeMatch Match)[] TimeMatches { get; } =
    [
        ("eq", TimeMatch.Equal),
        ("lt", TimeMatch.Before),
        ("gt", TimeMatch.After),
        ("overlaps", TimeMatch.Overlaps),
        ("within", TimeMatch.Within),
    ];
}
