using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using DiploGraph.Graph.Paging;
using DiploGraph.GraphQL;

namespace DiploGraph.Server.GraphQL.Connections;

/// <summary>
/// A request for a page of a connection, for all objects of a level: the page to read from the store, and the cursors
/// of its items.
/// </summary>
internal sealed class ConnectionRequest
{
    private readonly CursorCodec _cursors;
    private readonly CursorScope _scope;
    private readonly int? _first;
    private readonly int? _last;
    private readonly ulong? _parentOfAfter;
    private readonly ulong? _parentOfBefore;

    /// <summary>Reads the cursors of a request.</summary>
    /// <param name="cursors">The codec of cursors.</param>
    /// <param name="scope">The list.</param>
    /// <param name="size">The values of <c>first</c> and <c>last</c>; at least one of them is present.</param>
    /// <param name="after">The cursor in <c>after</c>, or null.</param>
    /// <param name="before">The cursor in <c>before</c>, or null.</param>
    /// <exception cref="GraphQLException">INVALID_CURSOR: a cursor does not belong to this list.</exception>
    public ConnectionRequest(
        CursorCodec cursors, CursorScope scope, (int? First, int? Last) size, string? after, string? before)
    {
        (_cursors, _scope, _first, _last) = (cursors, scope, size.First, size.Last);
        var from = Read("after", after, out _parentOfAfter);
        var until = Read("before", before, out _parentOfBefore);
        Page = _first is { } first
            ? PageRequest.First(Math.Max(first, _last ?? 0), from, until)
            : PageRequest.Last(_last!.Value, from, until);
    }

    /// <summary>The page to read from the store. It may contain more items than the connection shows.</summary>
    public PageRequest Page { get; }

    /// <summary>
    /// Returns the error for an object whose list the cursors do not belong to; null if they belong to it or there are
    /// none.
    /// </summary>
    /// <param name="parent">The id of the object.</param>
    public GraphQLException? Check(string parent)
    {
        if (_parentOfAfter is null && _parentOfBefore is null)
        {
            return null;
        }

        var number = NumberOf(parent);
        return _parentOfAfter is { } after && after != number ? Foreign("after")
            : _parentOfBefore is { } before && before != number ? Foreign("before")
            : null;
    }

    /// <summary>Returns the cursor of a position in the list of an object.</summary>
    /// <param name="parent">The id of the object; empty for a field of the query itself.</param>
    /// <param name="key">The position.</param>
    public string CursorOf(string parent, PageKey key) => _cursors.Write(_scope, NumberOf(parent), key);

    /// <summary>
    /// Returns the items that the connection shows, as Relay's pagination algorithm defines it: <c>first</c> items,
    /// and of these the <c>last</c> ones. There is a next page if the range had more than <c>first</c> items, and a
    /// previous one if it had more than <c>last</c>.
    /// </summary>
    public Page<T> Trim<T>(Page<T> page)
    {
        if (_first is not { } first || _last is not { } last)
        {
            return page;
        }

        var end = Math.Min(first, page.Items.Count);
        var start = Math.Max(0, end - last);
        return new Page<T>(
            [.. page.Items.Take(start..end)],
            [.. page.Keys.Take(start..end)],
            HasPrevious: page.HasNext || page.Items.Count > last,
            HasNext: page.HasNext || page.Items.Count > first);
    }

    private static ulong NumberOf(string parent) => parent.Length == 0
        ? 0
        : BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(parent)));

    private PageKey? Read(string argument, string? cursor, out ulong? parent)
    {
        parent = null;
        if (cursor is null)
        {
            return null;
        }

        if (!_cursors.TryRead(_scope, cursor, out var number, out var key))
        {
            throw Foreign(argument);
        }

        parent = number;
        return key;
    }

    private static GraphQLException Foreign(string argument) => new(
        ApiErrorCodes.InvalidCursor,
        $"The cursor in {argument} is not from this server, was changed, or belongs to a different list, filter or "
            + "sort order.");
}
