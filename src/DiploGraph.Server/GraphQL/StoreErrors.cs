using System.Globalization;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Queries;
using DiploGraph.GraphQL;

namespace DiploGraph.Server.GraphQL;

/// <summary>
/// Converts failures of the store to errors for clients. The failure's own message goes to the log only.
/// </summary>
internal static class StoreErrors
{
    /// <summary>Returns the error for a response.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="query">The query, if it has a limit.</param>
    public static GraphQLException ToGraphQL(GraphStoreException failure, object? query = null) =>
        failure.Failure switch
        {
            GraphStoreFailure.Unavailable => new GraphQLException(
                ApiErrorCodes.ServiceUnavailable, "The store is temporarily unavailable. Try again in a moment."),
            GraphStoreFailure.Conflict => new GraphQLException(
                ApiErrorCodes.Conflict, "Another commit came first. Read the data again before you retry."),
            GraphStoreFailure.KeyReused => new GraphQLException(
                ApiErrorCodes.KeyReused, "The idempotency key belongs to another request. Choose another key."),
            GraphStoreFailure.Rejected => new GraphQLException(
                ApiErrorCodes.Rejected, "The store rejects this request. Retrying does not help."),
            GraphStoreFailure.Corrupt => new GraphQLException(
                ApiErrorCodes.StoreCorrupt, "The stored data is damaged. Contact the operator of the server."),
            GraphStoreFailure.TooCostly => query switch
            {
                EntityQuery entities => TooCostly(entities.MaxSteps, QueryAdvisor.Of(entities)),
                ClaimQuery claims => TooCostly(claims.MaxSteps, QueryAdvisor.Of(claims)),
                AggregateQuery groups => TooCostly(groups.MaxSteps, QueryAdvisor.Of(groups)),
                _ => throw new ArgumentOutOfRangeException(nameof(query), query, "The query has no limit."),
            },
            _ => throw new ArgumentOutOfRangeException(nameof(failure), failure.Failure, "An unknown kind of failure."),
        };

    private static GraphQLException TooCostly(long most, string advice) => new(
        ErrorCodes.LimitExceeded,
        string.Create(
            CultureInfo.InvariantCulture,
            $"This query would read more than {most} entities and claims. {advice}"),
        new Dictionary<string, object?>
        {
            ["limit"] = nameof(ApiOptions.MaxReadSteps),
            ["maximum"] = most,
        });
}
