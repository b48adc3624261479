using DiploGraph.Graph.Failures;

namespace DiploGraph.Graph.Neo4j.Transport;

/// <summary>Says in one sentence what failed, where, and what to do.</summary>
internal static class Neo4jFailureMapper
{
    /// <summary>A request or an answer is longer than is taken.</summary>
    public const string TooLarge = "DiploGraph.TooLarge";

    /// <summary>Something answered that is no Query API of Neo4j.</summary>
    public const string NotNeo4j = "DiploGraph.NotNeo4j";

    /// <summary>What stands between answered that it cannot reach the database.</summary>
    public const string GatewayFailed = "DiploGraph.GatewayFailed";

    public static GraphStoreException ToStoreException(Neo4jException failure, Neo4jGraphStoreOptions options)
    {
        var where = $"Neo4j at {options.Address}";
        return failure switch
        {
            { Kind: Neo4jFailureKind.NotSent } => Unavailable(
                $"{where} cannot be reached ({failure.Message}): start it, or set NEO4J_URI.", failure),
            { Kind: Neo4jFailureKind.TimedOut } => Unavailable(
                $"{where} did not answer in time ({failure.Message}): look at its load and its log.", failure),
            { Kind: Neo4jFailureKind.OutcomeUnknown } => Unavailable(
                $"{where} broke off ({failure.Message}): it was stopped, or the network failed.", failure),
            { Code: NotNeo4j } => Unavailable(
                $"At {options.Address} there is no Query API of Neo4j 5.26 or later ({failure.Message}): set NEO4J_URI "
                + "to the HTTP connector, such as http://localhost:7474.",
                failure),
            { Code: GatewayFailed } => Unavailable($"{where} cannot be reached ({failure.Message})", failure),
            { Code: TooLarge } => new GraphStoreException(
                GraphStoreFailure.Rejected, $"{failure.Message} Ask for, or record, less at a time.", failure),
            _ => OfCode(failure, options, where),
        };
    }

    private static GraphStoreException OfCode(Neo4jException failure, Neo4jGraphStoreOptions options, string where)
    {
        var code = failure.Code;
        if (code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal))
        {
            return Unavailable(
                $"{where} refuses the user \"{options.User}\" ({failure.Message.TrimEnd('.')}): set NEO4J_USER and "
                + "NEO4J_PASSWORD.",
                failure);
        }

        if (code == "Neo.ClientError.Database.DatabaseNotFound")
        {
            return Unavailable(
                $"{where} has no database \"{options.Database}\": set NEO4J_DATABASE, or make it.", failure);
        }

        if (code.StartsWith("Neo.ClientError.Transaction.TransactionTimedOut", StringComparison.Ordinal))
        {
            return Unavailable($"{where} ended a transaction that took too long: ask for less at a time.", failure);
        }

        if (failure.IsOutcomeUncertain)
        {
            return Unavailable(
                $"{where} could not write ({code}: {failure.Message.TrimEnd('.')}): look at the space on its disk, and "
                + "restart it.",
                failure);
        }

        // A statement that the database does not understand, or a value that it does not take, is a fault of ours.
        return code.StartsWith("Neo.ClientError.Statement.", StringComparison.Ordinal)
            ? new GraphStoreException(
                GraphStoreFailure.Corrupt,
                $"{where} does not hold what this version of DiploGraph wrote, or does not understand it "
                    + $"({code}: {failure.Message})",
                failure)
            : Unavailable($"{where} failed ({code}: {failure.Message})", failure);
    }

    private static GraphStoreException Unavailable(string message, Exception inner) =>
        new(GraphStoreFailure.Unavailable, message, inner);
}
