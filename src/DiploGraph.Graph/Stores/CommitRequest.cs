using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Stores;

/// <summary>A change set with its author, its message and the conditions of the commit.</summary>
public sealed record CommitRequest
{
    /// <summary>The changes to record; a commit without changes is also a revision.</summary>
    public required ChangeSet Changes { get; init; }

    /// <summary>The author of the commit, 1 to 200 characters.</summary>
    public required string Author { get; init; }

    /// <summary>The reason for the commit, in a sentence, 1 to 2,000 characters.</summary>
    public required string Message { get; init; }

    /// <summary>
    /// The revision that the change is based on; if another revision is current, the commit is a conflict. Null allows
    /// any revision.
    /// </summary>
    public long? ExpectedRevision { get; init; }

    /// <summary>
    /// A key, 1 to 200 characters, that makes the commit idempotent: a request with a known key returns the revision of
    /// the first request and records nothing, regardless of its other values except <see cref="RequestHash"/>. A
    /// rejected commit does not consume its key, which can then be used again.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>
    /// The SHA-256 hash of what the caller asked for, 64 lower-case hexadecimal digits. It is stored with the
    /// idempotency key: a request with a known key and another hash, or none, fails. Null if the caller compares
    /// nothing.
    /// </summary>
    public string? RequestHash { get; init; }
}
