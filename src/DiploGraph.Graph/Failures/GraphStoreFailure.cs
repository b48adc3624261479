namespace DiploGraph.Graph.Failures;

/// <summary>The kinds of failure of a store. Each asks something else of who called.</summary>
public enum GraphStoreFailure
{
    /// <summary>The store cannot be reached or cannot work now; the same call may succeed later.</summary>
    Unavailable = 1,

    /// <summary>Somebody else's commit came first: read again, decide again.</summary>
    Conflict,

    /// <summary>The store, or the model, does not take what was given; the same call fails again.</summary>
    Rejected,

    /// <summary>What is stored is not what was written; an operator has to look.</summary>
    Corrupt,

    /// <summary>
    /// A read would look at more than its query allows; <see cref="DiploGraph.Graph.Queries.QueryAdvisor"/> says what
    /// helps.
    /// </summary>
    TooCostly,
}
