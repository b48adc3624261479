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
    /// The revision that must be current; if another one is, the commit is a conflict. Null allows any revision.
    /// </summary>
    public long? ExpectedRevision { get; init; }

    /// <summary>
    /// The revision that the caller read. The commit is a conflict only if something that the change set touches was
    /// recorded after it: an entity or claim of which it records a version, a claim that it supersedes, or a claim that
    /// it adds evidence to. Others may add evidence to the same claim meanwhile: the numbers of the evidence in the
    /// change set then continue after theirs. Null if the caller compares nothing.
    /// </summary>
    public long? BasedOn { get; init; }

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
