using DiploGraph.Graph.Failures;

namespace DiploGraph.Graph.Paging;

/// <summary>
/// A place in an order, the same on every store: the value that the order sorts by and, where values are equal, the id.
/// Both compare by UTF-16 code unit. A key that no page of the order could have given is refused
/// (<see cref="GraphStoreFailure.Rejected"/>).
/// </summary>
/// <param name="Sort">
/// The sort value in a text form that compares as the order does (<see cref="PageKeyFormat"/>); empty in an order by
/// id.
/// </param>
/// <param name="Id">The id of the item.</param>
public readonly record struct PageKey(string Sort, string Id) : IComparable<PageKey>
{
    /// <summary>The failure of a key that no page of an order could have given.</summary>
    public GraphStoreException ToForeign() =>
        new(GraphStoreFailure.Rejected, $"The place \"{Sort}\", \"{Id}\" is none of this order.");

    /// <inheritdoc/>
    public int CompareTo(PageKey other)
    {
        var bySort = string.CompareOrdinal(Sort, other.Sort);
        return bySort != 0 ? bySort : string.CompareOrdinal(Id, other.Id);
    }
}
