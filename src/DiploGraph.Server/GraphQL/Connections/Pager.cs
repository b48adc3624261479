using DiploGraph.Graph.Paging;
using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.Server.GraphQL.Connections;

/// <summary>Reads the arguments of connections (Relay's Cursor Connections), and creates their cursors.</summary>
internal sealed class Pager(ApiOptions options)
{
    private readonly CursorCodec _cursors = new(options.CursorSecret);

    /// <summary>Reads the page request from <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c>.</summary>
    /// <param name="arguments">The field's arguments.</param>
    /// <param name="order">The name of the sort order of the cursors.</param>
    /// <exception cref="DiploGraph.GraphQL.GraphQLException">The arguments are invalid or exceed a limit.</exception>
    public PageRequest Read(ArgumentValues arguments, string order)
    {
        var first = ReadSize(arguments, "first");
        var last = ReadSize(arguments, "last");
        if (first is not null && last is not null)
        {
            throw ApiErrors.BadInput("Use either first or last, not both.");
        }

        var after = ReadCursor(arguments, "after", order);
        var before = ReadCursor(arguments, "before", order);
        return last is { } size
            ? PageRequest.Last(size, after, before)
            : PageRequest.First(first ?? options.DefaultPageSize, after, before);
    }

    /// <summary>Returns the cursor of a position.</summary>
    public string CursorOf(string order, PageKey key) => _cursors.Write(order, key);

    private int? ReadSize(ArgumentValues arguments, string name)
    {
        if (arguments.Get<int?>(name, null) is not { } size)
        {
            return null;
        }

        if (size < 0)
        {
            throw ApiErrors.BadInput($"{name} is {size}; it must not be negative.");
        }

        return size <= options.MaxPageSize
            ? size
            : throw ApiErrors.LimitExceeded($"{name} is {size}; the maximum page size is {options.MaxPageSize}.");
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
                $"The cursor in {name} is not from this server, was changed, or belongs to a different sort order.");
    }
}
