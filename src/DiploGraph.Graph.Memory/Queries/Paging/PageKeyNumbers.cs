using System.Globalization;
using DiploGraph.Graph.Paging;

namespace DiploGraph.Graph.Memory.Queries.Paging;

/// <summary>Converts between sort values of page keys and numbers.</summary>
internal static class PageKeyNumbers
{
    public const int NoDayLast = int.MaxValue;
    public const int NoDayFirst = -1;

    /// <summary>
    /// Returns the number of a day, or a number that sorts last in the given direction if there is no day.
    /// </summary>
    public static int NumberOf(DateOnly? day, bool descending) =>
        day?.DayNumber ?? (descending ? NoDayFirst : NoDayLast);

    public static string SortOf(int dayNumber, bool descending) => PageKeyFormat.Day(
        dayNumber is NoDayFirst or NoDayLast ? null : DateOnly.FromDayNumber(dayNumber), descending);

    public static int DayNumber(string sort, bool descending, PageKey key)
    {
        if (sort == PageKeyFormat.Day(null, descending))
        {
            return NumberOf(null, descending);
        }

        return DateOnly.TryParseExact(
            sort, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.DayNumber
            : throw key.ToForeign();
    }

    public static int Number(string sort, PageKey key) =>
        int.TryParse(sort, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw key.ToForeign();
}
