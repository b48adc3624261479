namespace DiploGraph.Graph.Desk;

/// <summary>Selects entries of the audit. Every condition that is not null must hold.</summary>
public sealed record AuditQuery
{
    /// <summary>Selects all entries.</summary>
    public static AuditQuery All { get; } = new();

    /// <summary>The caller's name.</summary>
    public string? Caller { get; init; }

    /// <summary>The id of the caller's key.</summary>
    public string? KeyId { get; init; }

    /// <summary>The action.</summary>
    public string? Action { get; init; }

    /// <summary>What it was done to.</summary>
    public string? Subject { get; init; }

    /// <summary>The first time.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The time before which the entries are.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>True for entries with errors, false for those without.</summary>
    public bool? HasErrors { get; init; }
}
