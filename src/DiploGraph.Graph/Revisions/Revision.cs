namespace DiploGraph.Graph.Revisions;

/// <summary>
/// A commit, which records a change set at one moment. Numbers start at 1 and have no gaps; 0 is the empty graph.
/// </summary>
/// <param name="Number">The number.</param>
/// <param name="CommittedAt">
/// The time of the commit in UTC, in whole microseconds; never earlier than that of the previous revision.
/// </param>
/// <param name="Author">The author of the commit.</param>
/// <param name="Message">The reason for the commit, in a sentence.</param>
public sealed record Revision(long Number, DateTimeOffset CommittedAt, string Author, string Message)
{
    /// <summary>The empty graph.</summary>
    public static Revision Empty { get; } = new(0, DateTimeOffset.UnixEpoch, "", "");

    /// <summary>
    /// The digest of everything recorded up to this revision, 64 hexadecimal digits (<see cref="RevisionDigest"/>).
    /// Set by the store.
    /// </summary>
    public string Digest { get; init; } = RevisionDigest.Empty;
}
