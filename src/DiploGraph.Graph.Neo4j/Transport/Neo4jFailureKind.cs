namespace DiploGraph.Graph.Neo4j.Transport;

/// <summary>What is known of a statement that failed.</summary>
internal enum Neo4jFailureKind
{
    /// <summary>It never reached the database.</summary>
    NotSent = 1,

    /// <summary>The database took it back: nothing of it was done.</summary>
    Rejected,

    /// <summary>The connection broke, or the answer did: whether it was done is not known.</summary>
    OutcomeUnknown,

    /// <summary>No answer came in time; it may still be done.</summary>
    TimedOut,
}
