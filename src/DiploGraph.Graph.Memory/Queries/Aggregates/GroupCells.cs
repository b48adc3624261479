namespace DiploGraph.Graph.Memory.Queries.Aggregates;

/// <summary>
/// The encoded value of a group key: the first and last period of a time and the number of a set of periods (0 if it
/// is none), the number of a token, or the handle of an entity.
/// </summary>
internal readonly record struct GroupCell(int First, int Last, int Set = 0)
{
    public static readonly GroupCell Unknown = new(int.MaxValue, int.MaxValue);
}

/// <summary>The values for all keys of a query; unused keys are unknown.</summary>
internal readonly record struct GroupCells(GroupCell A, GroupCell B, GroupCell C)
{
    public static readonly GroupCells None = new(GroupCell.Unknown, GroupCell.Unknown, GroupCell.Unknown);

    public GroupCell this[int key] => key switch { 0 => A, 1 => B, _ => C };

    public GroupCells With(int key, GroupCell cell) => key switch
    {
        0 => this with { A = cell },
        1 => this with { B = cell },
        _ => this with { C = cell },
    };
}
