namespace DiploGraph.Graph.Paging;

/// <summary>Which part of an ordered result: the first so many after a place, or the last so many before one.</summary>
public readonly record struct PageRequest
{
    private PageRequest(int size, PageKey? after, PageKey? before, bool fromEnd)
    {
        Size = size;
        After = after;
        Before = before;
        FromEnd = fromEnd;
    }

    /// <summary>The most items to answer, from 0.</summary>
    public int Size { get; }

    /// <summary>Only items after this place; it need not exist any more.</summary>
    public PageKey? After { get; }

    /// <summary>Only items before this place; it need not exist any more.</summary>
    public PageKey? Before { get; }

    /// <summary>Whether the page is the end of that range and not its beginning.</summary>
    public bool FromEnd { get; }

    /// <summary>The first items of the range.</summary>
    public static PageRequest First(int size, PageKey? after = null, PageKey? before = null) =>
        new(size, after, before, fromEnd: false);

    /// <summary>The last items of the range.</summary>
    public static PageRequest Last(int size, PageKey? after = null, PageKey? before = null) =>
        new(size, after, before, fromEnd: true);
}
