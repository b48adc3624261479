using System.Globalization;
using DiploGraph.Graph.Paging;

namespace DiploGraph.Graph.Memory.Queries.Paging;

/// <summary>
/// Returns pages of numbered positions. The positions are already sorted, so only the positions that a page needs are
/// examined.
/// </summary>
/// <param name="from">The first position.</param>
/// <param name="end">The position after the last one.</param>
/// <param name="matches">Returns whether the item at a position is requested.</param>
internal sealed class RangePager(int from, int end, Func<int, bool> matches)
{
    public Page<T> Cut<T>(PageRequest page, Func<int, string> idOf, Func<int, T> read)
    {
        var first = page.After is { } after ? Math.Max(from, PlaceOf(after) + 1) : from;
        var stop = page.Before is { } before ? Math.Min(end, PlaceOf(before)) : end;
        var places = page.FromEnd ? Backward(first, stop) : Forward(first, stop);
        var found = places.Take((int)Math.Min(page.Size + 1L, int.MaxValue)).ToList();
        var hasMore = found.Count > page.Size;
        found = found[..Math.Min(found.Count, page.Size)];
        if (page.FromEnd)
        {
            found.Reverse();
        }

        return new Page<T>(
            found.ConvertAll(place => read(place)),
            found.ConvertAll(place => new PageKey(PageKeyFormat.Place(place), idOf(place))),
            page.FromEnd ? hasMore : Backward(from, Math.Min(first, end)).Any(),
            page.FromEnd ? Forward(Math.Max(stop, from), end).Any() : hasMore);
    }

    public long Count() => Forward(from, end).LongCount();

    private IEnumerable<int> Forward(int first, int stop)
    {
        for (var place = first; place < stop; place++)
        {
            if (matches(place))
            {
                yield return place;
            }
        }
    }

    private IEnumerable<int> Backward(int first, int stop)
    {
        for (var place = stop - 1; place >= first; place--)
        {
            if (matches(place))
            {
                yield return place;
            }
        }
    }

    private static int PlaceOf(PageKey key) =>
        long.TryParse(key.Sort, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? (int)Math.Min(place, int.MaxValue - 1)
            : throw key.ToForeign();
}
