namespace DiploGraph.Graph.Time;

/// <summary>
/// A range of days. An open beginning is <see cref="DateOnly.MinValue"/>, an open end <see cref="DateOnly.MaxValue"/>.
/// </summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, not before the first.</param>
public readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    /// <summary>True if the ranges have a day in common.</summary>
    public bool Meets(DayRange other) => First <= other.Last && Last >= other.First;
}
