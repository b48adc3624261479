using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Paging;

namespace DiploGraph.Graph.Memory.Queries.Paging;

/// <summary>An order of items, with the positions of page keys in it.</summary>
/// <typeparam name="TItem">The type of the items, which should be cheap to sort by the thousand.</typeparam>
internal interface IPageOrder<TItem> : IComparer<TItem>
{
    /// <summary>Returns a function that compares items with a position.</summary>
    /// <exception cref="GraphStoreException">Rejected: the key belongs to a different order.</exception>
    Func<TItem, int> ComparerTo(PageKey place);

    /// <summary>Returns the position of an item.</summary>
    PageKey KeyOf(TItem item);
}

/// <summary>Sorts items and returns one page of them.</summary>
internal static class PageCutter
{
    public static Page<TResult> Cut<TItem, TResult>(
        List<TItem> items, PageRequest request, IPageOrder<TItem> order, Func<TItem, TResult> read)
    {
        var hasBefore = request.After is { } after
            && Remove(items, order.ComparerTo(after), isOutside: sign => sign <= 0);
        var hasAfter = request.Before is { } before
            && Remove(items, order.ComparerTo(before), isOutside: sign => sign >= 0);
        var hasMore = items.Count > request.Size;
        var chosen = request.FromEnd ? Last(items, request.Size, order) : First(items, request.Size, order);
        return new Page<TResult>(
            chosen.ConvertAll(item => read(item)),
            chosen.ConvertAll(order.KeyOf),
            request.FromEnd ? hasMore : hasBefore,
            request.FromEnd ? hasAfter : hasMore);
    }

    private static bool Remove<TItem>(List<TItem> items, Func<TItem, int> compare, Func<int, bool> isOutside) =>
        items.RemoveAll(item => isOutside(compare(item))) > 0;

    private static List<TItem> Last<TItem>(List<TItem> items, int size, IComparer<TItem> order)
    {
        var last = First(items, size, Comparer<TItem>.Create((left, right) => order.Compare(right, left)));
        last.Reverse();
        return last;
    }

    // Sorting all items is slower than keeping the first few only if there are many more items than the page holds.
    private static List<TItem> First<TItem>(List<TItem> items, int size, IComparer<TItem> order)
    {
        if (size == 0)
        {
            return [];
        }

        if (items.Count / 8 > size)
        {
            var kept = new PriorityQueue<TItem, TItem>(
                size + 1, Comparer<TItem>.Create((left, right) => order.Compare(right, left)));
            foreach (var item in items)
            {
                if (kept.Count < size)
                {
                    kept.Enqueue(item, item);
                }
                else if (order.Compare(item, kept.Peek()) < 0)
                {
                    kept.DequeueEnqueue(item, item);
                }
            }

            items = [.. kept.UnorderedItems.Select(pair => pair.Element)];
        }

        items.Sort(order);
        if (items.Count > size)
        {
            items.RemoveRange(size, items.Count - size);
        }

        return items;
    }
}
