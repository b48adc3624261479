namespace DiploGraph.Server.Access;

/// <summary>The result of a mutation field, as far as the audit records it.</summary>
internal interface IAuditedResult
{
    /// <summary>The number of the revision that the field recorded; null if it recorded none.</summary>
    long? AuditedRevision { get; }

    /// <summary>What the field changed, such as the id of a proposal; null if there is no such thing.</summary>
    string? AuditedSubject { get; }

    /// <summary>The codes of the errors in the result; empty if there are none.</summary>
    IReadOnlyList<string> AuditedErrors { get; }
}
