namespace DiploGraph.Graph.Stores;

/// <summary>Which version of the graph to read: the newest, that of a revision, or that of a moment.</summary>
public readonly record struct SnapshotAt
{
    private SnapshotAt(long? revision, DateTimeOffset? knownAt)
    {
        Revision = revision;
        KnownAt = knownAt;
    }

    /// <summary>The newest version.</summary>
    public static SnapshotAt Current => default;

    /// <summary>The revision asked for, or null.</summary>
    public long? Revision { get; }

    /// <summary>The moment asked for, or null.</summary>
    public DateTimeOffset? KnownAt { get; }

    /// <summary>The version of a revision.</summary>
    /// <param name="revision">From 0 to the newest.</param>
    public static SnapshotAt OfRevision(long revision) => new(revision, null);

    /// <summary>The version that was the newest at a moment; the empty graph before the first commit.</summary>
    /// <param name="moment">Any moment; one in the future is the newest version.</param>
    public static SnapshotAt Moment(DateTimeOffset moment) => new(null, moment);
}
