using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Verdicts;
using static DiploGraph.Graph.Tests.Verdicts.ContactGraph;

namespace DiploGraph.Graph.Tests.Verdicts;

public sealed class MeetingVerdictTests
{
    [Fact]
    public async Task Two_who_attended_one_meeting_met_and_one_sentence_for_both_is_shown_once()
    {
        var verdict = await Met().At(Talk, "2022-08-30").AskAsync("2022-08");
        Assert.Equal(Verdict.ConfirmedBilateral, verdict.Verdict);
        Assert.StartsWith("Ann and Bob met on 30 August 2022.", verdict.Explanation, StringComparison.Ordinal);
        Assert.Contains("(Wire)", verdict.Explanation, StringComparison.Ordinal);
        Assert.Contains("The place is not recorded.", verdict.Explanation, StringComparison.Ordinal);
        Assert.Single(verdict.Supporting);
        Assert.Equal(1, verdict.IndependentSources);
        Assert.Equal(Talk, Assert.Single(verdict.Meetings).Happening.Id.Value);
    }

    [Fact]
    public async Task An_occurred_meeting_without_attendance_is_a_meeting() => await IsAsync(
        Verdict.ConfirmedBilateral,
        new ContactGraph().Took(Ann, Talk).Took(Bob, Talk).Is(Talk, Predicate.HappeningStatus, "OCCURRED"));

    [Fact]
    public async Task A_third_principal_makes_it_a_group() => await IsAsync(
        Verdict.GroupMeeting, new ContactGraph().Attended(Ann, Talk).Attended(Bob, Talk).Attended(Cat, Talk));

    [Fact]
    public async Task Delegates_and_interpreters_do_not_make_it_a_group() => await IsAsync(
        Verdict.ConfirmedBilateral,
        new ContactGraph().Attended(Ann, Talk).Attended(Bob, Talk).Took(Cat, Talk, (QualifierKey.Role, "INTERPRETER")));

    [Fact]
    public async Task Who_was_there_as_a_delegate_was_in_a_group() => await IsAsync(
        Verdict.GroupMeeting,
        new ContactGraph().Attended(Ann, Talk).Attended(Cat, Talk)
            .Took(Bob, Talk, (QualifierKey.Role, "DELEGATE"), (QualifierKey.Attendance, "OCCURRED")));

    [Fact]
    public async Task A_call_is_a_remote_contact() => await IsAsync(
        Verdict.RemoteContact,
        new ContactGraph().Attended(Ann, Talk).Attended(Bob, Talk).Is(Talk, Predicate.Kind, "CALL"));

    [Fact]
    public async Task Who_took_part_by_video_was_not_there() => await IsAsync(
        Verdict.RemoteContact,
        new ContactGraph().Attended(Ann, Talk)
            .Took(Bob, Talk, (QualifierKey.Mode, "REMOTE"), (QualifierKey.Attendance, "OCCURRED")));

    [Fact]
    public async Task Two_at_one_event_were_only_there_together() => await IsAsync(
        Verdict.CoPresenceOnly, new ContactGraph().Attended(Ann, "event:signing").Attended(Bob, "event:signing"));

    [Fact]
    public async Task An_announcement_confirms_nothing() => await IsAsync(
        Verdict.PlannedNotConfirmed,
        new ContactGraph().Took(Ann, Talk).Took(Bob, Talk).Is(Talk, Predicate.HappeningStatus, "ANNOUNCED"));

    [Fact]
    public async Task A_cancelled_meeting_was_none() => await IsAsync(
        Verdict.Cancelled,
        new ContactGraph().Took(Ann, Talk).Took(Bob, Talk).Is(Talk, Predicate.HappeningStatus, "CANCELLED"));

    [Fact]
    public async Task A_denial_without_confirmation_is_a_denial() => await IsAsync(
        Verdict.Denied,
        new ContactGraph().Took(Ann, Talk).Took(Bob, Talk, (QualifierKey.Attendance, "DENIED")));

    [Fact]
    public async Task A_confirmation_and_a_denial_conflict_and_both_are_named()
    {
        var verdict = await new ContactGraph()
            .WithSource("source:denial", "Spokesperson")
            .Attended(Ann, Talk).Attended(Bob, Talk)
            .Says("source:denial", Bob, Talk, Stance.Contradicts)
            .AskAsync();
        Assert.Equal(Verdict.Conflicting, verdict.Verdict);
        Assert.Single(verdict.Contradicting);
        Assert.NotEmpty(verdict.Supporting);
        Assert.Contains("Spokesperson", verdict.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_confirmed_without_words() => await IsAsync(
        Verdict.PlannedNotConfirmed, new ContactGraph().Attended(Ann, Talk).Attended(Bob, Talk).WithoutWords());

    [Fact]
    public async Task Silence_within_coverage_is_no_record()
    {
        var verdict = await new ContactGraph().Covered(Ann, "2022").AskAsync("2022-08");
        Assert.Equal(Verdict.NoRecordInCoverage, verdict.Verdict);
        Assert.Contains("The diary covers", verdict.Explanation, StringComparison.Ordinal);
        Assert.Single(verdict.Coverage);
    }

    [Theory]
    [InlineData("2023")]
    [InlineData("2021-12/2022-01")]
    [InlineData(null)]
    public async Task Silence_beyond_coverage_means_nothing(string? during) =>
        Assert.Equal(Verdict.OutOfCoverage, (await new ContactGraph().Covered(Ann, "2022").AskAsync(during)).Verdict);

    [Fact]
    public async Task Two_who_met_a_third_did_not_meet_by_that()
    {
        var verdict = await new ContactGraph()
            .Attended(Ann, "meeting:first").Attended(Cat, "meeting:first")
            .Attended(Bob, "meeting:second").Attended(Cat, "meeting:second")
            .AskAsync();
        Assert.Equal(Verdict.OutOfCoverage, verdict.Verdict);
        Assert.Contains("a meeting with Cat, but not in the same one", verdict.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-08", Verdict.ConfirmedBilateral)]
    [InlineData("2022-09", Verdict.OutOfCoverage)]
    public async Task A_meeting_counts_in_its_time(string during, Verdict expected) => Assert.Equal(
        expected,
        (await Met().At(Talk, "2022-08-30").AskAsync(during)).Verdict);

    [Fact]
    public async Task A_meeting_that_may_lie_in_the_time_is_told_of_and_decides_nothing()
    {
        var verdict = await Met().At(Talk, "2022").AskAsync("2022-08");
        Assert.Equal(Verdict.OutOfCoverage, verdict.Verdict);
        Assert.Single(verdict.Meetings);
        Assert.Contains("may belong to the time asked about", verdict.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reprints_of_one_report_count_once()
    {
        var verdict = await new ContactGraph()
            .WithSource("source:reprint", "Copyist", derivedFrom: "source:wire-report")
            .WithSource("source:reprint-of-reprint", "Copyist of a copyist", derivedFrom: "source:reprint")
            .WithSource("source:own", "Own reporter")
            .Attended(Ann, Talk).Attended(Bob, Talk)
            .Says("source:reprint-of-reprint", Ann, Talk).Says("source:own", Bob, Talk)
            .AskAsync();
        Assert.Equal(2, verdict.IndependentSources);
        Assert.Contains("3 sources, 2 of them independent", verdict.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_of_participants_alone_is_called_that()
    {
        var graph = new ContactGraph().WithSource("source:ministry", "Ministry", speaks: "country:jp");
        graph.From("source:ministry").Attended(Ann, Talk).Attended(Bob, Talk);
        Assert.Contains(
            "It is the account of country:jp itself;", (await graph.AskAsync()).Explanation, StringComparison.Ordinal);
        graph.Says("source:wire-report", Ann, Talk);
        Assert.DoesNotContain("itself", (await graph.AskAsync()).Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_order_of_the_two_does_not_matter()
    {
        var graph = new ContactGraph().Attended(Ann, Talk).Attended(Bob, Talk);
        Assert.Equal((await graph.AskAsync()).Verdict, (await graph.AskAsync(a: Bob, b: Ann)).Verdict);
    }

    [Fact]
    public async Task Many_meetings_take_as_many_reads_as_one()
    {
        var graph = Met().At(Talk, "2022-08-30");
        var (_, one) = await graph.AskAndCountAsync();
        for (var i = 0; i < 60; i++)
        {
            var meeting = $"meeting:talk-{i}";
            graph.Attended(Ann, meeting).Attended(Bob, meeting).Attended(Cat, meeting).At(meeting, "2022-08-30");
        }

        var (verdict, many) = await graph.AskAndCountAsync();
        Assert.Equal(61, verdict.Meetings.Count);
        Assert.Equal(one, many);
    }

    [Fact]
    public async Task Nobody_meets_themselves() =>
        await Assert.ThrowsAsync<ArgumentException>(() => new ContactGraph().AskAsync(b: Ann));

    private static ContactGraph Met() => new ContactGraph().Attended(Ann, Talk).Attended(Bob, Talk);

    private static async Task IsAsync(Verdict expected, ContactGraph graph) =>
        Assert.Equal(expected, (await graph.AskAsync()).Verdict);
}
