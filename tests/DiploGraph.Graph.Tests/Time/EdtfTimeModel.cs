using System.Globalization;
using DiploGraph.Graph.Time;
using FsCheck;
using FsCheck.Fluent;

namespace DiploGraph.Graph.Tests.Time;

/// <summary>A naive model of times: it lists every set of days that a text may mean, from the text alone.</summary>
internal static class EdtfTimeModel
{
    private static readonly DateOnly First = new(2022, 1, 28);

    /// <summary>
    /// Returns every possible meaning of a time: each day of a date or of the members of a one-of set, each pair of
    /// first and last day of an interval, and each choice of one day of every member of an all-of set.
    /// </summary>
    public static IReadOnlyList<DateOnly[]> Meanings(EdtfTime time)
    {
        if (time.Text[0] == '[')
        {
            return [.. Members(time.Text).SelectMany(Days).Select(day => new[] { day })];
        }

        if (time.Text[0] == '{')
        {
            IEnumerable<DateOnly[]> choices = [[]];
            foreach (var member in Members(time.Text))
            {
                choices = choices.SelectMany(chosen => Days(member).Select(day => chosen.Append(day).ToArray()));
            }

            return [.. choices];
        }

        var ends = time.Text.Split('/');
        return ends.Length == 1
            ? [.. Days(ends[0]).Select(day => new[] { day })]
            : [.. from start in Days(ends[0])
                  from end in Days(ends[1])
                  where start <= end
                  select Range(start, end).ToArray()];
    }

    /// <summary>Returns all days of a time.</summary>
    public static HashSet<DateOnly> Days(EdtfTime time) => [.. Meanings(time).SelectMany(days => days)];

    /// <summary>Returns times with days from January to March 2022.</summary>
    public static Gen<EdtfTime> Times()
    {
        var texts = Dates();
        var intervals = from start in texts
                        from end in texts
                        select $"{start}/{end}";
        var ranges = from start in Gen.Choose(0, 20)
                     from length in Gen.Choose(0, 6)
                     select $"{Day(start)}..{Day(start + length)}";
        var oneOf = from count in Gen.Choose(1, 3)
                    from members in Gen.OneOf(texts, ranges, Gen.Constant("2022-01..2022-02")).ListOf(count)
                    select $"[{string.Join(',', members)}]";

        // Few members with many days, because the model tries every choice.
        var days = from offset in Gen.Choose(0, 40) select Day(offset);
        var allOf = from count in Gen.Choose(1, 3)
                    from members in Gen.OneOf(days, ranges).ListOf(count)
                    from month in Gen.Elements("", ",2022-02", ",2022-01..2022-02", ",2022-02,2022-03")
                    select $"{{{string.Join(',', members)}{month}}}";
        return Gen.OneOf(texts, intervals, oneOf, allOf)
            .Where(text => EdtfTime.TryParse(text, out _, out _))
            .Select(EdtfTime.Parse);
    }

    /// <summary>Returns days and months.</summary>
    public static Gen<string> Dates() =>
        from offset in Gen.Choose(0, 40)
        from isMonth in ArbMap.Default.GeneratorFor<bool>()
        select isMonth ? Day(offset)[..7] : Day(offset);

    private static string Day(int offset) =>
        First.AddDays(offset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // The members of a set, with each range as its days or months.
    private static IEnumerable<string> Members(string set) => set[1..^1].Split(',').SelectMany(member =>
    {
        var ends = member.Split("..");
        return ends.Length == 1 ? ends : Range(Days(ends[0])[0], Days(ends[1])[^1])
            .Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)[..ends[0].Length])
            .Distinct();
    });

    private static DateOnly[] Days(string date)
    {
        var isMonth = date.Length == 7;
        var first = DateOnly.ParseExact(isMonth ? date + "-01" : date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return [.. Range(first, isMonth ? first.AddMonths(1).AddDays(-1) : first)];
    }

    private static IEnumerable<DateOnly> Range(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
