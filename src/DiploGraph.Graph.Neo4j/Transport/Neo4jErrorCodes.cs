namespace DiploGraph.Graph.Neo4j.Transport;

/// <summary>Neo4j's error codes that the store treats specially, and codes of its own.</summary>
internal static class Neo4jErrorCodes
{
    /// <summary>A request or response exceeds the size limit.</summary>
    public const string TooLarge = "DiploGraph.TooLarge";

    /// <summary>The response does not come from Neo4j's Query API.</summary>
    public const string NotNeo4j = "DiploGraph.NotNeo4j";

    /// <summary>A proxy or gateway reports that it cannot reach the database.</summary>
    public const string GatewayFailed = "DiploGraph.GatewayFailed";

    /// <summary>A constraint was violated.</summary>
    public const string ConstraintValidationFailed = "Neo.ClientError.Schema.ConstraintValidationFailed";

    /// <summary>The database does not exist.</summary>
    public const string DatabaseNotFound = "Neo.ClientError.Database.DatabaseNotFound";

    /// <summary>The server ended a transaction that took too long; some versions append a suffix.</summary>
    public const string TransactionTimedOut = "Neo.ClientError.Transaction.TransactionTimedOut";

    /// <summary>The transaction could not be written to the transaction log.</summary>
    public const string TransactionLogError = "Neo.DatabaseError.Transaction.TransactionLogError";

    /// <summary>The transaction could not be committed.</summary>
    public const string TransactionCommitFailed = "Neo.DatabaseError.Transaction.TransactionCommitFailed";

    /// <summary>An unexpected error in the database.</summary>
    public const string UnknownError = "Neo.DatabaseError.General.UnknownError";

    /// <summary>The transaction was terminated on request.</summary>
    public const string Terminated = "Neo.TransientError.Transaction.Terminated";

    /// <summary>The transaction was terminated while it waited for a lock.</summary>
    public const string LockClientStopped = "Neo.TransientError.Transaction.LockClientStopped";

    /// <summary>The prefix of authentication and authorization errors.</summary>
    public const string SecurityPrefix = "Neo.ClientError.Security.";

    /// <summary>The prefix of errors in the statement or its values.</summary>
    public const string StatementPrefix = "Neo.ClientError.Statement.";

    /// <summary>The prefix of errors that may not occur again on a retry.</summary>
    public const string TransientPrefix = "Neo.TransientError.";
}
