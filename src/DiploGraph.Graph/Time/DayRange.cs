namespace DiploGraph.Graph.Time;

/// <summary>
/// A range of days. An open beginning is <see cref="DateOnly.MinValue"/>, an open end <see cref="DateOnly.MaxValue"/>.
/// </summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, not before the first.</param>
public readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    /// <summary>All days of the calendar.</summary>
    public static DayRange All { get; } = new(DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>True if the ranges have a day in common.</summary>
    public bool Meets(DayRange other) => First <= other.Last && Last >= other.First;

    /// <summary>True if all days of the other range are in this one.</summary>
    public bool Contains(DayRange other) => First <= other.First && Last >= other.Last;
}
