using DiploGraph.GraphQL;

namespace DiploGraph.Server.GraphQL;

/// <summary>The errors for mistakes of the caller that the engine cannot detect.</summary>
internal static class ApiErrors
{
    /// <summary>Creates an error for arguments that are invalid or contradict each other.</summary>
    public static GraphQLException BadInput(string message) => new(ErrorCodes.BadUserInput, message);

    /// <summary>Creates an error for an invalid part of an argument.</summary>
    /// <param name="argument">The path of the part, such as <c>where.id.eq</c>.</param>
    /// <param name="fault">What is wrong with it, as the end of a sentence that starts with the path.</param>
    public static GraphQLException BadInput(string argument, string fault) => new(
        ErrorCodes.BadUserInput,
        $"Argument {argument} {fault}",
        new Dictionary<string, object?> { ["argument"] = argument });

    /// <summary>Creates an error for a request that exceeds a limit.</summary>
    public static GraphQLException LimitExceeded(string message) => new(ErrorCodes.LimitExceeded, message);

    /// <summary>Creates an error for an unknown id, with suggestions of similar ids.</summary>
    public static GraphQLException NotFound(string argument, string id, IReadOnlyList<string> nearest) => new(
        ApiErrorCodes.NotFound,
        nearest.Count == 0
            ? $"Argument {argument}: nothing has the id \"{id}\"."
            : $"Argument {argument}: nothing has the id \"{id}\". Did you mean {string.Join(", ", nearest)}?",
        new Dictionary<string, object?> { ["argument"] = argument, ["nearest"] = nearest });
}
