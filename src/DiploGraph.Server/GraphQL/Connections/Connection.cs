using DiploGraph.Graph.Paging;

namespace DiploGraph.Server.GraphQL.Connections;

/// <summary>A page of items in the form of the schema's connections.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="request">The request for the page.</param>
/// <param name="page">The page that was read for the request.</param>
/// <param name="parent">The id of the object that has the connection; empty for a field of the query itself.</param>
internal class Connection<T>(ConnectionRequest request, Page<T> page, string parent = "")
{
    private readonly Page<T> _page = request.Trim(page);

    /// <summary>The items of the page.</summary>
    public IReadOnlyList<T> Items => _page.Items;

    /// <summary>
    /// Whether the list continues after and before the page. An empty page has no cursor to continue from, so it says
    /// that the list does not; otherwise a client that requests pages while there are more would never end.
    /// </summary>
    public PageInfo PageInfo => Items.Count == 0
        ? new PageInfo(HasNextPage: false, HasPreviousPage: false, StartCursor: null, EndCursor: null)
        : new PageInfo(_page.HasNext, _page.HasPrevious, CursorAt(0), CursorAt(Items.Count - 1));

    /// <summary>The items as edges.</summary>
    public IReadOnlyList<ItemEdge<T>> ItemEdges =>
        [.. Enumerable.Range(0, Items.Count).Select(index => new ItemEdge<T>(this, index))];

    /// <summary>Returns the cursor of an item.</summary>
    public string CursorAt(int index) => request.CursorOf(parent, _page.Keys[index]);
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
