namespace DiploGraph.GraphQL.Validation.Merging;

/// <summary>The first conflicts that are found somewhere. Those that would not be shown are not kept.</summary>
/// <param name="capacity">how many are kept.</param>
internal sealed class FieldConflictList(int capacity)
{
    /// <summary>Those that are kept.</summary>
    public List<FieldConflict> Kept { get; } = [];

    /// <summary>Whether no more is kept.</summary>
    public bool IsFull => Kept.Count >= capacity;
}
