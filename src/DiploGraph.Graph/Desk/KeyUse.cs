namespace DiploGraph.Graph.Desk;

/// <summary>A use of a key.</summary>
/// <param name="KeyId">The id of the key.</param>
/// <param name="At">The time of the use.</param>
public readonly record struct KeyUse(string KeyId, DateTimeOffset At);
