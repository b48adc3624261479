using System.Globalization;
using System.Text;
using DiploGraph.Graph.Failures;

namespace DiploGraph.Graph.Paging;

/// <summary>One of several orders.</summary>
/// <typeparam name="TOrder">The enumeration of the orders.</typeparam>
/// <param name="By">The order.</param>
/// <param name="Descending">True if the order is descending.</param>
public readonly record struct SortKey<TOrder>(TOrder By, bool Descending)
    where TOrder : struct, Enum;

/// <summary>
/// A combination of several orders, each of which breaks the ties of those before it, with its page keys. If none of
/// the orders is by id, an order by id in the direction of the last one breaks the remaining ties.
/// </summary>
/// <typeparam name="TOrder">The enumeration of the orders; 0 is the order by id.</typeparam>
public sealed class SortOrder<TOrder> : IComparer<PageKey>
    where TOrder : struct, Enum
{
    /// <summary>Combines the orders of a query.</summary>
    /// <param name="first">The first order.</param>
    /// <param name="rest">The other orders. A repeated order and any order after an id have no effect.</param>
    public SortOrder(SortKey<TOrder> first, IReadOnlyList<SortKey<TOrder>> rest)
    {
        var keys = new List<SortKey<TOrder>>();
        foreach (var sort in rest.Prepend(first))
        {
            IsIdDescending = keys.Exists(key => IsSame(key.By, sort.By)) ? IsIdDescending : sort.Descending;
            if (IsSame(sort.By, default))
            {
                break;
            }

            if (!keys.Exists(key => IsSame(key.By, sort.By)))
            {
                keys.Add(sort);
            }
        }

        Keys = keys;
    }

    /// <summary>The distinct orders before the order by id.</summary>
    public IReadOnlyList<SortKey<TOrder>> Keys { get; }

    /// <summary>True if the order by id, which breaks the last ties, is descending.</summary>
    public bool IsIdDescending { get; }

    /// <summary>
    /// Returns the key of an item. With one order, it contains the value that the order sorts by; with several, each
    /// value after its length and a colon.
    /// </summary>
    /// <param name="values">
    /// The values, one for each of <see cref="Keys"/>, in the forms of <see cref="PageKeyFormat"/>.
    /// </param>
    /// <param name="id">The id.</param>
    public PageKey KeyOf(IReadOnlyList<string> values, string id)
    {
        if (Keys.Count <= 1)
        {
            return new PageKey(Keys.Count == 0 ? "" : values[0], id);
        }

        var sort = new StringBuilder();
        foreach (var value in values)
        {
            sort.Append(CultureInfo.InvariantCulture, $"{value.Length}:{value}");
        }

        return new PageKey(sort.ToString(), id);
    }

    /// <summary>Returns the values of a key, one for each of <see cref="Keys"/>.</summary>
    /// <exception cref="GraphStoreException">Rejected: the key belongs to a different order.</exception>
    public IReadOnlyList<string> ValuesOf(PageKey key)
    {
        if (Keys.Count == 1)
        {
            return [key.Sort];
        }

        var values = new List<string>(Keys.Count);
        for (var at = 0; at < key.Sort.Length && values.Count < Keys.Count;)
        {
            var colon = key.Sort.IndexOf(':', at);
            if (colon < 0
                || !int.TryParse(key.Sort.AsSpan(at..colon), NumberStyles.None, null, out var length)
                || length > key.Sort.Length - colon - 1)
            {
                throw key.ToForeign();
            }

            values.Add(key.Sort.Substring(colon + 1, length));
            at = colon + 1 + length;
        }

        return values.Count == Keys.Count && values.Sum(Length) == key.Sort.Length ? values : throw key.ToForeign();

        static int Length(string value) =>
            value.Length.ToString(CultureInfo.InvariantCulture).Length + 1 + value.Length;
    }

    /// <summary>Compares two places in this order.</summary>
    public int Compare(PageKey x, PageKey y)
    {
        var (left, right) = (ValuesOf(x), ValuesOf(y));
        for (var at = 0; at < Keys.Count; at++)
        {
            var sign = string.CompareOrdinal(left[at], right[at]);
            if (sign != 0)
            {
                return Keys[at].Descending ? -sign : sign;
            }
        }

        var byId = string.CompareOrdinal(x.Id, y.Id);
        return IsIdDescending ? -byId : byId;
    }

    private static bool IsSame(TOrder one, TOrder other) => EqualityComparer<TOrder>.Default.Equals(one, other);
}
