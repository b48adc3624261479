using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Verdicts;
using static DiploGraph.Graph.Tests.Verdicts.ContactGraph;

namespace DiploGraph.Graph.Tests.Verdicts;

/// <summary>Tests that governments and delegations meet through those who act for them.</summary>
public sealed class GovernmentVerdictTests
{
    private const string Here = "country:il";
    private const string There = "country:jp";
    private const string Government = "organization:government";
    private const string Ministry = "organization:ministry";
    private const string Delegation = "organization:delegation";
    private const string Post = "office:minister";

    [Theory]
    [InlineData("MINISTRY", Verdict.ConfirmedBilateral)]
    [InlineData("AGENCY", Verdict.ConfirmedBilateral)]
    [InlineData("PARLIAMENT", Verdict.OutOfCoverage)]
    public async Task An_office_of_a_ministry_of_the_country_acts_for_its_government(string kind, Verdict expected)
    {
        var graph = Governed().Part(Ministry, Here).Is(Ministry, Predicate.Kind, kind).Office(Post, Ministry)
            .AttendedAs(Ann, Post, Talk).Attended(Bob, Talk);

        Assert.Equal(expected, (await AskAsync(graph)).Verdict);
    }

    [Fact]
    public async Task A_minister_who_acts_for_the_country_acts_for_its_government()
    {
        var graph = Governed().Part(Ministry, Here).Is(Ministry, Predicate.Kind, "MINISTRY").Office(Post, Ministry)
            .Holds(Ann, Post, "2020/2023").For(Ann, Here).Attended(Ann, Talk).Attended(Bob, Talk)
            .At(Talk, "2022-08-30");

        Assert.Equal(Verdict.ConfirmedBilateral, (await AskAsync(graph)).Verdict);
    }

    [Fact]
    public async Task Whoever_acts_for_the_country_may_act_for_its_government()
    {
        var unnamed = await AskAsync(Governed().For(Ann, Here).Attended(Ann, Talk).Attended(Bob, Talk));
        Assert.Equal(Verdict.Possible, unnamed.Verdict);
        Assert.Contains("not certain for whom the participants acted", unnamed.Text(), StringComparison.Ordinal);

        // An emperor or a president holds an office of the country too.
        var head = Governed().Office("office:president", Here).AttendedAs(Ann, "office:president", Talk)
            .Attended(Bob, Talk);
        Assert.Equal(Verdict.Possible, (await AskAsync(head)).Verdict);
        Assert.Equal(
            Verdict.Possible, (await AskAsync(Governed().Attended(Here, Talk).Attended(Bob, Talk))).Verdict);
    }

    [Fact]
    public async Task Only_a_government_acts_through_the_ministries_of_its_country()
    {
        var graph = new ContactGraph().Part("organization:board", Here).Part(Ministry, Here)
            .Is(Ministry, Predicate.Kind, "MINISTRY").Office(Post, Ministry)
            .AttendedAs(Ann, Post, Talk).For(Bob, There).Attended(Bob, Talk);

        Assert.Equal(Verdict.OutOfCoverage, (await graph.AskAsync(a: "organization:board", b: There)).Verdict);
    }

    [Theory]
    [InlineData("2022-08-30", Verdict.ConfirmedBilateral)]
    [InlineData("2022-09-30", Verdict.OutOfCoverage)]
    public async Task A_delegation_meets_through_its_members_while_they_belong_to_it(string day, Verdict expected)
    {
        var graph = new ContactGraph().Is(Delegation, Predicate.Kind, "DELEGATION")
            .Member(Ann, Delegation).During("2022-08-29/2022-08-30")
            .For(Ann, Here).Attended(Ann, Talk).Attended(Bob, Talk).At(Talk, day);

        Assert.Equal(expected, (await graph.AskAsync(a: Delegation, b: Bob)).Verdict);
        Assert.Empty((await graph.AskAsync(a: Delegation, b: Ann)).Meetings);
    }

    private static ContactGraph Governed() => new ContactGraph().Part(Government, Here)
        .Is(Government, Predicate.Kind, "GOVERNMENT").For(Bob, There);

    private static Task<MeetingVerdict> AskAsync(ContactGraph graph) => graph.AskAsync(a: Government, b: There);
}
