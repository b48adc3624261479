using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Stores;

/// <summary>
/// The version of the graph to read, on both axes of time. The time of knowledge selects the newest version, that of a
/// revision or that of a moment. The valid time selects everything, or what may be true at a time
/// (<see cref="ValidAt"/>).
/// </summary>
public readonly record struct SnapshotAt
{
    private SnapshotAt(long? revision, DateTimeOffset? knownAt)
    {
        Revision = revision;
        KnownAt = knownAt;
    }

    /// <summary>The newest version.</summary>
    public static SnapshotAt Current => default;

    /// <summary>The newest version as it was recorded, which commits are checked against.</summary>
    public static SnapshotAt CurrentAsRecorded => Current with { IsAsRecorded = true };

    /// <summary>The requested revision, or null.</summary>
    public long? Revision { get; }

    /// <summary>The requested moment, or null.</summary>
    public DateTimeOffset? KnownAt { get; }

    /// <summary>
    /// The valid time that the snapshot is narrowed to; null for all times. A narrowed snapshot is a graph of
    /// its own: no result, count, filter or order considers records outside it. It contains
    /// <list type="bullet">
    /// <item>of the types that have a TIME (happenings and statements), the entities without a believed TIME claim and
    /// those with a best TIME claim that may overlap the time; of all other types, every entity;</item>
    /// <item>the claims without a valid time and those with one that may overlap the time, if their subject and object
    /// are in the snapshot;</item>
    /// <item>the evidence of these claims, and every capture.</item>
    /// </list>
    /// A time that is too vague to decide (<see cref="Overlap.Possible"/>) may overlap, except that a term of an office
    /// does not if another holder's term rules it out (<see cref="Claims.OfficeTerms"/>). The best TIME claim of an
    /// entity is that of the version, regardless of the claim's own valid time.
    /// </summary>
    public EdtfTime? ValidAt { get; init; }

    /// <summary>
    /// True to ignore decisions of identity: each id is an entity of its own, and every claim is read as it was
    /// recorded. False to join the entities of believed SAME_AS claims (see <see cref="IGraphSnapshot"/>).
    /// </summary>
    public bool IsAsRecorded { get; init; }

    /// <summary>Selects the version of a revision.</summary>
    /// <param name="revision">The number of the revision, from 0 to the newest.</param>
    public static SnapshotAt OfRevision(long revision) => new(revision, null);

    /// <summary>Selects the version that was the newest at a moment; the empty graph before the first commit.</summary>
    /// <param name="moment">The moment; a moment in the future selects the newest version.</param>
    public static SnapshotAt Moment(DateTimeOffset moment) => new(null, moment);
}
