using DiploGraph.Graph.Paging;

namespace DiploGraph.Server.GraphQL.Connections;

/// <summary>A page of items in the form of the schema's connections.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="pager">Creates the cursors.</param>
/// <param name="order">The name of the order.</param>
/// <param name="page">The page.</param>
internal class Connection<T>(Pager pager, string order, Page<T> page)
{
    /// <summary>The items of the page.</summary>
    public IReadOnlyList<T> Items => page.Items;

    /// <summary>The position of the page in the whole list.</summary>
    public PageInfo PageInfo => new(
        page.HasNext,
        page.HasPrevious,
        page.Items.Count == 0 ? null : CursorAt(0),
        page.Items.Count == 0 ? null : CursorAt(page.Items.Count - 1));

    /// <summary>The items as edges.</summary>
    public IReadOnlyList<ItemEdge<T>> ItemEdges =>
        [.. Enumerable.Range(0, Items.Count).Select(index => new ItemEdge<T>(this, index))];

    /// <summary>Returns the cursor of an item.</summary>
    public string CursorAt(int index) => pager.CursorOf(order, page.Keys[index]);
}

/// <summary>An item of a page, as an edge.</summary>
/// <param name="Connection">The page.</param>
/// <param name="Index">The index of the item on the page.</param>
internal readonly record struct ItemEdge<T>(Connection<T> Connection, int Index)
{
    /// <summary>The item.</summary>
    public T Node => Connection.Items[Index];

    /// <summary>The edge's cursor.</summary>
    public string Cursor => Connection.CursorAt(Index);
}
