namespace DiploGraph.Graph.Paging;

/// <summary>A request for the first or last items of a range of an ordered result.</summary>
public readonly record struct PageRequest
{
    private PageRequest(int size, PageKey? after, PageKey? before, bool fromEnd)
    {
        Size = size;
        After = after;
        Before = before;
        FromEnd = fromEnd;
    }

    /// <summary>The maximum number of items, from 0.</summary>
    public int Size { get; }

    /// <summary>The place after which the range starts; the item there may no longer exist.</summary>
    public PageKey? After { get; }

    /// <summary>The place before which the range ends; the item there may no longer exist.</summary>
    public PageKey? Before { get; }

    /// <summary>True for the last items of the range; false for the first.</summary>
    public bool FromEnd { get; }

    /// <summary>Requests the first items of the range.</summary>
    public static PageRequest First(int size, PageKey? after = null, PageKey? before = null) =>
        new(size, after, before, fromEnd: false);

    /// <summary>Requests the last items of the range.</summary>
    public static PageRequest Last(int size, PageKey? after = null, PageKey? before = null) =>
        new(size, after, before, fromEnd: true);
}
