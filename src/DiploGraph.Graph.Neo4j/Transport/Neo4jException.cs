using DiploGraph.Graph.Failures;

namespace DiploGraph.Graph.Neo4j.Transport;

/// <summary>
/// A statement failed. Nobody outside catches it: who asked is told by a <see cref="GraphStoreException"/>.
/// </summary>
#pragma warning disable CA1064
internal sealed class Neo4jException(Neo4jFailureKind fault, string code, string message, Exception? inner = null)
    : Exception(message, inner)
#pragma warning restore CA1064
{
    /// <summary>What is known of the statement.</summary>
    public Neo4jFailureKind Kind { get; } = fault;

    /// <summary>
    /// The database's code, such as <c>Neo.TransientError.Transaction.DeadlockDetected</c>; empty where the failure is
    /// not the database's.
    /// </summary>
    public string Code { get; } = code;

    /// <summary>Whether the database says that the same statement may succeed when it is sent again.</summary>
    public bool IsTransient =>
        Code.StartsWith("Neo.TransientError.", StringComparison.Ordinal)
        && Code is not ("Neo.TransientError.Transaction.Terminated"
            or "Neo.TransientError.Transaction.LockClientStopped");

    /// <summary>
    /// Whether the database failed while it wrote the transaction down, as on a full disk: what it finds of it when it
    /// is started again, it does not know itself.
    /// </summary>
    public bool IsOutcomeUncertain => Code is "Neo.DatabaseError.Transaction.TransactionLogError"
        or "Neo.DatabaseError.Transaction.TransactionCommitFailed";

    /// <summary>Whether a rule of the schema was broken.</summary>
    public bool IsConstraintViolation => Code == "Neo.ClientError.Schema.ConstraintValidationFailed";
}
