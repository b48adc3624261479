using DiploGraph.Graph.Failures;

namespace DiploGraph.Graph.Neo4j.Transport;

/// <summary>
/// The failure of a statement. It never leaves the store, which converts it into a
/// <see cref="GraphStoreException"/>.
/// </summary>
#pragma warning disable CA1064
internal sealed class Neo4jException(Neo4jFailureKind kind, string code, string message, Exception? inner = null)
    : Exception(message, inner)
#pragma warning restore CA1064
{
    /// <summary>What is known about the outcome of the statement.</summary>
    public Neo4jFailureKind Kind { get; } = kind;

    /// <summary>
    /// The error code, such as <c>Neo.TransientError.Transaction.DeadlockDetected</c> or one of
    /// <see cref="Neo4jErrorCodes"/>; empty if there is none.
    /// </summary>
    public string Code { get; } = code;

    /// <summary>True if the same statement may succeed when it is sent again.</summary>
    public bool IsTransient =>
        Code.StartsWith(Neo4jErrorCodes.TransientPrefix, StringComparison.Ordinal)
        && Code is not (Neo4jErrorCodes.Terminated or Neo4jErrorCodes.LockClientStopped);

    /// <summary>
    /// True if the database failed while it wrote the transaction, for example on a full disk: only after its next
    /// start does it know whether the transaction is complete.
    /// </summary>
    public bool IsOutcomeUncertain =>
        Code is Neo4jErrorCodes.TransactionLogError or Neo4jErrorCodes.TransactionCommitFailed;

    /// <summary>True if the statement violated a constraint.</summary>
    public bool IsConstraintViolation => Code == Neo4jErrorCodes.ConstraintValidationFailed;
}
