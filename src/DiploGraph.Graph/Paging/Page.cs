namespace DiploGraph.Graph.Paging;

/// <summary>A page of an ordered result.</summary>
/// <typeparam name="T">What it holds.</typeparam>
/// <param name="Items">The items, in the order asked for (also where the page was taken from the end).</param>
/// <param name="Keys">
/// The place of each item in the order, which a later <see cref="PageRequest"/> continues from.
/// </param>
/// <param name="HasPrevious">
/// Whether items of the whole result stand before it, also such as the request's range leaves out.
/// </param>
/// <param name="HasNext">Whether items of the whole result stand after it, likewise.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, IReadOnlyList<PageKey> Keys, bool HasPrevious, bool HasNext)
{
    /// <summary>A page of nothing.</summary>
    public static Page<T> Empty { get; } = new([], [], false, false);
}
