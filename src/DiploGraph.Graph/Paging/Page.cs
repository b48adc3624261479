namespace DiploGraph.Graph.Paging;

/// <summary>A page of an ordered result.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="Items">The items in the requested order, even if the page comes from the end.</param>
/// <param name="Keys">
/// The place of each item in the order, from which a later <see cref="PageRequest"/> can continue.
/// </param>
/// <param name="HasPrevious">
/// For the last items of a range: true if the range has more items than the page. For the first items: true if there
/// are items before the range.
/// </param>
/// <param name="HasNext">
/// For the first items of a range: true if the range has more items than the page. For the last items: true if there
/// are items after the range.
/// </param>
/// <remarks>This is <c>PageInfo</c> in Relay's "GraphQL Cursor Connections Specification".</remarks>
public sealed record Page<T>(IReadOnlyList<T> Items, IReadOnlyList<PageKey> Keys, bool HasPrevious, bool HasNext)
{
    /// <summary>A page without items.</summary>
    public static Page<T> Empty { get; } = new([], [], false, false);
}
