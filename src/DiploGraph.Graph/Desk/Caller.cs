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
}
