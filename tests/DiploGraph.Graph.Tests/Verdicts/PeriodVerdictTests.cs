using DiploGraph.Graph.Verdicts;
using static DiploGraph.Graph.Tests.Verdicts.ContactGraph;

namespace DiploGraph.Graph.Tests.Verdicts;

/// <summary>Tests that a verdict holds for the requested period and says what is known of the day.</summary>
public sealed class PeriodVerdictTests
{
    private const string Trip = "visit:trip";

    [Theory]
    [InlineData("2014-05-11/2014-05-14", "2014-05-12", Verdict.Possible)]
    [InlineData("2014-05-11/2014-05-14", "2014-05", Verdict.ConfirmedBilateral)]
    [InlineData("[2014-05-11..2014-05-14]", "2014-05-14", Verdict.Possible)]
    [InlineData("[2014-05-11,2014-05-14]", "2014-05-12", Verdict.OutOfCoverage)]
    [InlineData("[2014-05-11,2014-05-14]", "2014-05-11/2014-05-14", Verdict.ConfirmedBilateral)]
    [InlineData("1995-09-17?", "1995", Verdict.ConfirmedBilateral)]
    [InlineData("1995-09-17?", "1995-09-17", Verdict.Possible)]
    [InlineData("2018-06-01/", "2018-06-01", Verdict.Possible)]
    [InlineData("2018-06-01/", "2020", Verdict.Possible)]
    [InlineData("2018-06-01/", "2017", Verdict.OutOfCoverage)]
    public async Task A_meeting_has_a_moment_within_its_time(string time, string during, Verdict expected) =>
        Assert.Equal(expected, (await Met().At(Talk, time).AskAsync(during)).Verdict);

    [Fact]
    public async Task A_visit_lasts_for_all_of_its_days()
    {
        var graph = new ContactGraph().Attended(Ann, Trip).Attended(Bob, Trip).At(Trip, "2014-05-11/2014-05-14");
        var verdict = await graph.AskAsync("2014-05-12");

        Assert.Equal(Verdict.CoPresenceOnly, verdict.Verdict);
        Assert.StartsWith(
            "Ann and Bob both took part in \"visit:trip\" from 11 to 14 May 2014. This is recorded as a visit, not as "
            + "a meeting between the two.",
            verdict.Text(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[2014-05-11..2014-05-14]", "Ann and Bob met on a day between 11 and 14 May 2014.")]
    [InlineData("[2014-05-13..2014-05-14]", "Ann and Bob met on 13 or 14 May 2014.")]
    [InlineData("{2022-03-27,2022-03-28}", "Ann and Bob met on 27 and 28 March 2022.")]
    [InlineData("2012-05~", "Ann and Bob met around May 2012.")]
    [InlineData("1995-09-17?", "Ann and Bob met on 17 September 1995 (the day is not certain).")]
    [InlineData("2018-06-01/", "Ann and Bob met from 1 June 2018; when it ended is not known.")]
    [InlineData("2018-06-01/..", "Ann and Bob met from 1 June 2018 onwards.")]
    [InlineData("2022-08", "Ann and Bob met in August 2022.")]
    public async Task The_text_says_what_is_known_of_the_day(string time, string sentence) => Assert.StartsWith(
        sentence, (await Met().At(Talk, time).AskAsync()).Text(), StringComparison.Ordinal);

    [Fact]
    public async Task Sources_with_different_days_confirm_the_month_and_are_both_named()
    {
        var verdict = await TwoDays("2022-08-27").AskAsync("2022-08");

        Assert.Equal(Verdict.ConfirmedBilateral, verdict.Verdict);
        Assert.StartsWith("Ann and Bob met in August 2022.", verdict.Text(), StringComparison.Ordinal);
        Assert.Contains(
            "The sources disagree on the date: 26 August 2022 according to \"Report of Wire\" (Wire); 27 August 2022 "
            + "according to \"Report of Other\" (Other).",
            verdict.Text(),
            StringComparison.Ordinal);
        Assert.Contains(verdict.Supporting, evidence => evidence.Source.Value == "source:other");
    }

    [Fact]
    public async Task Sources_that_exclude_each_other_conflict_on_a_day()
    {
        var verdict = await TwoDays("2022-08-27").AskAsync("2022-08-27");

        Assert.Equal(Verdict.Conflicting, verdict.Verdict);
        Assert.Equal("source:wire-report", Assert.Single(verdict.Contradicting).Source.Value);
        Assert.StartsWith(
            "Ann and Bob met, but the sources disagree on whether this was on 27 August 2022.",
            verdict.Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_leaves_the_day_open_makes_it_possible() => Assert.Equal(
        Verdict.Possible, (await TwoDays("2022-08").AskAsync("2022-08-26")).Verdict);

    [Fact]
    public async Task People_who_were_not_there_at_the_same_time_did_not_meet()
    {
        var graph = new ContactGraph()
            .Attended(Ann, Talk).During("2021-05-01").Attended(Bob, Talk).During("2021-05-02")
            .At(Talk, "2021-05-01/2021-05-02");

        Assert.Equal(Verdict.OutOfCoverage, (await graph.AskAsync()).Verdict);
        Assert.Empty(await graph.MetAsync(Ann));
    }

    [Theory]
    [InlineData("2021-05-01", Verdict.OutOfCoverage)]
    [InlineData("2021-05-02", Verdict.ConfirmedBilateral)]
    public async Task They_met_on_the_days_on_which_both_were_there(string during, Verdict expected)
    {
        var graph = new ContactGraph()
            .Attended(Ann, Talk).During("2021-05-01/2021-05-02").Attended(Bob, Talk).During("2021-05-02/2021-05-03")
            .At(Talk, "2021-05-01/2021-05-03");

        Assert.Equal(expected, (await graph.AskAsync(during)).Verdict);
    }

    [Fact]
    public async Task An_announcement_for_another_day_does_not_confirm_that_day()
    {
        var graph = new ContactGraph()
            .Attended(Ann, Talk).During("2021-05-01").Announced(Ann, Talk).During("2021-05-02").Attended(Bob, Talk)
            .At(Talk, "2021-05-01/2021-05-03");

        Assert.Equal(Verdict.ConfirmedBilateral, (await graph.AskAsync("2021-05-01")).Verdict);
        Assert.Equal(Verdict.OutOfCoverage, (await graph.AskAsync("2021-05-02")).Verdict);
    }

    [Fact]
    public async Task A_participation_that_follows_one_account_does_not_hide_the_other()
    {
        var graph = new ContactGraph().WithSource("source:other", "Other")
            .Attended(Ann, Talk).During("2022-08-26").Attended(Bob, Talk).During("2022-08-26")
            .At(Talk, "2022-08-26").From("source:other").At(Talk, "2022-08-27");

        Assert.Equal(Verdict.Conflicting, (await graph.AskAsync("2022-08-27")).Verdict);
    }

    private static ContactGraph Met() => new ContactGraph().Attended(Ann, Talk).Attended(Bob, Talk);

    private static ContactGraph TwoDays(string other) => Met().WithSource("source:other", "Other")
        .At(Talk, "2022-08-26").From("source:other").At(Talk, other);
}
