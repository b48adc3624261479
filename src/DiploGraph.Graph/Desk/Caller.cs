namespace DiploGraph.Graph.Desk;

/// <summary>Whoever sends a request.</summary>
/// <param name="Name">The name, which becomes the author of what the caller records; null if it is unknown.</param>
/// <param name="Role">The role.</param>
public sealed record Caller(string? Name, Role Role)
{
    /// <summary>A caller without a key.</summary>
    public static Caller Anonymous { get; } = new(null, Role.Reader);

    /// <summary>The id of the key that the caller sent; null without one.</summary>
    public string? KeyId { get; init; }

    /// <summary>The time from which the key or token is invalid; null without one, or if it never expires.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>True if the caller sent neither a key nor a token.</summary>
    public bool IsAnonymous => Name is null;
}
