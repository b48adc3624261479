using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Stores;

/// <summary>A change set with who, why, and under which condition.</summary>
public sealed record CommitRequest
{
    /// <summary>What to record; where that is nothing, the commit is a revision all the same.</summary>
    public required ChangeSet Changes { get; init; }

    /// <summary>Who records it, 1 to 200 characters.</summary>
    public required string Author { get; init; }

    /// <summary>Why, in a sentence, 1 to 2,000 characters.</summary>
    public required string Message { get; init; }

    /// <summary>
    /// The revision that the change was decided on; where another is current, the commit is a conflict. Null: any.
    /// </summary>
    public long? ExpectedRevision { get; init; }

    /// <summary>
    /// A key, 1 to 200 characters, under which the commit is done at most once: the same key again answers the revision
    /// of the first time and records nothing, whatever else the request says. A refused commit does not use its key up.
    /// </summary>
    public string? IdempotencyKey { get; init; }
}
