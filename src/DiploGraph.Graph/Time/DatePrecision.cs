namespace DiploGraph.Graph.Time;

/// <summary>The smallest unit that a time specifies.</summary>
public enum DatePrecision
{
    /// <summary>No date: an interval that is open or unknown at both ends.</summary>
    Unknown = 0,

    /// <summary>A century (<c>19XX</c>).</summary>
    Century,

    /// <summary>A decade (<c>195X</c>).</summary>
    Decade,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A season of a year.</summary>
    Season,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A time of day.</summary>
    Time,
}
