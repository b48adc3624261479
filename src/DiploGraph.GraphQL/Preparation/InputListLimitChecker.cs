using System.Text.Json;

namespace DiploGraph.GraphQL.Preparation;

/// <summary>Bounds the lists in the values of variables.</summary>
internal static class InputListLimitChecker
{
    /// <summary>The first list that is too long, as an error; null for none.</summary>
    internal static GraphQLError? Check(JsonElement value, int maximum)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array when value.GetArrayLength() > maximum:
                return GraphQLError.ForLimit(
                    nameof(GraphQLOptions.MaxInputListItems), value.GetArrayLength(), maximum,
                    "items in a list of input");
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    if (Check(item, maximum) is { } error)
                    {
                        return error;
                    }
                }

                return null;
            case JsonValueKind.Object:
                foreach (var field in value.EnumerateObject())
                {
                    if (Check(field.Value, maximum) is { } error)
                    {
                        return error;
                    }
                }

                return null;
            default:
                return null;
        }
    }
}
