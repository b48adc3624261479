namespace DiploGraph.Graph.Time;

/// <summary>The form of a time, which decides what its members say together.</summary>
public enum EdtfForm
{
    /// <summary>One date. A month or year stands for one unknown day in it.</summary>
    Date = 0,

    /// <summary>An interval (<c>from/to</c>): all its days.</summary>
    Interval,

    /// <summary>A set in square brackets: one of its members (EDTF level 2).</summary>
    OneOf,

    /// <summary>A set in braces: all of its members (EDTF level 2).</summary>
    AllOf,
}
