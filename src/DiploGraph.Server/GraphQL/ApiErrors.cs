using DiploGraph.GraphQL;

namespace DiploGraph.Server.GraphQL;

/// <summary>The caller's mistakes that only the API can see.</summary>
internal static class ApiErrors
{
    /// <summary>Arguments that contradict each other or make no sense.</summary>
    public static GraphQLException BadInput(string message) => new(ErrorCodes.BadUserInput, message);

    /// <summary>More is asked for than a limit allows.</summary>
    public static GraphQLException LimitExceeded(string message) => new(ErrorCodes.LimitExceeded, message);

    /// <summary>An id that is none, with the ids that may have been meant.</summary>
    public static GraphQLException NotFound(string argument, string id, IReadOnlyList<string> nearest) => new(
        ApiErrorCodes.NotFound,
        nearest.Count == 0
            ? $"The argument {argument}: there is no \"{id}\"."
            : $"The argument {argument}: there is no \"{id}\". Did you mean {string.Join(", ", nearest)}?",
        new Dictionary<string, object?> { ["argument"] = argument, ["nearest"] = nearest });
}
