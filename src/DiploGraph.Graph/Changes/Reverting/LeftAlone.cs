namespace DiploGraph.Graph.Changes.Reverting;

/// <summary>Something that a reverted revision recorded and that the revert leaves as it is.</summary>
/// <param name="Item">The id of the entity or claim; for evidence, that of its claim with <c>#n</c>.</param>
/// <param name="RecordedIn">
/// The revision that is the reason: the later one that changed or uses the item or, for evidence, the one that recorded
/// it.
/// </param>
/// <param name="Reason">The reason.</param>
public sealed record LeftAlone(string Item, long RecordedIn, LeftReason Reason);

/// <summary>Why a revert leaves something as it is.</summary>
public enum LeftReason
{
    /// <summary>A later revision recorded another version of it, or evidence on it.</summary>
    ChangedLater = 1,

    /// <summary>It is an entity that something else uses.</summary>
    InUse,

    /// <summary>It is evidence on an older claim. Evidence is never changed or removed.</summary>
    IsEvidence,
}
