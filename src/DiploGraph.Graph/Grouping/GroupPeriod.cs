using System.Globalization;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Grouping;

/// <summary>
/// The first and last year, decade or month that a time touches, by which every store groups. Years are counted from
/// the year 0, decades and months from its beginning; null if the time has no such end.
/// </summary>
/// <param name="First">The first period.</param>
/// <param name="Last">The last period.</param>
public readonly record struct GroupPeriod(int? First, int? Last)
{
    /// <summary>Returns the periods of a time.</summary>
    /// <param name="time">The time.</param>
    /// <param name="key">The kind of period: year, decade or month.</param>
    public static GroupPeriod Of(EdtfTime time, GroupKey key) => new(Of(time.Earliest, key), Of(time.Latest, key));

    /// <summary>
    /// Returns the period as EDTF: one year (<c>2022</c>), decade (<c>202X</c>) or month (<c>2022-08</c>), or an
    /// interval of years or months if it touches several; null if neither end is known.
    /// </summary>
    public EdtfTime? ToTime(GroupKey key) => (First, Last) switch
    {
        (null, null) => null,
        _ when First == Last => EdtfTime.Parse(Text(First!.Value, key, isWhole: true, isEnd: false)),
        _ => EdtfTime.Parse($"{End(First, key, isEnd: false)}/{End(Last, key, isEnd: true)}"),
    };

    private static int? Of(DateOnly? day, GroupKey key) => key switch
    {
        GroupKey.Year => day?.Year,
        GroupKey.Decade => day?.Year / 10,
        GroupKey.Month => (day?.Year * 12) + day?.Month - 1,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "The key is not a period of time."),
    };

    private static string End(int? number, GroupKey key, bool isEnd) =>
        number is { } known ? Text(known, key, isWhole: false, isEnd) : "..";

    private static string Text(int number, GroupKey key, bool isWhole, bool isEnd)
    {
        var culture = CultureInfo.InvariantCulture;
        return key switch
        {
            GroupKey.Year => number.ToString("D4", culture),
            GroupKey.Month => string.Create(culture, $"{number / 12:D4}-{(number % 12) + 1:D2}"),
            _ when isWhole => string.Create(culture, $"{number:D3}X"),
            _ => ((number * 10) + (isEnd ? 9 : number == 0 ? 1 : 0)).ToString("D4", culture),
        };
    }
}
