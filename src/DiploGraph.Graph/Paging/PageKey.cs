using DiploGraph.Graph.Failures;

namespace DiploGraph.Graph.Paging;

/// <summary>
/// A place in an order, the same on every store: the value that the order sorts by and, for equal values, the id. Both
/// are compared by UTF-16 code unit. A key that does not fit the order is rejected
/// (<see cref="GraphStoreFailure.Rejected"/>).
/// </summary>
/// <param name="Sort">
/// The sort value in a text form that compares as the order does (<see cref="PageKeyFormat"/>);
/// empty in an order by id.
/// </param>
/// <param name="Id">The id of the item.</param>
public readonly record struct PageKey(string Sort, string Id) : IComparable<PageKey>
{
    /// <summary>Creates the exception for a key that does not fit the order of a query.</summary>
    public GraphStoreException ToForeign() =>
        new(GraphStoreFailure.Rejected, $"The place \"{Sort}\", \"{Id}\" belongs to a different order.");

    /// <inheritdoc/>
    public int CompareTo(PageKey other)
    {
        var bySort = string.CompareOrdinal(Sort, other.Sort);
        return bySort != 0 ? bySort : string.CompareOrdinal(Id, other.Id);
    }
}
