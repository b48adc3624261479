namespace DiploGraph.Graph.Revisions;

/// <summary>
/// One commit: the whole of what was recorded at one moment. Numbers start at 1 and have no gaps; 0 is the empty graph.
/// </summary>
/// <param name="Number">The number.</param>
/// <param name="CommittedAt">When it was committed, UTC, in whole microseconds, never before the revision before
/// it.</param>
/// <param name="Author">Who recorded it.</param>
/// <param name="Message">Why, in a sentence.</param>
public sealed record Revision(long Number, DateTimeOffset CommittedAt, string Author, string Message)
{
    /// <summary>The empty graph.</summary>
    public static Revision Empty { get; } = new(0, DateTimeOffset.UnixEpoch, "", "");

    /// <summary>
    /// The digest of all that was recorded up to this revision, 64 hexadecimal digits (<see cref="RevisionDigest"/>).
    /// Set by the store.
    /// </summary>
    public string Digest { get; init; } = RevisionDigest.Empty;
}
