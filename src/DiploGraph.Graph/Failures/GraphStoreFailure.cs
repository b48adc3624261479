namespace DiploGraph.Graph.Failures;

/// <summary>The kinds of failure of a store. Each requires a different reaction of the caller.</summary>
public enum GraphStoreFailure
{
    /// <summary>The store cannot be reached or cannot work now; the same call may succeed later.</summary>
    Unavailable = 1,

    /// <summary>Another commit came first; the caller must read the graph again and retry.</summary>
    Conflict,

    /// <summary>The store or the model rejects the input; the same call fails again.</summary>
    Rejected,

    /// <summary>The stored data differs from the data that was written; an operator must investigate.</summary>
    Corrupt,

    /// <summary>
    /// A read would examine more than its query allows; <see cref="DiploGraph.Graph.Queries.QueryAdvisor"/> suggests
    /// remedies.
    /// </summary>
    TooCostly,

    /// <summary>
    /// The idempotency key of a commit belongs to another request; the caller must choose another key.
    /// </summary>
    KeyReused,
}
