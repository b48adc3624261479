using DiploGraph.Graph.Desk;

namespace DiploGraph.Server.GraphQL;

/// <summary>What a request brings besides its document.</summary>
/// <param name="Caller">Whoever sent it.</param>
internal sealed record RequestSource(Caller Caller)
{
    /// <summary>The header <c>Idempotency-Key</c>; null if the request has none.</summary>
    public string? IdempotencyKey { get; init; }

    public static implicit operator RequestSource(Caller caller) => new(caller);
}
