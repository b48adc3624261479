using DiploGraph.Graph.Paging;
using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.Server.GraphQL.Connections;

/// <summary>Reads the arguments of connections (Relay's Cursor Connections), and makes their cursors.</summary>
internal sealed class Pager(ApiOptions options)
{
    private readonly CursorCodec _cursors = new(options.CursorSecret);

    /// <summary>The page that <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c> ask for.</summary>
    /// <param name="arguments">The field's arguments.</param>
    /// <param name="order">The name of the order that cursors belong to.</param>
    /// <exception cref="DiploGraph.GraphQL.GraphQLException">They make no sense, or ask for too much.</exception>
    public PageRequest Read(ArgumentValues arguments, string order)
    {
        var first = ReadSize(arguments, "first");
        var last = ReadSize(arguments, "last");
        if (first is not null && last is not null)
        {
            throw ApiErrors.BadInput("Give first or last, not both: a page starts at one end.");
        }

        var after = ReadCursor(arguments, "after", order);
        var before = ReadCursor(arguments, "before", order);
        return last is { } size
            ? PageRequest.Last(size, after, before)
            : PageRequest.First(first ?? options.DefaultPageSize, after, before);
    }

    /// <summary>The cursor of a place.</summary>
    public string CursorOf(string order, PageKey key) => _cursors.Write(order, key);

    private int? ReadSize(ArgumentValues arguments, string name)
    {
        if (arguments.Get<int?>(name, null) is not { } size)
        {
            return null;
        }

        if (size < 0)
        {
            throw ApiErrors.BadInput($"{name} is {size}; it cannot be negative.");
        }

        return size <= options.MaxPageSize
            ? size
            : throw ApiErrors.LimitExceeded($"{name} is {size}; a page has at most {options.MaxPageSize} items.");
    }

    private PageKey? ReadCursor(ArgumentValues arguments, string name, string order)
    {
        if (arguments.Get<string>(name, null) is not { } cursor)
        {
            return null;
        }

        return _cursors.TryRead(order, cursor, out var key)
            ? key
            : throw new DiploGraph.GraphQL.GraphQLException(
                ApiErrorCodes.InvalidCursor,
                $"The cursor of {name} was not made by this server, was changed, or belongs to another order.");
    }
}
