using System.Globalization;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Paging;

namespace DiploGraph.Graph.Neo4j.Statements;

/// <summary>
/// Builds the parts of a statement that read a page: its items, one more item, and whether there are items before the
/// range of the first items, or after the range of the last ones.
/// </summary>
internal sealed class PageBuilder(StatementBuilder statement, PageRequest request, bool descending)
{
    /// <summary>The items of the page, and one more if there is one.</summary>
    public PageSlice Items { get; } =
        new(request.After, request.Before, IsInclusive: false, request.FromEnd, request.Size + 1L);

    /// <summary>The part before the range whose first items are requested; null if it has no such bound.</summary>
    public PageSlice? Ahead { get; } = !request.FromEnd && request.After is { } after
        ? new PageSlice(null, after, IsInclusive: true, IsReversed: false, 1)
        : null;

    /// <summary>The part after the range whose last items are requested; null if it has no such bound.</summary>
    public PageSlice? Behind { get; } = request.FromEnd && request.Before is { } before
        ? new PageSlice(before, null, IsInclusive: true, IsReversed: false, 1)
        : null;

    /// <summary>Returns true if a part is read in descending order.</summary>
    public bool IsDescending(PageSlice slice) => descending != slice.IsReversed;

    /// <summary>Returns ASC or DESC.</summary>
    public string Direction(PageSlice slice) => IsDescending(slice) ? "DESC" : "ASC";

    /// <summary>
    /// Builds the subqueries that read the page; they return <c>items</c>, <c>ahead</c> and <c>behind</c>.
    /// </summary>
    /// <param name="outer">The variables of the statement that the subqueries use.</param>
    /// <param name="body">
    /// Builds the Cypher that matches, sorts and limits a part, up to RETURN.
    /// </param>
    /// <param name="columns">The columns of an item, as a list in Cypher.</param>
    /// <remarks>
    /// A subquery without outer variables imports the items, so that it runs after them instead of as a product.
    /// </remarks>
    public string Blocks(string outer, Func<PageSlice, string> body, string columns)
    {
        var text = $"CALL ({outer}) {{ {body(Items)} RETURN collect({columns}) AS items }}";
        var next = outer.Length > 0 ? outer : "items";
        text += Ahead is { } ahead
            ? $" CALL ({next}) {{ {body(ahead)} RETURN count(*) > 0 AS ahead }}"
            : "";
        text += Behind is { } behind
            ? $" CALL ({next}) {{ {body(behind)} RETURN count(*) > 0 AS behind }}"
            : "";
        return text;
    }

    /// <summary>The columns that <see cref="Blocks"/> returns.</summary>
    public string Results =>
        $"items, {(Ahead is null ? "false" : "ahead")} AS ahead, {(Behind is null ? "false" : "behind")} AS behind";

    /// <summary>Builds the condition that an item is in a part; <c>true</c> if the part has no bounds.</summary>
    /// <param name="slice">The part.</param>
    /// <param name="sort">The expression of the sort value; null when sorting by id.</param>
    /// <param name="id">The expression of the id.</param>
    /// <param name="sortOf">Returns the sort value of a key as the database compares it.</param>
    /// <param name="idOf">Returns the id of a key; null to use its text.</param>
    public string Bounds(
        PageSlice slice, string? sort, string id, Func<PageKey, object> sortOf, Func<PageKey, object>? idOf = null)
    {
        var conditions = new List<string>();
        Add(slice.After, after: true);
        Add(slice.Before, after: false);
        return conditions.Count == 0 ? "true" : string.Join(" AND ", conditions);

        void Add(PageKey? bound, bool after)
        {
            if (bound is not { } key)
            {
                return;
            }

            var sign = after != descending ? ">" : "<";
            var or = slice.IsInclusive ? "=" : "";
            var idPart = $"{id} {sign}{or} {statement.AddParameter(idOf?.Invoke(key) ?? key.Id)}";
            if (sort is null)
            {
                _ = sortOf(key);
                conditions.Add(idPart);
                return;
            }

            // Not "beyond the value, or equal to it and beyond the id": the planner turns that into a union, which
            // reads everything despite the LIMIT.
            var value = statement.AddParameter(sortOf(key));
            conditions.Add($"{sort} {sign}= {value} AND ({sort} <> {value} OR {idPart})");
        }
    }

    /// <summary>Converts a result row into a page.</summary>
    public Page<T> Read<T>(object?[] items, bool ahead, bool behind, Func<object?[], (T Item, PageKey Key)> read)
    {
        var rows = items.Cast<object?[]>().Take(request.Size).Select(read).ToList();
        var hasMore = items.Length > request.Size;
        if (request.FromEnd)
        {
            rows.Reverse();
        }

        return new Page<T>(
            rows.ConvertAll(row => row.Item),
            rows.ConvertAll(row => row.Key),
            request.FromEnd ? hasMore : ahead,
            request.FromEnd ? behind : hasMore);
    }

    /// <summary>Returns the sort value of a key when sorting by id.</summary>
    public static object NoSort(PageKey key) => key.Sort.Length == 0 ? "" : throw InvalidKey(key);

    /// <summary>Returns the sort value of a key when sorting by rank and status.</summary>
    public static object Best(PageKey key) =>
        int.TryParse(key.Sort, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw InvalidKey(key);

    /// <summary>Returns the sort value of a key when sorting by day.</summary>
    public object DayOf(PageKey key) =>
        key.Sort == PageKeyFormat.Day(null, descending)
        || DateOnly.TryParseExact(key.Sort, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? key.Sort
            : throw InvalidKey(key);

    public static GraphStoreException InvalidKey(PageKey key) => new(
        GraphStoreFailure.Rejected, $"The page key \"{key.Sort}\", \"{key.Id}\" belongs to a different sort order.");
}
