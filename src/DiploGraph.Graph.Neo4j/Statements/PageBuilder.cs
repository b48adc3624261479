using System.Globalization;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Paging;

namespace DiploGraph.Graph.Neo4j.Statements;

/// <summary>
/// A page as the parts of a statement: the items with one more, and whether anything stands beyond the places that the
/// request names.
/// </summary>
internal sealed class PageBuilder(StatementBuilder statement, PageRequest request, bool descending)
{
    /// <summary>The part that holds the page's items and, where there is one more, that.</summary>
    public PageSlice Items { get; } =
        new(request.After, request.Before, IsInclusive: false, request.FromEnd, request.Size + 1L);

    /// <summary>The part before the page's range; null where there is none to look at.</summary>
    public PageSlice? Ahead { get; } = request.After is { } after
        ? new PageSlice(null, after, IsInclusive: true, IsReversed: false, 1)
        : null;

    /// <summary>The part after the page's range; null where there is none to look at.</summary>
    public PageSlice? Behind { get; } = request.Before is { } before
        ? new PageSlice(before, null, IsInclusive: true, IsReversed: false, 1)
        : null;

    /// <summary>Whether a part is walked down the sort values.</summary>
    public bool IsDown(PageSlice slice) => descending != slice.IsReversed;

    /// <summary>ASC or DESC.</summary>
    public string Direction(PageSlice slice) => IsDown(slice) ? "DESC" : "ASC";

    /// <summary>
    /// The blocks of a statement that read the page; they bring <c>items</c>, <c>ahead</c>, <c>behind</c>.
    /// </summary>
    /// <param name="outer">The variables of the statement that the blocks use.</param>
    /// <param name="body">
    /// What matches a part, orders and limits it, up to the RETURN; given the part.
    /// </param>
    /// <param name="columns">The columns of an item, as a list in Cypher.</param>
    /// <remarks>
    /// A block that uses nothing of the statement is given the items, so that it follows them and makes no product.
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

    /// <summary>The columns that <see cref="Blocks"/> brings.</summary>
    public string Results =>
        $"items, {(Ahead is null ? "false" : "ahead")} AS ahead, {(Behind is null ? "false" : "behind")} AS behind";

    /// <summary>The condition that an item is in a part; <c>true</c> where the part has no bounds.</summary>
    /// <param name="slice">The part.</param>
    /// <param name="sort">The expression of the sort value; null in an order by id.</param>
    /// <param name="id">The expression of the id.</param>
    /// <param name="sortOf">The sort value of a place, as the database compares it.</param>
    /// <param name="idOf">The id of a place; null for its text.</param>
    public string Bounds(
        PageSlice slice, string? sort, string id, Func<PageKey, object> sortOf, Func<PageKey, object>? idOf = null)
    {
        var conditions = new List<string>();
        Add(slice.After, after: true);
        Add(slice.Before, after: false);
        return conditions.Count == 0 ? "true" : string.Join(" AND ", conditions);

        void Add(PageKey? place, bool after)
        {
            if (place is not { } key)
            {
                return;
            }

            var sign = after != descending ? ">" : "<";
            var or = slice.IsInclusive ? "=" : "";
            var idPart = $"{id} {sign}{or} {statement.Parameter(idOf?.Invoke(key) ?? key.Id)}";
            if (sort is null)
            {
                _ = sortOf(key);
                conditions.Add(idPart);
                return;
            }

            // Not "beyond the value, or at it and beyond the id", of which planners make a union that no LIMIT ends.
            var value = statement.Parameter(sortOf(key));
            conditions.Add($"{sort} {sign}= {value} AND ({sort} <> {value} OR {idPart})");
        }
    }

    /// <summary>The page of a row of items and of what stands beyond.</summary>
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
            ahead || (request.FromEnd && hasMore),
            behind || (!request.FromEnd && hasMore));
    }

    /// <summary>The sort value of a place in an order by id.</summary>
    public static object NoSort(PageKey key) => key.Sort.Length == 0 ? "" : throw Foreign(key);

    /// <summary>The sort value of a place in an order by best.</summary>
    public static object Best(PageKey key) =>
        int.TryParse(key.Sort, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Foreign(key);

    /// <summary>The sort value of a place in an order by day.</summary>
    public object DayOf(PageKey key) =>
        key.Sort == PageKeyFormat.Day(null, descending)
        || DateOnly.TryParseExact(key.Sort, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? key.Sort
            : throw Foreign(key);

    public static GraphStoreException Foreign(PageKey key) => new(
        GraphStoreFailure.Rejected, $"The place \"{key.Sort}\", \"{key.Id}\" is none of this order.");
}
