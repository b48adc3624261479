namespace DiploGraph.Graph.Desk;

/// <summary>What a caller did, or was refused.</summary>
public sealed record AuditEntry
{
    /// <summary>An id that no other entry has, from <see cref="NewId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The time. Logs keep it to the microsecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The caller's name; null for an anonymous caller, or one whose key is not valid.</summary>
    public string? Caller { get; init; }

    /// <summary>The id of the caller's key; null without one.</summary>
    public string? KeyId { get; init; }

    /// <summary>
    /// What was asked for: the name of a mutation or query field, or of a command, such as <c>key create</c>.
    /// </summary>
    public required string Action { get; init; }

    /// <summary>What it was done to, such as the id of a proposal or a key; null if there is no such thing.</summary>
    public string? Subject { get; init; }

    /// <summary>The number of the revision that was recorded; null if none was.</summary>
    public long? Revision { get; init; }

    /// <summary>The codes of the errors; empty if it was done.</summary>
    public IReadOnlyList<string> ErrorCodes { get; init; } = [];

    /// <summary>Creates an id for an entry. Ids of later times come later in ordinal order.</summary>
    public static string NewId(DateTimeOffset at) => Guid.CreateVersion7(at).ToString("N");
}
