namespace DiploGraph.Graph.Paging;

/// <summary>A page of an ordered result.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="Items">The items in the requested order, even if the page comes from the end.</param>
/// <param name="Keys">
/// The place of each item in the order, from which a later <see cref="PageRequest"/> can continue.
/// </param>
/// <param name="HasPrevious">
/// Whether the whole result has items before the page, including those outside the requested range.
/// </param>
/// <param name="HasNext">
/// Whether the whole result has items after the page, including those outside the requested range.
/// </param>
public sealed record Page<T>(IReadOnlyList<T> Items, IReadOnlyList<PageKey> Keys, bool HasPrevious, bool HasNext)
{
    /// <summary>A page without items.</summary>
    public static Page<T> Empty { get; } = new([], [], false, false);
}
