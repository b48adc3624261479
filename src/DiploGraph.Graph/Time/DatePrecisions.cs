namespace DiploGraph.Graph.Time;

/// <summary>Steps of a precision's unit.</summary>
internal static class DatePrecisions
{
    /// <summary>The day so many units later; the calendar's first or last day where that lies outside it.</summary>
    public static DateOnly Step(this DatePrecision precision, DateOnly day, int units)
    {
        try
        {
            return precision switch
            {
                DatePrecision.Century => day.AddYears(100 * units),
                DatePrecision.Decade => day.AddYears(10 * units),
                DatePrecision.Year => day.AddYears(units),
                DatePrecision.Season => day.AddMonths(3 * units),
                DatePrecision.Month => day.AddMonths(units),
                _ => day.AddDays(units),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return units < 0 ? DateOnly.MinValue : DateOnly.MaxValue;
        }
    }
}
