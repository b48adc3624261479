namespace DiploGraph.GraphQL.Language;

/// <summary>What an operation does.</summary>
public enum OperationType
{
    /// <summary>A read without side effects.</summary>
    Query,

    /// <summary>A write followed by a read.</summary>
    Mutation,

    /// <summary>A long-lived request that gives a response for each event.</summary>
    Subscription,
}
