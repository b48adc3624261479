using System.Globalization;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Grouping;

/// <summary>
/// The years, decades or months that a time touches, by which every store groups. Years are counted from the year 0,
/// decades and months from its beginning. Sorts by the first and then by the last period.
/// </summary>
/// <param name="First">The first period, <see cref="OpenStart"/> or <see cref="UnknownStart"/>.</param>
/// <param name="Last">The last period, <see cref="OpenEnd"/> or <see cref="UnknownEnd"/>.</param>
/// <param name="Set">The periods as a set in EDTF, if the time is a set and touches several; otherwise null.</param>
public readonly record struct GroupPeriod(int First, int Last, string? Set = null)
{
    /// <summary>The first period of a time without beginning.</summary>
    public const int OpenStart = int.MinValue;

    /// <summary>The first period of a time whose beginning is unknown.</summary>
    public const int UnknownStart = int.MinValue + 1;

    /// <summary>The last period of a time whose end is unknown.</summary>
    public const int UnknownEnd = int.MaxValue - 1;

    /// <summary>The last period of a time without end.</summary>
    public const int OpenEnd = int.MaxValue;

    /// <summary>Returns the periods of a time.</summary>
    /// <param name="time">The time.</param>
    /// <param name="key">The kind of period: year, decade or month.</param>
    public static GroupPeriod Of(EdtfTime time, GroupKey key)
    {
        ArgumentNullException.ThrowIfNull(time);
        var first = time.Earliest is { } earliest ? NumberOf(earliest, key)
            : time.HasUnknownStart ? UnknownStart : OpenStart;
        var last = time.Latest is { } latest ? NumberOf(latest, key) : time.HasUnknownEnd ? UnknownEnd : OpenEnd;
        return new GroupPeriod(first, last, time.IsSet && first != last ? TextOf(time, key) : null);
    }

    /// <summary>Returns the periods in which an interval begins, or those of a time that is no interval.</summary>
    /// <param name="time">The time.</param>
    /// <param name="key">The kind of period: year, decade or month.</param>
    public static GroupPeriod OfBeginning(EdtfTime time, GroupKey key) =>
        !time.IsInterval ? Of(time, key)
        : time.Earliest is null ? default
        : Of(EdtfTime.Parse(time.Text[..time.Text.IndexOf('/', StringComparison.Ordinal)]), key);

    /// <summary>
    /// Returns the period as EDTF: one year (<c>2022</c>), decade (<c>202X</c>) or month (<c>2022-08</c>). If the time
    /// touches several, an interval of years or months, with the unknown or open end of the time (<c>2018/</c>,
    /// <c>2018/..</c>), or for a set the set of them (<c>[2014..2016]</c>).
    /// </summary>
    public EdtfTime ToTime(GroupKey key) => EdtfTime.Parse(
        Set ?? (First == Last ? TextOf(First, key) : $"{Start(First, key)}/{End(Last, key)}"));

    // The periods of the members, with periods that follow each other as a range.
    private static string TextOf(EdtfTime set, GroupKey key)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var days in set.StatedDays.Ranges)
        {
            var first = days.First == DateOnly.MinValue && set.HasOpenStart ? OpenStart : NumberOf(days.First, key);
            var last = days.Last == DateOnly.MaxValue && set.HasOpenEnd ? OpenEnd : NumberOf(days.Last, key);
            if (ranges.Count > 0 && first <= ranges[^1].Last + 1)
            {
                ranges[^1] = (ranges[^1].First, last);
            }
            else
            {
                ranges.Add((first, last));
            }
        }

        var members = string.Join(',', ranges.Select(range => range.First == range.Last
            ? TextOf(range.First, key)
            : $"{(range.First == OpenStart ? "" : Start(range.First, key))}.."
                + (range.Last == OpenEnd ? "" : End(range.Last, key))));
        return set.Form == EdtfForm.OneOf ? $"[{members}]" : $"{{{members}}}";
    }

    private static int NumberOf(DateOnly day, GroupKey key) => key switch
    {
        GroupKey.Year => day.Year,
        GroupKey.Decade => day.Year / 10,
        GroupKey.Month => (day.Year * 12) + day.Month - 1,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "The key is not a period of time."),
    };

    private static string TextOf(int number, GroupKey key) => key == GroupKey.Decade
        ? string.Create(CultureInfo.InvariantCulture, $"{number:D3}X")
        : Start(number, key);

    private static string Start(int number, GroupKey key) => number switch
    {
        OpenStart => "..",
        UnknownStart => "",
        _ => key switch
        {
            GroupKey.Year => Year(number),
            GroupKey.Month => string.Create(CultureInfo.InvariantCulture, $"{number / 12:D4}-{(number % 12) + 1:D2}"),
            _ => Year(number == 0 ? 1 : number * 10),
        },
    };

    private static string End(int number, GroupKey key) => number switch
    {
        OpenEnd => "..",
        UnknownEnd => "",
        _ => key == GroupKey.Decade ? Year((number * 10) + 9) : Start(number, key),
    };

    private static string Year(int number) => number.ToString("D4", CultureInfo.InvariantCulture);
}
