using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL;

namespace DiploGraph.Server.Resolvers.Filters;

/// <summary>
/// Reads the arguments that narrow what a field returns. A condition that compares nothing must not match everything,
/// so a null in a filter and an empty <c>AND</c> are errors, and an empty list is not the same as no list.
/// </summary>
internal static class FilterArguments
{
    /// <summary>Returns the value of a filter argument, or null if it is absent or null.</summary>
    /// <exception cref="DiploGraph.GraphQL.GraphQLException">
    /// The filter contains a null, or an <c>AND</c> without filters.
    /// </exception>
    public static InputObject? ReadFilter(this FieldContext context, string argument)
    {
        var filter = context.Arguments.Get<InputObject>(argument, null);
        if (filter is not null)
        {
            Check(filter, argument);
        }

        return filter;
    }

    /// <summary>Returns the items of a list argument, or null if it is absent or null.</summary>
    public static IReadOnlyList<T>? FindList<T>(this FieldContext context, string argument) =>
        context.Arguments.HasValue(argument) ? context.Arguments.GetList<T>(argument) : null;

    private static void Check(InputObject filter, string path)
    {
        foreach (var (name, value) in filter.Fields)
        {
            var place = $"{path}.{name}";
            switch (value)
            {
                case null:
                    throw ApiErrors.BadInput(
                        place, "is null, and nothing can be compared with null. Leave it out for no condition.");
                case InputObject inner:
                    Check(inner, place);
                    break;
                case IReadOnlyList<object?> items:
                    Check(items, name, place);
                    break;
            }
        }
    }

    private static void Check(IReadOnlyList<object?> items, string name, string place)
    {
        if (items.Count == 0 && name == "AND")
        {
            throw ApiErrors.BadInput(place, "is an empty list; it must have at least one filter.");
        }

        for (var at = 0; at < items.Count; at++)
        {
            if (items[at] is InputObject inner)
            {
                Check(inner, $"{place}[{at}]");
            }
        }
    }
}
