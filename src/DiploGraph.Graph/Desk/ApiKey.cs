namespace DiploGraph.Graph.Desk;

/// <summary>A key that identifies a caller. Its text is never stored; the hash recognises it.</summary>
public sealed record ApiKey
{
    /// <summary>The id: the public part of the key's text (<see cref="KeyText"/>).</summary>
    public required string Id { get; init; }

    /// <summary>The name of the person or program that uses the key; the author of what the key records.</summary>
    public required string Owner { get; init; }

    /// <summary>What the owner may do with the key.</summary>
    public required Role Role { get; init; }

    /// <summary>The SHA-256 of the secret part of the key's text, as 64 lower-case hexadecimal digits.</summary>
    public required string SecretSha256 { get; init; }

    /// <summary>The time of creation. Stores keep every time of a key to the microsecond.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The time from which the key is invalid; null if it never expires.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The time from which the key is revoked; null if it is not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>The time of the last use that is recorded; null before the first.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>Returns true if the key is neither revoked nor expired at a time.</summary>
    public bool IsValidAt(DateTimeOffset time) => RevokedAt is null && !(ExpiresAt <= time);
}
