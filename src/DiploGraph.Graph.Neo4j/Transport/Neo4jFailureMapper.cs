using DiploGraph.Graph.Failures;

namespace DiploGraph.Graph.Neo4j.Transport;

/// <summary>Converts failures into exceptions whose message says what failed, where, and what to do.</summary>
internal static class Neo4jFailureMapper
{
    public static GraphStoreException ToStoreException(Neo4jException failure, Neo4jGraphStoreOptions options)
    {
        var where = $"Neo4j at {options.Address}";
        var cause = failure.Message.TrimEnd('.');
        return failure switch
        {
            { Kind: Neo4jFailureKind.NotSent } => Unavailable(
                $"{where} cannot be reached ({cause}). Start it, or set NEO4J_URI.", failure),
            { Kind: Neo4jFailureKind.TimedOut } => Unavailable(
                $"{where} did not respond in time ({cause}). Check its load and its log.", failure),
            { Kind: Neo4jFailureKind.OutcomeUnknown } => Unavailable(
                $"{where} dropped the connection ({cause}). The server stopped, or the network failed.", failure),
            { Code: Neo4jErrorCodes.NotNeo4j } => Unavailable(
                $"There is no Query API of Neo4j 5.26 or later at {options.Address} ({cause}). Set NEO4J_URI to the "
                + "HTTP connector, such as http://localhost:7474.",
                failure),
            { Code: Neo4jErrorCodes.GatewayFailed } => Unavailable($"{where} cannot be reached ({cause}).", failure),
            { Code: Neo4jErrorCodes.TooLarge } => new GraphStoreException(
                GraphStoreFailure.Rejected, $"{cause}. Request or commit less at a time.", failure),
            _ => OfCode(failure, options, where, cause),
        };
    }

    private static GraphStoreException OfCode(
        Neo4jException failure, Neo4jGraphStoreOptions options, string where, string cause)
    {
        var code = failure.Code;
        if (code.StartsWith(Neo4jErrorCodes.SecurityPrefix, StringComparison.Ordinal))
        {
            return Unavailable(
                $"{where} refuses the user \"{options.User}\" ({cause}). Set NEO4J_USER and NEO4J_PASSWORD.", failure);
        }

        if (code == Neo4jErrorCodes.DatabaseNotFound)
        {
            return Unavailable(
                $"{where} has no database \"{options.Database}\". Set NEO4J_DATABASE, or create the database.",
                failure);
        }

        if (code.StartsWith(Neo4jErrorCodes.TransactionTimedOut, StringComparison.Ordinal))
        {
            return Unavailable($"{where} ended a transaction that took too long. Request less at a time.", failure);
        }

        if (failure.IsOutcomeUncertain)
        {
            return Unavailable(
                $"{where} could not write ({code}: {cause}). Check the free space on its disk, and restart it.",
                failure);
        }

        // A statement that the database does not understand, or a value that it does not accept, is a bug here.
        return code.StartsWith(Neo4jErrorCodes.StatementPrefix, StringComparison.Ordinal)
            ? new GraphStoreException(
                GraphStoreFailure.Corrupt,
                $"{where} does not contain what this version of DiploGraph wrote, or does not understand it "
                    + $"({code}: {cause}).",
                failure)
            : Unavailable($"{where} failed ({code}: {cause}).", failure);
    }

    private static GraphStoreException Unavailable(string message, Exception inner) =>
        new(GraphStoreFailure.Unavailable, message, inner);
}
