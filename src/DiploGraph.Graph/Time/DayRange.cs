namespace DiploGraph.Graph.Time;

/// <summary>
/// Some days, one after the other. No beginning is <see cref="DateOnly.MinValue"/>, no end
/// <see cref="DateOnly.MaxValue"/>.
/// </summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them, not before the first.</param>
public readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    /// <summary>Whether some day is in both.</summary>
    public bool Meets(DayRange other) => First <= other.Last && Last >= other.First;
}
