using System.Text.Json;

namespace DiploGraph.GraphQL.Preparation;

/// <summary>Checks the length of the lists in variable values.</summary>
internal static class InputListLimitChecker
{
    /// <summary>Returns the error for the first list that is too long; null if there is none.</summary>
    internal static GraphQLError? Check(JsonElement value, int maximum)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array when value.GetArrayLength() > maximum:
                return GraphQLError.ForLimit(
                    nameof(GraphQLOptions.MaxInputListItems), value.GetArrayLength(), maximum,
                    "items in an input list");
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
