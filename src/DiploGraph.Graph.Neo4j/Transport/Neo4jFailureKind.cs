namespace DiploGraph.Graph.Neo4j.Transport;

/// <summary>What is known about the outcome of a failed statement.</summary>
internal enum Neo4jFailureKind
{
    /// <summary>The statement never reached the database.</summary>
    NotSent = 1,

    /// <summary>The database rejected the statement and rolled it back.</summary>
    Rejected,

    /// <summary>The connection or the response was cut off: it is unknown whether the statement was executed.</summary>
    OutcomeUnknown,

    /// <summary>There was no response in time; the statement may still be executed.</summary>
    TimedOut,
}
