namespace DiploGraph.GraphQL;

/// <summary>Makes the errors of limits, which all name the limit, the value and the maximum.</summary>
internal static class LimitError
{
    /// <summary>The error of a limit that a request exceeds.</summary>
    /// <param name="limit">The limit's name in <see cref="GraphQLOptions"/>.</param>
    /// <param name="value">The value that is too large.</param>
    /// <param name="maximum">The largest value that is allowed.</param>
    /// <param name="what">What is counted, in the plural.</param>
    internal static GraphQLError Of(string limit, long value, long maximum, string what) =>
        new($"The request has {value} {what}; at most {maximum} are allowed ({limit}).", ErrorCodes.LimitExceeded)
        {
            Extensions = new Dictionary<string, object?>
            {
                ["limit"] = limit,
                ["value"] = value,
                ["maximum"] = maximum,
            },
        };
}
