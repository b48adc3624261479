using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.GraphQL;

namespace DiploGraph.Server.Resolvers.Reads;

/// <summary>The requested sort order, such as <c>[TIME_DESC, NAME_ASC]</c>, in the store's terms.</summary>
/// <typeparam name="TOrder">The store's enum of orders.</typeparam>
/// <param name="First">The primary order.</param>
/// <param name="ThenBy">The orders that break ties.</param>
/// <param name="Name">The schema's values, joined.</param>
internal readonly record struct Order<TOrder>(SortKey<TOrder> First, IReadOnlyList<SortKey<TOrder>> ThenBy, string Name)
    where TOrder : struct, Enum
{
    /// <summary>The primary sort key.</summary>
    public TOrder By => First.By;

    /// <summary>Whether the primary order is descending.</summary>
    public bool Descending => First.Descending;
}

/// <summary>Reads <c>orderBy</c>.</summary>
internal static class OrderReader
{
    /// <summary>The default order of claims.</summary>
    public const string DefaultClaimOrder = "BEST";

    private const string Descending = "_DESC";

    /// <summary>Reads the order of entities.</summary>
    /// <param name="arguments">The field's arguments.</param>
    /// <param name="fallback">The order if the argument is absent.</param>
    public static Order<EntityOrder> OfEntities(ArgumentValues arguments, string fallback) =>
        Read(arguments, fallback, static name => name switch
        {
            "NAME" => EntityOrder.Label,
            "TIME" => EntityOrder.Time,
            _ => EntityOrder.Id,
        });

    /// <summary>Reads the order of claims.</summary>
    /// <param name="arguments">The field's arguments.</param>
    /// <param name="fallback">The order if the argument is absent.</param>
    public static Order<ClaimOrder> OfClaims(ArgumentValues arguments, string fallback) =>
        Read(arguments, fallback, static name => name switch
        {
            "BEST" => ClaimOrder.Best,
            "TIME" => ClaimOrder.Time,
            "RECORDED" => ClaimOrder.Recorded,
            _ => ClaimOrder.Id,
        });

    private static Order<TOrder> Read<TOrder>(ArgumentValues arguments, string fallback, Func<string, TOrder> parse)
        where TOrder : struct, Enum
    {
        var names = arguments.HasValue("orderBy") ? arguments.GetList<string>("orderBy") : [fallback];
        if (names.Count == 0)
        {
            throw ApiErrors.BadInput("orderBy", "is an empty list. Leave it out for the default order.");
        }

        var sorts = new List<SortKey<TOrder>>(names.Count);
        for (var at = 0; at < names.Count; at++)
        {
            var sort = new SortKey<TOrder>(
                parse(names[at].Split('_')[0]), names[at].EndsWith(Descending, StringComparison.Ordinal));
            var before = sorts.FindIndex(other => EqualityComparer<TOrder>.Default.Equals(other.By, sort.By));
            if (before >= 0)
            {
                throw ApiErrors.BadInput(
                    $"orderBy has {names[at]} after {names[before]}, which already sorts by the same key.");
            }

            sorts.Add(sort);
        }

        return new Order<TOrder>(sorts[0], sorts[1..], string.Join(' ', names));
    }
}
