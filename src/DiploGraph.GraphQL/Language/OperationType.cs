namespace DiploGraph.GraphQL.Language;

/// <summary>The type of an operation.</summary>
public enum OperationType
{
    /// <summary>A read without side effects.</summary>
    Query,

    /// <summary>A write followed by a read.</summary>
    Mutation,

    /// <summary>A long-lived request that produces a response for each event.</summary>
    Subscription,
}
