using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Verdicts;
using static DiploGraph.Graph.Tests.Verdicts.ContactGraph;

namespace DiploGraph.Graph.Tests.Verdicts;

/// <summary>Tests that verdicts and their texts claim no more than the records of the contacts say.</summary>
public sealed class ContactVerdictTests
{
    private const string Here = "country:il";
    private const string There = "country:jp";
    private const string Ministry = "organization:ministry";
    private const string Post = "office:minister";
    private const string Signing = "event:signing";
    private const string Ringing = "meeting:ringing";

    [Fact]
    public async Task Being_in_one_place_outranks_a_call_and_both_are_reported()
    {
        var verdict = await new ContactGraph()
            .Attended(Ann, Signing).Attended(Bob, Signing).Is(Signing, Predicate.Kind, "SIGNING")
            .Attended(Ann, Ringing).Attended(Bob, Ringing).Is(Ringing, Predicate.Kind, "CALL")
            .AskAsync();

        Assert.Equal(Verdict.CoPresenceOnly, verdict.Verdict);
        Assert.Contains("This is recorded as a signing", verdict.Text(), StringComparison.Ordinal);
        Assert.Contains(
            "They also spoke by telephone or video: \"meeting:ringing\".", verdict.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("in person", verdict.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_remote_contact_without_any_other_is_not_in_person()
    {
        var graph = new ContactGraph()
            .Attended(Ann, Ringing).Attended(Bob, Ringing).Is(Ringing, Predicate.Kind, "CALL");
        var alone = await graph.AskAsync();
        var other = await graph.Took(Ann, Talk).Took(Bob, Talk).AskAsync();

        Assert.StartsWith("Ann and Bob spoke by telephone.", alone.Text(), StringComparison.Ordinal);
        Assert.Contains("No contact in person is recorded.", alone.Text(), StringComparison.Ordinal);
        Assert.Equal(Verdict.RemoteContact, other.Verdict);
        Assert.DoesNotContain("in person", other.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_of_several_is_no_talk_of_two()
    {
        var text = (await new ContactGraph()
            .Attended(Ann, Signing).Attended(Bob, Signing).Is(Signing, Predicate.Kind, "SIGNING")
            .Attended(Ann, Ringing).Attended(Bob, Ringing).Attended(Cat, Ringing)
            .Is(Ringing, Predicate.Kind, "VIDEO_CONFERENCE").AskAsync()).Text();

        Assert.Contains(
            "Both also took part in calls or video conferences with others: \"meeting:ringing\".",
            text,
            StringComparison.Ordinal);
        Assert.DoesNotContain("spoke", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, Verdict.Possible)]
    [InlineData("IN_PERSON", Verdict.CoPresenceOnly)]
    public async Task An_honour_brings_nobody_together_unless_they_were_there(string? mode, Verdict expected)
    {
        const string honour = "event:honour";
        (QualifierKey, string)[] presence =
        [
            (QualifierKey.Attendance, "OCCURRED"),
            .. mode is null ? [] : new[] { (QualifierKey.Mode, mode) },
        ];
        var verdict = await new ContactGraph().Took(Ann, honour, presence).Took(Bob, honour, presence)
            .Is(honour, Predicate.Kind, "AWARD").AskAsync();

        Assert.Equal(expected, verdict.Verdict);
        Assert.Equal(
            expected == Verdict.Possible,
            verdict.Text().StartsWith(
                "Ann and Bob had a part in \"event:honour\", but no record says that they were together in one place.",
                StringComparison.Ordinal));
    }

    [Fact]
    public async Task Less_than_a_meeting_leaves_open_whether_they_met_without_a_record()
    {
        var graph = new ContactGraph().Attended(Ann, Signing).Attended(Bob, Signing).At(Signing, "2022-08-30");
        const string caveat = "so they may have met without a record here.";

        Assert.Contains(caveat, (await graph.AskAsync("2022-08")).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            caveat, (await graph.Covered(Ann, "2022").AskAsync("2022-08")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summit_names_the_others() => Assert.StartsWith(
        "Ann and Bob took part in a summit with Cat.",
        (await new ContactGraph().Attended(Ann, Talk).Attended(Bob, Talk).Attended(Cat, Talk)
            .Is(Talk, Predicate.Kind, "SUMMIT").AskAsync()).Text(),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_meeting_without_named_others_is_called_by_its_name() => Assert.StartsWith(
        "Ann and Bob took part in a summit with others, \"meeting:talk\", on 30 August 2022.",
        (await new ContactGraph().Attended(Ann, Talk).Attended(Bob, Talk).Is(Talk, Predicate.Kind, "SUMMIT")
            .At(Talk, "2022-08-30").AskAsync()).Text(),
        StringComparison.Ordinal);

    [Fact]
    public async Task An_allegation_is_no_announcement()
    {
        var verdict = await Recorded().Is(Talk, Predicate.HappeningStatus, "ALLEGED").At(Talk, "2020-11-22").AskAsync();

        Assert.Equal(Verdict.Possible, verdict.Verdict);
        Assert.StartsWith(
            "It is alleged that Ann and Bob met on 22 November 2020; no source quoted here confirms it.",
            verdict.Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_without_a_status_may_not_have_taken_place()
    {
        var verdict = await Recorded().AskAsync();

        Assert.Equal(Verdict.Possible, verdict.Verdict);
        Assert.Contains("no record says whether it took place", verdict.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_against_a_cancellation_denies_nothing()
    {
        var graph = new ContactGraph().WithSource("source:other", "Other")
            .Took(Ann, Talk, (QualifierKey.Attendance, "ANNOUNCED"))
            .Took(Bob, Talk, (QualifierKey.Attendance, "ANNOUNCED"))
            .Is(Talk, Predicate.HappeningStatus, "CANCELLED").As(ClaimStatus.Disputed)
            .Contradicts("source:other");
        var verdict = await graph.AskAsync();

        Assert.Equal(Verdict.PlannedNotConfirmed, verdict.Verdict);
        Assert.DoesNotContain("denied", verdict.Text(), StringComparison.Ordinal);
        Assert.Contains(
            "That it was called off is reported by \"Report of Wire\" (Wire); \"Report of Other\" (Other) contradicts "
            + "this.",
            verdict.Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_nobody_has_reviewed_is_possible_and_no_silence()
    {
        var graph = new ContactGraph().Attended(Ann, Talk).Attended(Bob, Talk).As(ClaimStatus.Proposed)
            .At(Talk, "2022-08-30").Covered(Ann, "2022");
        var verdict = await graph.AskAsync("2022-08-30");

        Assert.Equal(Verdict.Possible, verdict.Verdict);
        Assert.Contains("has not been reviewed", verdict.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Presenting_credentials_is_a_meeting()
    {
        const string ceremony = "event:credentials";
        var graph = new ContactGraph()
            .Took(Ann, ceremony, (QualifierKey.Role, "PRINCIPAL"), (QualifierKey.Attendance, "OCCURRED"))
            .Took(Bob, ceremony, (QualifierKey.Role, "HOST"), (QualifierKey.Attendance, "OCCURRED"))
            .Is(ceremony, Predicate.Kind, "CREDENTIALS");
        var verdict = await graph.AskAsync(a: Bob, b: Ann);

        Assert.Equal(Verdict.ConfirmedBilateral, verdict.Verdict);
        Assert.StartsWith(
            "Ann presented credentials to Bob, which is a meeting of the two.",
            verdict.Text(),
            StringComparison.Ordinal);
        Assert.Equal([Bob], await graph.MetAsync(Ann));
    }

    [Fact]
    public async Task Copies_of_a_governments_account_are_called_its_account()
    {
        var graph = new ContactGraph()
            .WithSource("source:ministry", "Ministry", speaks: There)
            .WithSource("source:copy", "Daily", derivedFrom: "source:ministry");
        graph.From("source:copy").Attended(Ann, Talk).Attended(Bob, Talk);

        Assert.Contains(
            "The source repeats the account of country:jp, an interested party.",
            (await graph.AskAsync()).Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_against_one_delegate_does_not_dispute_the_meeting_of_the_others()
    {
        var graph = new ContactGraph().WithSource("source:denial", "Spokesperson")
            .For(Ann, Here).For(Cat, Here).For(Bob, There)
            .Attended(Ann, Talk).Attended(Cat, Talk).Attended(Bob, Talk)
            .Says("source:denial", Cat, Talk, Stance.Contradicts);

        Assert.Equal(Verdict.ConfirmedBilateral, (await graph.AskAsync(a: Here, b: There)).Verdict);
        Assert.Equal(
            Verdict.Conflicting,
            (await graph.Says("source:denial", Bob, Talk, Stance.Contradicts).AskAsync(a: Here, b: There)).Verdict);
    }

    [Fact]
    public async Task A_delegate_at_a_presentation_of_credentials_did_not_present_any() => Assert.Equal(
        Verdict.CoPresenceOnly,
        (await new ContactGraph()
            .Took(Ann, Signing, (QualifierKey.Role, "DELEGATE"), (QualifierKey.Attendance, "OCCURRED"))
            .Took(Bob, Signing, (QualifierKey.Role, "HOST"), (QualifierKey.Attendance, "OCCURRED"))
            .Is(Signing, Predicate.Kind, "CREDENTIALS").AskAsync()).Verdict);

    [Fact]
    public async Task An_announced_third_person_makes_no_group() => Assert.Equal(
        Verdict.ConfirmedBilateral,
        (await new ContactGraph().Attended(Ann, Talk).Attended(Bob, Talk)
            .Took(Cat, Talk, (QualifierKey.Attendance, "ANNOUNCED")).AskAsync()).Verdict);

    [Fact]
    public async Task A_denial_does_not_support_what_it_denies()
    {
        var verdict = await new ContactGraph().WithSource("source:other", "Other")
            .Attended(Ann, Talk).Attended(Bob, Talk)
            .From("source:other").Is(Talk, Predicate.HappeningStatus, "DENIED").AskAsync();

        Assert.Equal(Verdict.Conflicting, verdict.Verdict);
        Assert.Equal(1, verdict.IndependentSources);
        Assert.All(verdict.Supporting, evidence => Assert.Equal("source:wire-report", evidence.Source.Value));
        Assert.Equal("source:other", Assert.Single(verdict.Contradicting).Source.Value);
    }

    [Fact]
    public async Task Independent_sources_are_those_of_one_contact_and_not_a_sum()
    {
        var graph = new ContactGraph().WithSource("source:other", "Other").Attended(Ann, Talk).Attended(Bob, Talk)
            .From("source:other").Attended(Ann, "meeting:next").Attended(Bob, "meeting:next");
        var verdict = await graph.AskAsync();

        Assert.Equal(1, verdict.IndependentSources);
        Assert.All(verdict.Meetings, meeting => Assert.Equal(1, meeting.IndependentSources));
    }

    [Fact]
    public async Task Several_accounts_of_one_government_are_one_interested_party()
    {
        var graph = new ContactGraph().Part(Ministry, There)
            .WithSource("source:ministry", "Ministry", speaks: Ministry)
            .WithSource("source:cabinet", "Cabinet", speaks: There);
        graph.From("source:ministry").Attended(Ann, Talk).Attended(Bob, Talk)
            .Says("source:cabinet", Ann, Talk).Says("source:cabinet", Bob, Talk);
        var text = (await graph.AskAsync()).Text();

        Assert.Contains("is based on two sources:", text, StringComparison.Ordinal);
        Assert.Contains("which are one interested party", text, StringComparison.Ordinal);
        Assert.DoesNotContain("independent of each other", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bodies_without_offices_meet_through_those_who_act_on_their_behalf()
    {
        var graph = new ContactGraph().For(Ann, Here).For(Bob, There).Attended(Ann, Talk).Attended(Bob, Talk);

        Assert.Equal(Verdict.ConfirmedBilateral, (await graph.AskAsync(a: Here, b: There)).Verdict);
        Assert.Equal(Verdict.ConfirmedBilateral, (await graph.AskAsync(a: Here, b: Bob)).Verdict);
    }

    [Fact]
    public async Task A_part_counts_for_the_body_that_it_belonged_to_at_the_time()
    {
        const string before = "country:sd";
        const string after = "country:ss";
        var graph = new ContactGraph()
            .Part(Ministry, before).During("2005/2011-07-08").Part(Ministry, after).During("2011-07-09/..")
            .For(Ann, Ministry).For(Bob, There).Attended(Ann, Talk).Attended(Bob, Talk).At(Talk, "2015-03-04");

        Assert.Equal(Verdict.OutOfCoverage, (await graph.AskAsync(a: before, b: There)).Verdict);
        Assert.Equal(Verdict.ConfirmedBilateral, (await graph.AskAsync(a: after, b: There)).Verdict);
    }

    [Fact]
    public async Task A_minister_who_acts_for_the_country_acts_for_the_ministry_as_well()
    {
        var graph = new ContactGraph().Part(Ministry, Here).Office(Post, Ministry).Holds(Ann, Post, "2020/2023")
            .For(Ann, Here).For(Bob, There).Attended(Ann, Talk).Attended(Bob, Talk).At(Talk, "2022-08-30");

        Assert.Equal(Verdict.ConfirmedBilateral, (await graph.AskAsync(a: Ministry, b: There)).Verdict);
    }

    [Fact]
    public async Task A_term_that_may_not_include_the_day_makes_a_meeting_of_the_body_possible()
    {
        var graph = new ContactGraph().Office(Post, Here).Holds(Ann, Post, "2022-08/2023")
            .Attended(Ann, Talk).Attended(Bob, Talk).At(Talk, "2022-08-03");

        Assert.Equal(Verdict.Possible, (await graph.AskAsync(a: Here, b: Bob)).Verdict);
    }

    [Theory]
    [InlineData(Bob, Verdict.NoRecordInCoverage)]
    [InlineData(There, Verdict.NoRecordInCoverage)]
    [InlineData(Post, Verdict.NoRecordInCoverage)]
    [InlineData(Cat, Verdict.OutOfCoverage)]
    [InlineData(Here, Verdict.OutOfCoverage)]
    public async Task Silence_counts_only_where_the_counterpart_is_covered(string counterpart, Verdict expected)
    {
        var graph = new ContactGraph().Office(Post, There).Holds(Bob, Post, "2020/2023").For(Ann, Here)
            .Covered(Ann, "2022", counterpart);
        var verdict = await graph.AskAsync("2022-08");

        Assert.Equal(expected, verdict.Verdict);
        Assert.Equal(
            expected == Verdict.NoRecordInCoverage,
            verdict.Text().Contains("The diary may omit private meetings.", StringComparison.Ordinal));
    }

    private static ContactGraph Recorded() => new ContactGraph().Took(Ann, Talk).Took(Bob, Talk);
}
