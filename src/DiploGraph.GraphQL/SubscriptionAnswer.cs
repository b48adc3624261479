namespace DiploGraph.GraphQL;

/// <summary>The answer to one event of a subscription.</summary>
/// <param name="Answer">One JSON object in UTF-8; valid until the next answer is asked for.</param>
/// <param name="Summary">How the execution for the event ended.</param>
public readonly record struct SubscriptionAnswer(ReadOnlyMemory<byte> Answer, ExecutionSummary Summary);
