namespace DiploGraph.GraphQL.Validation.Merging;

/// <summary>Collects the first conflicts found. Conflicts that would not be shown are dropped.</summary>
/// <param name="capacity">The maximum number of conflicts to keep.</param>
internal sealed class FieldConflictList(int capacity)
{
    /// <summary>The conflicts kept so far.</summary>
    public List<FieldConflict> Kept { get; } = [];

    /// <summary>True if the list is full.</summary>
    public bool IsFull => Kept.Count >= capacity;
}
