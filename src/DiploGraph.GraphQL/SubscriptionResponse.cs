namespace DiploGraph.GraphQL;

/// <summary>The answer to one event of a subscription.</summary>
/// <param name="Body">One JSON object in UTF-8; valid until the next answer is asked for.</param>
/// <param name="Summary">How the execution for the event ended.</param>
public readonly record struct SubscriptionResponse(ReadOnlyMemory<byte> Body, ExecutionSummary Summary);
