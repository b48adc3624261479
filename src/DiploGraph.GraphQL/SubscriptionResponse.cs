namespace DiploGraph.GraphQL;

/// <summary>The response to one event of a subscription.</summary>
/// <param name="Body">One JSON object in UTF-8; valid until the next response is requested.</param>
/// <param name="Summary">The result of the execution for this event.</param>
public readonly record struct SubscriptionResponse(ReadOnlyMemory<byte> Body, ExecutionSummary Summary);
