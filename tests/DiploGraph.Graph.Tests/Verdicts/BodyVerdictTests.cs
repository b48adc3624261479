using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Verdicts;
using static DiploGraph.Graph.Tests.Verdicts.ContactGraph;

namespace DiploGraph.Graph.Tests.Verdicts;

/// <summary>Tests that countries and organizations meet through the people who represent them.</summary>
public sealed class BodyVerdictTests
{
    private const string Here = "country:il";
    private const string There = "country:jp";
    private const string Elsewhere = "country:us";
    private const string Ministry = "organization:ministry";
    private const string Post = "office:minister";

    [Fact]
    public async Task An_official_who_takes_part_on_behalf_of_a_country_represents_it_and_is_named()
    {
        var verdict = await AskAsync(Acting().Attended(Ann, Talk).Attended(Bob, Talk).At(Talk, "2022-08-30"));

        Assert.Equal(Verdict.ConfirmedBilateral, verdict.Verdict);
        Assert.Equal(Ann, verdict.Meetings.Single().A.Subject.Value);
        Assert.StartsWith(
            "Representatives of country:il and of country:jp met on 30 August 2022. "
            + "Country:il was represented by Ann; country:jp was represented by Bob.",
            verdict.Text(),
            StringComparison.Ordinal);
        Assert.NotEmpty(verdict.Supporting);
    }

    [Fact]
    public async Task An_official_who_takes_part_in_an_office_represents_every_body_it_belongs_to()
    {
        var graph = Acting().Part(Ministry, Here).Office(Post, Ministry).Holds(Cat, Post, "2020/2023")
            .AttendedAs(Cat, Post, Talk).Attended(Bob, Talk);

        Assert.Equal(Verdict.ConfirmedBilateral, (await AskAsync(graph)).Verdict);
        Assert.Equal(Verdict.ConfirmedBilateral, (await AskAsync(graph, Ministry)).Verdict);
        Assert.Contains("Cat, office:minister", (await AskAsync(graph)).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020/2023", 1)]
    [InlineData("2020/2021", 0)]
    public async Task An_office_holder_represents_the_body_if_no_record_says_on_whose_behalf(string term, int meetings)
    {
        var graph = Acting().Office(Post, Here).Holds(Cat, Post, term)
            .Attended(Cat, Talk).Attended(Bob, Talk).At(Talk, "2022-08-30");

        var verdict = await AskAsync(graph);
        Assert.Equal(meetings, verdict.Meetings.Count);
        Assert.Equal(
            meetings > 0, verdict.Text().Contains("who held one of its offices", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_official_who_acts_for_another_country_does_not_represent_the_country_of_the_office()
    {
        var graph = Acting().Office(Post, Here).Holds(Cat, Post, "2020/2023").For(Cat, Elsewhere)
            .Attended(Cat, Talk).Attended(Bob, Talk).At(Talk, "2022-08-30");

        Assert.Empty((await AskAsync(graph)).Meetings);
    }

    [Fact]
    public async Task A_third_country_makes_it_a_group_meeting_but_a_second_delegate_does_not()
    {
        var graph = Acting().Attended(Ann, Talk).Attended(Bob, Talk);
        Assert.Equal(Verdict.ConfirmedBilateral, (await AskAsync(graph.For(Cat, Here).Attended(Cat, Talk))).Verdict);
        Assert.Equal(
            Verdict.GroupMeeting,
            (await AskAsync(Acting().Attended(Ann, Talk).Attended(Bob, Talk).For(Cat, Elsewhere)
                .Attended(Cat, Talk))).Verdict);
    }

    [Fact]
    public async Task A_delegate_who_cancelled_does_not_cancel_the_meeting_of_the_others()
    {
        var graph = Acting().Attended(Ann, Talk).Attended(Bob, Talk).For(Cat, Here)
            .Took(Cat, Talk, (QualifierKey.Attendance, "CANCELLED"));

        Assert.Equal(Verdict.ConfirmedBilateral, (await AskAsync(graph)).Verdict);
    }

    [Fact]
    public async Task A_person_can_meet_a_foreign_country_but_not_their_own()
    {
        var graph = Acting().Attended(Ann, Talk).Attended(Bob, Talk);

        Assert.Equal(Verdict.ConfirmedBilateral, (await graph.AskAsync(a: Ann, b: There)).Verdict);
        Assert.Empty((await graph.AskAsync(a: Ann, b: Here)).Meetings);
        Assert.StartsWith(
            "Ann and a representative of country:jp met.",
            (await graph.AskAsync(a: Ann, b: There)).Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_minister_alone_does_not_make_a_country_and_its_ministry_meet()
    {
        var graph = Acting().Part(Ministry, Here).Office(Post, Ministry).Holds(Cat, Post, "2020/2023")
            .AttendedAs(Cat, Post, Talk);

        Assert.Empty((await graph.AskAsync(a: Here, b: Ministry)).Meetings);
    }

    [Theory]
    [InlineData("ANNOUNCED", Verdict.PlannedNotConfirmed)]
    [InlineData("CANCELLED", Verdict.Cancelled)]
    [InlineData("DENIED", Verdict.Denied)]
    public async Task Unconfirmed_meetings_of_countries_have_the_same_verdicts(string attendance, Verdict expected) =>
        Assert.Equal(
            expected,
            (await AskAsync(Acting()
                .Took(Ann, Talk, (QualifierKey.Attendance, attendance))
                .Took(Bob, Talk, (QualifierKey.Attendance, attendance)))).Verdict);

    [Fact]
    public async Task A_denial_of_a_confirmed_meeting_is_a_conflict()
    {
        var graph = Acting().Attended(Ann, Talk).Attended(Bob, Talk)
            .WithSource("source:denial", "Spokesperson").Says("source:denial", Ann, Talk, Stance.Contradicts);

        Assert.Equal(Verdict.Conflicting, (await AskAsync(graph)).Verdict);
    }

    [Fact]
    public async Task A_call_is_a_remote_contact_and_an_event_is_only_co_presence()
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
    public async Task The_coverage_of_a_country_decides_what_the_lack_of_a_record_means()
    {
        Assert.Equal(Verdict.OutOfCoverage, (await AskAsync(Acting(), during: "2022-08")).Verdict);
        var covered = await AskAsync(Acting().Covered(Here, "2022"), during: "2022-08");
        Assert.Equal(Verdict.NoRecordInCoverage, covered.Verdict);
        Assert.StartsWith(
            "No record in this graph shows that representatives of country:il and of country:jp met in August 2022.",
            covered.Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_meetings_of_officials_need_as_many_reads_as_one()
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
        Assert.Contains("This graph records 31 meetings of", verdict.Text(), StringComparison.Ordinal);
        Assert.Contains("27 more", verdict.Text(), StringComparison.Ordinal);
    }

    // Ann and Bob each hold an office of one of the countries and take part on its behalf.
    private static ContactGraph Acting() => new ContactGraph()
        .Office("office:of-ann", Here).Holds(Ann, "office:of-ann", "2000/..").For(Ann, Here)
        .Office("office:of-bob", There).Holds(Bob, "office:of-bob", "2000/..").For(Bob, There);

    private static Task<MeetingVerdict> AskAsync(ContactGraph graph, string a = Here, string? during = null) =>
        graph.AskAsync(during, a, There);
}
