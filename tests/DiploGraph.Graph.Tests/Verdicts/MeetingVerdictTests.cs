using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Verdicts;
using static DiploGraph.Graph.Tests.Verdicts.ContactGraph;

namespace DiploGraph.Graph.Tests.Verdicts;

public sealed class MeetingVerdictTests
{
    [Fact]
    public async Task Two_people_at_one_meeting_met_and_a_sentence_about_both_is_returned_once()
    {
        var verdict = await Met().At(Talk, "2022-08-30").AskAsync("2022-08");
        Assert.Equal(Verdict.ConfirmedBilateral, verdict.Verdict);
        Assert.StartsWith("Ann and Bob met on 30 August 2022.", verdict.Text(), StringComparison.Ordinal);
        Assert.Contains("(Wire)", verdict.Text(), StringComparison.Ordinal);
        Assert.Contains("The place is not recorded.", verdict.Text(), StringComparison.Ordinal);
        Assert.Single(verdict.Supporting);
        Assert.Equal(1, verdict.IndependentSources);
        Assert.Equal(Talk, Assert.Single(verdict.Meetings).Happening.Id.Value);
    }

    [Fact]
    public async Task A_meeting_that_occurred_counts_without_recorded_attendance() => await IsAsync(
        Verdict.ConfirmedBilateral,
        new ContactGraph().Took(Ann, Talk).Took(Bob, Talk).Is(Talk, Predicate.HappeningStatus, "OCCURRED"));

    [Fact]
    public async Task A_third_principal_makes_it_a_group_meeting() => await IsAsync(
        Verdict.GroupMeeting, new ContactGraph().Attended(Ann, Talk).Attended(Bob, Talk).Attended(Cat, Talk));

    [Fact]
    public async Task Delegates_and_interpreters_do_not_make_it_a_group_meeting() => await IsAsync(
        Verdict.ConfirmedBilateral,
        new ContactGraph().Attended(Ann, Talk).Attended(Bob, Talk).Took(Cat, Talk, (QualifierKey.Role, "INTERPRETER")));

    [Fact]
    public async Task A_delegate_attended_a_group_meeting() => await IsAsync(
        Verdict.GroupMeeting,
        new ContactGraph().Attended(Ann, Talk).Attended(Cat, Talk)
            .Took(Bob, Talk, (QualifierKey.Role, "DELEGATE"), (QualifierKey.Attendance, "OCCURRED")));

    [Fact]
    public async Task A_call_is_a_remote_contact() => await IsAsync(
        Verdict.RemoteContact,
        new ContactGraph().Attended(Ann, Talk).Attended(Bob, Talk).Is(Talk, Predicate.Kind, "CALL"));

    [Fact]
    public async Task Participation_by_video_is_a_remote_contact() => await IsAsync(
        Verdict.RemoteContact,
        new ContactGraph().Attended(Ann, Talk)
            .Took(Bob, Talk, (QualifierKey.Mode, "REMOTE"), (QualifierKey.Attendance, "OCCURRED")));

    [Fact]
    public async Task Two_people_at_one_event_were_only_present_together() => await IsAsync(
        Verdict.CoPresenceOnly, new ContactGraph().Attended(Ann, "event:signing").Attended(Bob, "event:signing"));

    [Fact]
    public async Task An_announcement_confirms_nothing() => await IsAsync(
        Verdict.PlannedNotConfirmed,
        new ContactGraph().Took(Ann, Talk).Took(Bob, Talk).Is(Talk, Predicate.HappeningStatus, "ANNOUNCED"));

    [Fact]
    public async Task A_cancelled_meeting_is_cancelled() => await IsAsync(
        Verdict.Cancelled,
        new ContactGraph().Took(Ann, Talk).Took(Bob, Talk).Is(Talk, Predicate.HappeningStatus, "CANCELLED"));

    [Fact]
    public async Task A_denied_meeting_without_confirmation_is_denied() => await IsAsync(
        Verdict.Denied,
        new ContactGraph().Took(Ann, Talk).Took(Bob, Talk, (QualifierKey.Attendance, "DENIED")));

    [Fact]
    public async Task A_confirmation_and_a_denial_are_a_conflict_and_both_are_returned()
    {
        var verdict = await new ContactGraph()
            .WithSource("source:denial", "Spokesperson")
            .Attended(Ann, Talk).Attended(Bob, Talk)
            .Says("source:denial", Bob, Talk, Stance.Contradicts)
            .AskAsync();
        Assert.Equal(Verdict.Conflicting, verdict.Verdict);
        Assert.Single(verdict.Contradicting);
        Assert.NotEmpty(verdict.Supporting);
        Assert.Contains(
            "That it took place is reported by \"Report of Wire\" (Wire). "
            + "\"Report of Spokesperson\" (Spokesperson) contradicts this.",
            verdict.Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_confirmed_without_a_quote() => await IsAsync(
        Verdict.Possible, new ContactGraph().Attended(Ann, Talk).Attended(Bob, Talk).WithoutWords());

    [Fact]
    public async Task No_record_within_coverage_is_reported_as_such()
    {
        var verdict = await new ContactGraph().Covered(Ann, "2022").AskAsync("2022-08");
        Assert.Equal(Verdict.NoRecordInCoverage, verdict.Verdict);
        Assert.Contains(
            "The dataset \"The diary\" covers meetings of the two in that period and contains none.",
            verdict.Text(),
            StringComparison.Ordinal);
        Assert.Single(verdict.Coverage);
    }

    [Theory]
    [InlineData("2023")]
    [InlineData("2021-12/2022-01")]
    [InlineData(null)]
    public async Task No_record_outside_coverage_proves_nothing(string? during) =>
        Assert.Equal(Verdict.OutOfCoverage, (await new ContactGraph().Covered(Ann, "2022").AskAsync(during)).Verdict);

    [Fact]
    public async Task Meeting_the_same_third_person_is_not_a_meeting_of_the_two()
    {
        var verdict = await new ContactGraph()
            .Attended(Ann, "meeting:first").Attended(Cat, "meeting:first")
            .Attended(Bob, "meeting:second").Attended(Cat, "meeting:second")
            .AskAsync();
        Assert.Equal(Verdict.OutOfCoverage, verdict.Verdict);
        Assert.Contains(
            "having met Cat in person, but at different meetings", verdict.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-08", Verdict.ConfirmedBilateral)]
    [InlineData("2022-09", Verdict.OutOfCoverage)]
    public async Task A_meeting_counts_only_in_its_period(string during, Verdict expected) => Assert.Equal(
        expected,
        (await Met().At(Talk, "2022-08-30").AskAsync(during)).Verdict);

    [Fact]
    public async Task A_meeting_that_may_fall_within_the_period_is_possible()
    {
        var verdict = await Met().At(Talk, "2022").AskAsync("2022-08");
        Assert.Equal(Verdict.Possible, verdict.Verdict);
        Assert.Equal(Verdict.Possible, Assert.Single(verdict.Meetings).Verdict);
        Assert.StartsWith(
            "Ann and Bob met in 2022. It is not certain that this was in August 2022.",
            verdict.Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reprints_of_one_report_count_once()
    {
        var verdict = await new ContactGraph()
            .WithSource("source:reprint", "Copyist", derivedFrom: "source:wire-report")
            .WithSource("source:reprint-of-reprint", "Copyist of a copyist", derivedFrom: "source:reprint")
            .WithSource("source:own", "Own reporter")
            .Attended(Ann, Talk).Attended(Bob, Talk)
            .Says("source:reprint-of-reprint", Ann, Talk).Says("source:reprint-of-reprint", Bob, Talk)
            .Says("source:own", Ann, Talk).Says("source:own", Bob, Talk)
            .AskAsync();
        Assert.Equal(2, verdict.IndependentSources);
        Assert.Contains("three sources, two of them independent", verdict.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_counts_only_if_it_has_both_of_them_take_part()
    {
        var graph = new ContactGraph().WithSource("source:other", "Other").Attended(Ann, Talk).Attended(Bob, Talk)
            .Says("source:other", Ann, Talk);
        var verdict = await graph.AskAsync();
        Assert.Equal(1, verdict.IndependentSources);
        Assert.Contains("is based on one source: \"Report of Wire\" (Wire).", verdict.Text(), StringComparison.Ordinal);
        Assert.Contains(verdict.Supporting, evidence => evidence.Source.Value == "source:other");

        Assert.Contains(
            "is based on two sources, independent of each other:",
            (await graph.Says("source:other", Bob, Talk).AskAsync()).Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sources_for_one_of_them_each_are_one_account()
    {
        var verdict = await new ContactGraph().WithSource("source:other", "Other")
            .Attended(Ann, Talk).From("source:other").Attended(Bob, Talk).AskAsync();

        Assert.Equal(1, verdict.IndependentSources);
        Assert.Contains(
            "No single source has both of them take part: for Ann there is \"Report of Wire\" (Wire); for Bob there is "
            + "\"Report of Other\" (Other).",
            verdict.Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nearest_contact_outside_the_period_is_named()
    {
        var text = (await Met().At(Talk, "2022-05-19").Attended(Ann, "meeting:late").Attended(Bob, "meeting:late")
            .At("meeting:late", "2022-08-01").AskAsync("2022-05-20")).Text();

        Assert.Contains(
            "The nearest contact recorded outside that period is a meeting on 19 May 2022.",
            text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("meeting:late", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_explanation_says_if_all_evidence_is_a_participants_own_account()
    {
        var graph = new ContactGraph().WithSource("source:ministry", "Ministry", speaks: "country:jp");
        graph.From("source:ministry").Attended(Ann, Talk).Attended(Bob, Talk);
        Assert.Contains(
            "This is the account of country:jp itself;",
            (await graph.AskAsync()).Text(),
            StringComparison.Ordinal);
        graph.Says("source:wire-report", Ann, Talk).Says("source:wire-report", Bob, Talk);
        Assert.DoesNotContain("itself", (await graph.AskAsync()).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_order_of_the_two_does_not_matter()
    {
        var graph = new ContactGraph().Attended(Ann, Talk).Attended(Bob, Talk);
        Assert.Equal((await graph.AskAsync()).Verdict, (await graph.AskAsync(a: Bob, b: Ann)).Verdict);
    }

    [Fact]
    public async Task Many_meetings_need_as_many_reads_as_one()
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
    public async Task The_two_actors_must_differ() =>
        await Assert.ThrowsAsync<ArgumentException>(() => new ContactGraph().AskAsync(b: Ann));

    private static ContactGraph Met() => new ContactGraph().Attended(Ann, Talk).Attended(Bob, Talk);

    private static async Task IsAsync(Verdict expected, ContactGraph graph) =>
        Assert.Equal(expected, (await graph.AskAsync()).Verdict);
}
