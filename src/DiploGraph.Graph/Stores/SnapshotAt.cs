using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Stores;

/// <summary>
/// Which graph to read, on both axes of time. What was known: the newest version, that of a revision, or that of a
/// moment. What was so in the world: all of it, or what may have been so at a time (<see cref="ValidAt"/>).
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

    /// <summary>The newest version as it was recorded: what a commit is checked on.</summary>
    public static SnapshotAt CurrentAsRecorded => Current with { IsAsRecorded = true };

    /// <summary>The revision asked for, or null.</summary>
    public long? Revision { get; }

    /// <summary>The moment asked for, or null.</summary>
    public DateTimeOffset? KnownAt { get; }

    /// <summary>
    /// The time in the world that the snapshot is narrowed to; null for all times. A narrowed snapshot is a graph of
    /// its own: what is not in it is in no answer, count, filter or order. In it are
    /// <list type="bullet">
    /// <item>of the types that have a TIME (happenings and statements) the entities whose best believed TIME claim may
    /// overlap the time, and those without one; of all other types, every entity;</item>
    /// <item>the claims whose valid time may overlap the time, and those without one, as far as their subject and
    /// object are in it;</item>
    /// <item>the evidence of these claims, and every capture.</item>
    /// </list>
    /// What is too vague to tell (<see cref="Overlap.Possible"/>) may overlap. The best TIME claim of an entity is that
    /// of the version, whatever its own valid time.
    /// </summary>
    public EdtfTime? ValidAt { get; init; }

    /// <summary>
    /// Whether the decisions of identity are left aside, so that each id is an entity of its own and every claim is
    /// read as it was recorded. False: entities that believed SAME_AS claims join are one (see
    /// <see cref="IGraphSnapshot"/>).
    /// </summary>
    public bool IsAsRecorded { get; init; }

    /// <summary>The version of a revision.</summary>
    /// <param name="revision">From 0 to the newest.</param>
    public static SnapshotAt OfRevision(long revision) => new(revision, null);

    /// <summary>The version that was the newest at a moment; the empty graph before the first commit.</summary>
    /// <param name="moment">Any moment; one in the future is the newest version.</param>
    public static SnapshotAt Moment(DateTimeOffset moment) => new(null, moment);
}
