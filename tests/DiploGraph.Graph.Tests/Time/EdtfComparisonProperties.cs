using DiploGraph.Graph.Time;
using FsCheck;
using FsCheck.Fluent;

namespace DiploGraph.Graph.Tests.Time;

/// <summary>Compares times with a naive model that tries every set of days that a time may mean.</summary>
public sealed class EdtfComparisonProperties
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void Every_comparison_matches_the_naive_model() =>
        Prop.ForAll(
            EdtfTimeModel.Times().ToArbitrary(),
            EdtfTimeModel.Times().ToArbitrary(),
            (time, other) => AssertMatches(time, EdtfTimeModel.Meanings(time), other))
            .Check(Config);

    [Fact]
    public void A_time_read_as_one_day_means_one_of_its_days() =>
        Prop.ForAll(
            EdtfTimeModel.Times().ToArbitrary(),
            EdtfTimeModel.Times().ToArbitrary(),
            (time, other) =>
            {
                var day = time.AsOneDay();
                Assert.Equal(time.Text, day.Text);
                var meanings = time.IsInterval
                    ? [.. EdtfTimeModel.Days(time).Select(one => new[] { one })]
                    : EdtfTimeModel.Meanings(time);
                AssertMatches(day, meanings, other);
            })
            .Check(Config);

    [Fact]
    public void A_time_may_meet_days_exactly_if_it_may_overlap_a_time_with_these_days() =>
        Prop.ForAll(
            Qualified().ToArbitrary(),
            Qualified().ToArbitrary(),
            (time, other) =>
            {
                var may = time.OverlapWith(other) != Overlap.No;
                Assert.Equal(may, time.MayMeet(other.AskedDays));
                Assert.True(!may || time.PossibleDays.Meets(other.AskedDays.Hull));
            })
            .Check(Config);

    [Fact]
    public void A_qualifier_never_adds_certainty() =>
        Prop.ForAll(
            EdtfTimeModel.Dates().Select(EdtfTime.Parse).ToArbitrary(),
            Gen.Elements("?", "~", "%").ToArbitrary(),
            EdtfTimeModel.Times().ToArbitrary(),
            (time, qualifier, other) =>
            {
                var qualified = EdtfTime.Parse(time.Text + qualifier);
                foreach (var compare in Comparisons)
                {
                    var (plain, doubtful) = (compare(time, other), compare(qualified, other));
                    Assert.True(doubtful == Overlap.Possible || doubtful == plain, $"{qualified} and {other}");
                }
            })
            .Check(Config);

    private static readonly Func<EdtfTime, EdtfTime, Overlap>[] Comparisons =
    [
        static (time, other) => time.OverlapWith(other),
        static (time, other) => time.IsWithin(other),
        static (time, other) => time.IsBefore(other),
        static (time, other) => time.IsAfter(other),
        static (time, other) => time.IsEqualTo(other),
    ];

    private static void AssertMatches(EdtfTime time, IReadOnlyList<DateOnly[]> meanings, EdtfTime other)
    {
        var asked = EdtfTimeModel.Days(other);
        Assert.Equal(Expected(days => days.Any(asked.Contains)), time.OverlapWith(other));
        Assert.Equal(Expected(days => days.All(asked.Contains)), time.IsWithin(other));
        Assert.Equal(Expected(days => days.All(day => day < asked.Min())), time.IsBefore(other));
        Assert.Equal(Expected(days => days.All(day => day > asked.Max())), time.IsAfter(other));
        Assert.Equal(EdtfTimeModel.Days(time).SetEquals(asked) ? Overlap.Yes : Overlap.No, time.IsEqualTo(other));

        Overlap Expected(Func<DateOnly[], bool> holds) =>
            meanings.All(holds) ? Overlap.Yes : meanings.Any(holds) ? Overlap.Possible : Overlap.No;
    }

    private static Gen<EdtfTime> Qualified() =>
        from time in EdtfTimeModel.Times()
        from form in Gen.Elements(
            "{0}", "{0}~", "{0}?", "{0}/..", "{0}/", "../{0}", "/{0}", "[{0}?]", "[..{0}]", "{{{0}..}}")
        let text = string.Format(null, form, time.Text)
        select EdtfTime.TryParse(text, out var qualified, out _) ? qualified : time;
}
