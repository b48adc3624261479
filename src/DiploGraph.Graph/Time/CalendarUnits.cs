namespace DiploGraph.Graph.Time;

/// <summary>Fits ranges of days to whole months or years.</summary>
internal static class CalendarUnits
{
    /// <summary>Returns the units that have a day of a range, from the first day to the last.</summary>
    public static DayRange Around(DayRange days, DatePrecision unit) =>
        Units(IndexOf(days.First, unit), IndexOf(days.Last, unit), unit);

    /// <summary>Returns the whole units within a range of days; null if there is none.</summary>
    public static DayRange? Within(DayRange days, DatePrecision unit)
    {
        var around = Around(days, unit);
        var first = IndexOf(days.First, unit) + (around.First == days.First ? 0 : 1);
        var last = IndexOf(days.Last, unit) - (around.Last == days.Last ? 0 : 1);
        return first <= last ? Units(first, last, unit) : null;
    }

    private static int IndexOf(DateOnly day, DatePrecision unit) =>
        unit == DatePrecision.Year ? day.Year : (day.Year * 12) + day.Month - 1;

    private static DayRange Units(int first, int last, DatePrecision unit) => unit == DatePrecision.Year
        ? new DayRange(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31))
        : new DayRange(
            new DateOnly(first / 12, (first % 12) + 1, 1),
            new DateOnly(last / 12, (last % 12) + 1, DateTime.DaysInMonth(last / 12, (last % 12) + 1)));
}
