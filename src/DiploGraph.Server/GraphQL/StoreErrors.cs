using System.Globalization;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Queries;
using DiploGraph.GraphQL;

namespace DiploGraph.Server.GraphQL;

/// <summary>What a caller is told of a store's failure. The failure's own message is for the operator's log.</summary>
internal static class StoreErrors
{
    /// <summary>The error that a field answers.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="query">What was asked of the store, where it has a limit.</param>
    public static GraphQLException ToGraphQL(GraphStoreException failure, object? query = null) =>
        failure.Failure switch
        {
            GraphStoreFailure.Unavailable => new GraphQLException(
                ApiErrorCodes.ServiceUnavailable, "The store cannot answer now. Try again in a moment."),
            GraphStoreFailure.Conflict => new GraphQLException(
                ApiErrorCodes.Conflict, "Another commit came first. Read again, then decide again."),
            GraphStoreFailure.Rejected => new GraphQLException(
                ApiErrorCodes.Rejected, "The store does not take this. The same request fails again."),
            GraphStoreFailure.Corrupt => new GraphQLException(
                ApiErrorCodes.StoreCorrupt, "What is stored is not what was written. An operator has to look."),
            GraphStoreFailure.TooCostly => query switch
            {
                EntityQuery entities => TooCostly(entities.MaxSteps, QueryAdvisor.Of(entities)),
                ClaimQuery claims => TooCostly(claims.MaxSteps, QueryAdvisor.Of(claims)),
                AggregateQuery groups => TooCostly(groups.MaxSteps, QueryAdvisor.Of(groups)),
                _ => throw new ArgumentOutOfRangeException(nameof(query), query, "A query that has no limit."),
            },
            _ => throw new ArgumentOutOfRangeException(nameof(failure), failure.Failure, "An unknown kind of failure."),
        };

    private static GraphQLException TooCostly(long most, string advice) => new(
        ErrorCodes.LimitExceeded,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The store would have to look at more than {most} entities and claims for this. {advice}"),
        new Dictionary<string, object?>
        {
            ["limit"] = nameof(ApiOptions.MaxReadSteps),
            ["maximum"] = most,
        });
}
