using DiploGraph.Graph.Stores;
using DiploGraph.GraphQL.Execution;
using DiploGraph.Server.GraphQL;

namespace DiploGraph.Server.Resolvers.Reads;

/// <summary>An order of the schema, such as <c>TIME_DESC</c>, in the store's terms.</summary>
/// <typeparam name="TOrder">The store's enum of orders.</typeparam>
/// <param name="By">What it sorts by.</param>
/// <param name="Descending">Whether it is turned round.</param>
/// <param name="Name">The schema's value.</param>
internal readonly record struct Order<TOrder>(TOrder By, bool Descending, string Name)
    where TOrder : struct, Enum;

/// <summary>Reads <c>orderBy</c>.</summary>
internal static class Orders
{
    private const string Ascending = "_ASC";
    private const string Descending = "_DESC";

    /// <summary>The order of entities.</summary>
    /// <param name="arguments">The field's arguments.</param>
    /// <param name="fallback">The order where none is given.</param>
    public static Order<EntityOrder> OfEntities(ArgumentValues arguments, string fallback)
    {
        var name = ReadName(arguments, fallback);
        var by = name.AsSpan(0, name.LastIndexOf('_')) switch
        {
            "NAME" => EntityOrder.Label,
            "TIME" => EntityOrder.Time,
            _ => EntityOrder.Id,
        };
        return new(by, name.EndsWith(Descending, StringComparison.Ordinal), name);
    }

    /// <summary>The order of claims.</summary>
    /// <param name="arguments">The field's arguments.</param>
    /// <param name="fallback">The order where none is given.</param>
    public static Order<ClaimOrder> OfClaims(ArgumentValues arguments, string fallback)
    {
        var name = ReadName(arguments, fallback);
        var by = name switch
        {
            "BEST" => ClaimOrder.Best,
            "TIME_ASC" or "TIME_DESC" => ClaimOrder.Time,
            _ => ClaimOrder.Id,
        };
        return new(by, name.EndsWith(Descending, StringComparison.Ordinal), name);
    }

    // Every order breaks ties by id in its own direction, so that an order by id beside it changes nothing.
    private static string ReadName(ArgumentValues arguments, string fallback)
    {
        var names = arguments.GetList<string>("orderBy");
        if (names.Count == 0)
        {
            return fallback;
        }

        var first = names[0];
        var direction = first.EndsWith(Descending, StringComparison.Ordinal) ? Descending : Ascending;
        for (var i = 1; i < names.Count; i++)
        {
            if (names[i] != "ID" + direction)
            {
                throw ApiErrors.BadInput(
                    $"orderBy takes one order: {first} breaks ties by ID{direction} itself, {names[i]} cannot follow.");
            }
        }

        return first;
    }
}
