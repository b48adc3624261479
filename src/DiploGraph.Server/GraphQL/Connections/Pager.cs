using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.Server.GraphQL.Connections;

/// <summary>Reads the arguments that choose a page of a connection (Relay's Cursor Connections).</summary>
internal sealed class Pager(ApiOptions options)
{
    private readonly CursorCodec _cursors = new(options.CursorSecret);

    /// <summary>Reads the page request from <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c>.</summary>
    /// <param name="context">The field.</param>
    /// <param name="order">The name of the sort order; empty if the field has only one.</param>
    /// <exception cref="DiploGraph.GraphQL.GraphQLException">The arguments are invalid or exceed a limit.</exception>
    public ConnectionRequest Read(FieldContext context, string order = "")
    {
        var arguments = context.Arguments;
        var first = ReadSize(arguments, "first");
        var last = ReadSize(arguments, "last");
        return new ConnectionRequest(
            _cursors,
            new CursorScope(context.Coordinate, order, arguments.Values),
            (first is null && last is null ? options.DefaultPageSize : first, last),
            arguments.Get<string>("after", null),
            arguments.Get<string>("before", null));
    }

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
}
