using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Verdicts;
using static DiploGraph.Graph.Tests.Verdicts.ContactGraph;

namespace DiploGraph.Graph.Tests.Verdicts;

/// <summary>Countries and organizations meet by those who act for them.</summary>
public sealed class BodyVerdictTests
{
    private const string Here = "country:il";
    private const string There = "country:jp";
    private const string Elsewhere = "country:us";
    private const string Ministry = "organization:ministry";
    private const string Post = "office:minister";

    [Fact]
    public async Task Who_takes_part_on_behalf_of_a_country_meets_for_it_and_is_named()
    {
        var verdict = await AskAsync(Acting().Attended(Ann, Talk).Attended(Bob, Talk).At(Talk, "2022-08-30"));

        Assert.Equal(Verdict.ConfirmedBilateral, verdict.Verdict);
        Assert.Equal(Ann, verdict.Meetings.Single().A.Subject.Value);
        Assert.StartsWith(
            "Representatives of country:il and of country:jp met on 30 August 2022. "
            + "For country:il it was Ann; for country:jp it was Bob.",
            verdict.Explanation,
            StringComparison.Ordinal);
        Assert.NotEmpty(verdict.Supporting);
    }

    [Fact]
    public async Task Who_takes_part_in_the_capacity_of_an_office_acts_for_all_that_it_belongs_to()
    {
        var graph = Acting().Part(Ministry, Here).Office(Post, Ministry).Holds(Cat, Post, "2020/2023")
            .AttendedAs(Cat, Post, Talk).Attended(Bob, Talk);

        Assert.Equal(Verdict.ConfirmedBilateral, (await AskAsync(graph)).Verdict);
        Assert.Equal(Verdict.ConfirmedBilateral, (await AskAsync(graph, Ministry)).Verdict);
        Assert.Contains("Cat as office:minister", (await AskAsync(graph)).Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020/2023", 1)]
    [InlineData("2020/2021", 0)]
    public async Task Who_held_an_office_then_acts_for_it_where_no_record_says_for_whom(string term, int meetings)
    {
        var graph = Acting().Office(Post, Here).Holds(Cat, Post, term)
            .Attended(Cat, Talk).Attended(Bob, Talk).At(Talk, "2022-08-30");

        var verdict = await AskAsync(graph);
        Assert.Equal(meetings, verdict.Meetings.Count);
        Assert.Equal(
            meetings > 0, verdict.Explanation.Contains("who held an office", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_acts_for_another_country_does_not_act_for_that_of_an_office()
    {
        var graph = Acting().Office(Post, Here).Holds(Cat, Post, "2020/2023").For(Cat, Elsewhere)
            .Attended(Cat, Talk).Attended(Bob, Talk).At(Talk, "2022-08-30");

        Assert.Empty((await AskAsync(graph)).Meetings);
    }

    [Fact]
    public async Task A_third_country_makes_it_a_group_and_another_of_the_same_does_not()
    {
        var graph = Acting().Attended(Ann, Talk).Attended(Bob, Talk);
        Assert.Equal(Verdict.ConfirmedBilateral, (await AskAsync(graph.For(Cat, Here).Attended(Cat, Talk))).Verdict);
        Assert.Equal(
            Verdict.GroupMeeting,
            (await AskAsync(Acting().Attended(Ann, Talk).Attended(Bob, Talk).For(Cat, Elsewhere)
                .Attended(Cat, Talk))).Verdict);
    }

    [Fact]
    public async Task A_delegate_who_stayed_away_does_not_cancel_the_meeting_of_the_others()
    {
        var graph = Acting().Attended(Ann, Talk).Attended(Bob, Talk).For(Cat, Here)
            .Took(Cat, Talk, (QualifierKey.Attendance, "CANCELLED"));

        Assert.Equal(Verdict.ConfirmedBilateral, (await AskAsync(graph)).Verdict);
    }

    [Fact]
    public async Task A_person_meets_a_country_and_not_the_own_one()
    {
        var graph = Acting().Attended(Ann, Talk).Attended(Bob, Talk);

        Assert.Equal(Verdict.ConfirmedBilateral, (await graph.AskAsync(a: Ann, b: There)).Verdict);
        Assert.Empty((await graph.AskAsync(a: Ann, b: Here)).Meetings);
        Assert.StartsWith(
            "Ann and representatives of country:jp met.",
            (await graph.AskAsync(a: Ann, b: There)).Explanation,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_country_and_its_ministry_do_not_meet_by_one_minister()
    {
        var graph = Acting().Part(Ministry, Here).Office(Post, Ministry).Holds(Cat, Post, "2020/2023")
            .AttendedAs(Cat, Post, Talk);

        Assert.Empty((await graph.AskAsync(a: Here, b: Ministry)).Meetings);
    }

    [Theory]
    [InlineData("ANNOUNCED", Verdict.PlannedNotConfirmed)]
    [InlineData("CANCELLED", Verdict.Cancelled)]
    [InlineData("DENIED", Verdict.Denied)]
    public async Task What_came_to_nothing_did_so_for_countries(string attendance, Verdict expected) =>
        Assert.Equal(
            expected,
            (await AskAsync(Acting()
                .Took(Ann, Talk, (QualifierKey.Attendance, attendance))
                .Took(Bob, Talk, (QualifierKey.Attendance, attendance)))).Verdict);

    [Fact]
    public async Task A_denial_of_a_confirmed_meeting_conflicts()
    {
        var graph = Acting().Attended(Ann, Talk).Attended(Bob, Talk)
            .WithSource("source:denial", "Spokesperson").Says("source:denial", Ann, Talk, Stance.Contradicts);

        Assert.Equal(Verdict.Conflicting, (await AskAsync(graph)).Verdict);
    }

    [Fact]
    public async Task A_call_is_remote_and_an_event_is_presence_alone()
    {
        Assert.Equal(
            Verdict.RemoteContact,
            (await AskAsync(Acting().Attended(Ann, Talk).Attended(Bob, Talk)
                .Is(Talk, Predicate.Kind, "CALL"))).Verdict);
        Assert.Equal(
            Verdict.CoPresenceOnly,
            (await AskAsync(Acting().Attended(Ann, "event:signing").Attended(Bob, "event:signing"))).Verdict);
    }

    [Fact]
    public async Task Silence_means_what_the_coverage_of_a_country_makes_of_it()
    {
        Assert.Equal(Verdict.OutOfCoverage, (await AskAsync(Acting(), during: "2022-08")).Verdict);
        var covered = await AskAsync(Acting().Covered(Here, "2022"), during: "2022-08");
        Assert.Equal(Verdict.NoRecordInCoverage, covered.Verdict);
        Assert.StartsWith(
            "No meeting of representatives of country:il and of country:jp in August 2022 is recorded.",
            covered.Explanation,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_meetings_of_many_officials_take_as_many_reads_as_one()
    {
        var graph = Acting().Attended(Ann, Talk).Attended(Bob, Talk);
        var (_, one) = await graph.AskAndCountAsync(a: Here, b: There);
        for (var i = 0; i < 30; i++)
        {
            graph.Attended(Ann, $"meeting:talk-{i}").Attended(Bob, $"meeting:talk-{i}");
        }

        var (verdict, many) = await graph.AskAndCountAsync(a: Here, b: There);
        Assert.Equal(31, verdict.Meetings.Count);
        Assert.Equal(one, many);
        Assert.Contains("31 such meetings are recorded", verdict.Explanation, StringComparison.Ordinal);
        Assert.Contains("27 others", verdict.Explanation, StringComparison.Ordinal);
    }

    // Ann holds an office of one country, Bob of the other, and each takes part on behalf of it.
    private static ContactGraph Acting() => new ContactGraph()
        .Office("office:of-ann", Here).Holds(Ann, "office:of-ann", "2000/..").For(Ann, Here)
        .Office("office:of-bob", There).Holds(Bob, "office:of-bob", "2000/..").For(Bob, There);

    private static Task<MeetingVerdict> AskAsync(ContactGraph graph, string a = Here, string? during = null) =>
        graph.AskAsync(during, a, There);
}
