using DiploGraph.Graph.Time;
using FsCheck;
using FsCheck.Fluent;

namespace DiploGraph.Graph.Tests.Time;

/// <summary>Compares times with a naive model that tries every pair of days that a time may mean.</summary>
public sealed class EdtfComparisonProperties
{
    private static readonly DateOnly First = new(2022, 1, 30);

    [Fact]
    public void Every_comparison_matches_the_naive_model() =>
        Prop.ForAll(
            Times().ToArbitrary(),
            Times().ToArbitrary(),
            (time, other) =>
            {
                var spans = Spans(time).ToList();
                var (first, last) = (other.Earliest!.Value, other.Latest!.Value);
                Assert.Equal(Expected(spans, s => s.From <= last && s.To >= first), time.OverlapWith(other));
                Assert.Equal(Expected(spans, s => s.From >= first && s.To <= last), time.IsWithin(other));
                Assert.Equal(Expected(spans, s => s.To < first), time.IsBefore(other));
                Assert.Equal(Expected(spans, s => s.From > last), time.IsAfter(other));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_days_of_two_times_meet_exactly_if_the_times_may_overlap() =>
        Prop.ForAll(
            Qualified().ToArbitrary(),
            Qualified().ToArbitrary(),
            (time, other) => Assert.Equal(
                time.OverlapWith(other) != Overlap.No, time.PossibleDays.Meets(other.AskedDays)))
            .QuickCheckThrowOnFailure();

    private static Overlap Expected(
        List<(DateOnly From, DateOnly To)> spans, Func<(DateOnly From, DateOnly To), bool> holds) =>
        spans.All(holds) ? Overlap.Yes : spans.Any(holds) ? Overlap.Possible : Overlap.No;

    /// <summary>
    /// Returns every possible meaning of a time: each day of a date, each pair of first and last day of an interval.
    /// </summary>
    private static IEnumerable<(DateOnly From, DateOnly To)> Spans(EdtfTime time)
    {
        if (!time.IsInterval)
        {
            return Range(time.Earliest!.Value, time.Latest!.Value).Select(day => (day, day));
        }

        var ends = time.Text.Split('/').Select(EdtfTime.Parse).ToArray();
        return from start in Range(ends[0].Earliest!.Value, ends[0].Latest!.Value)
               from end in Range(ends[1].Earliest!.Value, ends[1].Latest!.Value)
               where start <= end
               select (start, end);
    }

    private static IEnumerable<DateOnly> Range(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    private static Gen<EdtfTime> Qualified() =>
        from time in Times()
        from form in Gen.Elements("{0}", "{0}~", "{0}?", "{0}/..", "{0}/", "../{0}", "/{0}")
        select time.IsInterval ? time : EdtfTime.Parse(string.Format(null, form, time.Text));

    private static Gen<EdtfTime> Times()
    {
        var dates = from offset in Gen.Choose(0, 40)
                    from month in ArbMap.Default.GeneratorFor<bool>()
                    select First.AddDays(offset).ToString(month ? "yyyy-MM" : "yyyy-MM-dd", null);
        var intervals = from start in dates
                        from end in dates
                        where EdtfTime.TryParse($"{start}/{end}", out _, out _)
                        select $"{start}/{end}";
        return Gen.OneOf(dates, intervals).Select(EdtfTime.Parse);
    }
}
