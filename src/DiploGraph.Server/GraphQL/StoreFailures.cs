using DiploGraph.Graph.Stores;
using DiploGraph.GraphQL;

namespace DiploGraph.Server.GraphQL;

/// <summary>What a caller is told of a store's failure. The failure's own message is for the operator's log.</summary>
internal static class StoreFailures
{
    /// <summary>The error that a field answers.</summary>
    public static GraphQLException ToGraphQL(GraphStoreException failure) => failure.Failure switch
    {
        GraphStoreFailure.Unavailable => new GraphQLException(
            ApiErrorCodes.ServiceUnavailable, "The store cannot answer now. Try again in a moment."),
        GraphStoreFailure.Conflict => new GraphQLException(
            ApiErrorCodes.Conflict, "Another commit came first. Read again, then decide again."),
        GraphStoreFailure.Rejected => new GraphQLException(
            ApiErrorCodes.Rejected, "The store does not take this. The same request fails again."),
        GraphStoreFailure.Corrupt => new GraphQLException(
            ApiErrorCodes.StoreCorrupt, "What is stored is not what was written. An operator has to look."),
        _ => throw new ArgumentOutOfRangeException(nameof(failure), failure.Failure, "An unknown kind of failure."),
    };
}
