namespace DiploGraph.Graph.Time;

/// <summary>Moves dates by units of a precision.</summary>
internal static class DatePrecisions
{
    /// <summary>
    /// Returns the day this many units later, or the first or last day of the calendar if the result is outside it.
    /// </summary>
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
