using System.Globalization;
using System.Text;
using DiploGraph.Graph.Failures;

namespace DiploGraph.Graph.Paging;

/// <summary>One order of several.</summary>
/// <typeparam name="TOrder">The orders that there are.</typeparam>
/// <param name="By">What it sorts by.</param>
/// <param name="Descending">Whether it is turned round.</param>
public readonly record struct SortKey<TOrder>(TOrder By, bool Descending)
    where TOrder : struct, Enum;

/// <summary>
/// Several orders, each of which breaks the ties of those before it, and what their page keys say. Where none of them
/// is by id, an order by id in the direction of the last breaks the last ties.
/// </summary>
/// <typeparam name="TOrder">The orders that there are; 0 is the one by id.</typeparam>
public sealed class SortOrder<TOrder> : IComparer<PageKey>
    where TOrder : struct, Enum
{
    /// <summary>Makes one of a query's orders.</summary>
    /// <param name="first">The first order.</param>
    /// <param name="rest">Those after it. One that was there already changes nothing, nor does any after an id.</param>
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

    /// <summary>The orders before the one by id, none twice.</summary>
    public IReadOnlyList<SortKey<TOrder>> Keys { get; }

    /// <summary>Whether the last ties are broken by id from the last to the first.</summary>
    public bool IsIdDescending { get; }

    /// <summary>
    /// The key of an item: with one order the value that it sorts by, with several each value after its length and a
    /// colon.
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

    /// <summary>The values of a key, one for each of <see cref="Keys"/>.</summary>
    /// <exception cref="GraphStoreException">Rejected: the key is none of this order.</exception>
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

    /// <summary>How two places stand in this order.</summary>
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
