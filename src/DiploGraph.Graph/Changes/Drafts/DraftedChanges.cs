using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Changes.Drafts;

/// <summary>The change set of some drafts, and everything that is wrong with them.</summary>
/// <param name="Changes">The change set. If there are problems, it may lack some of the drafts.</param>
/// <param name="Problems">The problems, in the order of the input; empty if the change set is valid.</param>
/// <param name="Paths">The path of each record in the input.</param>
public sealed record DraftedChanges(ChangeSet Changes, IReadOnlyList<DraftProblem> Problems, DraftPaths Paths)
{
    /// <summary>
    /// The recorded claims and entities that the drafts change or support, in the order of the input.
    /// </summary>
    public IReadOnlyList<TouchedRecord> Touched { get; init; } = [];
}

/// <summary>A recorded claim or entity that a draft changes, or a claim to which it adds evidence.</summary>
/// <param name="Item">The id.</param>
/// <param name="RecordedFrom">The revision that recorded its current version.</param>
/// <param name="Path">The path of its id in the input.</param>
/// <param name="Draft">The path of the draft.</param>
public sealed record TouchedRecord(
    string Item, long RecordedFrom, IReadOnlyList<string> Path, IReadOnlyList<string> Draft)
{
    /// <summary>The current version, as a change set of its own.</summary>
    public required ChangeSet Current { get; init; }
}
