using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using DiploGraph.GraphQL.Types;
using static DiploGraph.Graph.Stores.EntityFilter;
using Predicate = DiploGraph.Graph.Predicates.Predicate;

namespace DiploGraph.Server.Resolvers.Filters;

/// <summary>
/// Reads the comparisons of values: <c>IdFilter</c>, <c>TextFilter</c>, <c>TimeFilter</c> and those of enums.
/// </summary>
internal static class FilterValues
{
    /// <summary>Nothing satisfies it.</summary>
    public static EntityFilter Nothing { get; } = new Or([]);

    /// <summary>
    /// The texts of <c>eq</c> and <c>in</c>, where both stand those in both; null where neither stands.
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
    /// The ids of an <c>IdFilter</c>; a text that is no id is satisfied by nothing. Null where it compares nothing.
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

    /// <summary>Reads a filter of types.</summary>
    public static EntityFilter ReadType(InputObject filter) =>
        ReadTypes(filter) is { } types ? new TypeIn(types) : new And([]);

    /// <summary>The types of a filter; null where it compares nothing.</summary>
    public static IReadOnlyList<EntityType>? ReadTypes(InputObject filter) => ReadAnyOf(filter) is { } names
        ? [.. names.Select(EnumTokens.Parse<EntityType>)]
        : null;

    /// <summary>Reads a filter of tokens.</summary>
    public static EntityFilter ReadToken(Predicate predicate, InputObject filter) =>
        ReadAnyOf(filter) is { } tokens ? new TokenIn(predicate, tokens) : new And([]);

    /// <summary>Reads a <c>TextFilter</c>.</summary>
    public static EntityFilter ReadText(Predicate predicate, InputObject filter)
    {
        var parts = new List<EntityFilter>();
        if (ReadAnyOf(filter) is { } texts)
        {
            parts.Add(new TextIs(predicate, TextMatch.In, texts));
        }

        if (filter["contains"] is string contains)
        {
            parts.Add(new TextIs(predicate, TextMatch.Contains, [contains]));
        }

        if (filter["startsWith"] is string start)
        {
            parts.Add(new TextIs(predicate, TextMatch.StartsWith, [start]));
        }

        return All(parts);
    }

    /// <summary>Reads a <c>TimeFilter</c>.</summary>
    public static EntityFilter ReadTime(InputObject filter)
    {
        var includePossible = filter["includePossible"] as bool? ?? true;
        var parts = new List<EntityFilter>();
        foreach (var (name, match) in TimeMatches)
        {
            if (filter[name] is EdtfTime time)
            {
                parts.Add(new TimeIs(match, time, includePossible));
            }
        }

        return All(parts);
    }

    /// <summary>All of some filters, as simple as it can be.</summary>
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
