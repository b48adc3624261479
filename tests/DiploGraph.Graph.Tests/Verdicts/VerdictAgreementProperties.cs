using System.Text.RegularExpressions;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Verdicts;
using DiploGraph.Graph.Verdicts.Explanations;
using static DiploGraph.Graph.Tests.Verdicts.ContactGraph;

namespace DiploGraph.Graph.Tests.Verdicts;

/// <summary>Properties that relate a verdict to other answers, checked on random graphs.</summary>
public sealed partial class VerdictAgreementProperties
{
    private const int Graphs = 400;

    private static readonly string[] Happenings = [Talk, "meeting:other", "event:signing", "visit:trip"];
    private static readonly string?[] Times =
        [null, "2022-08-30", "2022", "2022-08-29/2022-09-02", "[2022-08-29..2022-09-02]", "2022-08-31?", "2022-08/"];

    // Each period contains the next one.
    private static readonly string?[] Periods = [null, "2022", "2022-08/2022-09", "2022-08", "2022-08-30"];

    [Fact]
    public async Task The_verdict_on_a_part_of_a_period_is_no_stronger_than_that_on_the_whole()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var graph = NextGraph(new Random(seed));
            var whole = await graph.AskAsync();
            foreach (var period in Periods)
            {
                var part = await graph.AskAsync(period);

                // The sources may agree on what happened within the whole, but not on whether it was within the part.
                Assert.True(
                    StrengthOf(part.Verdict) <= StrengthOf(whole.Verdict)
                        || part.Meetings.Any(meeting => meeting.Verdict == Verdict.Conflicting),
                    $"Seed {seed}, {period}: {part.Text()} {whole.Text()}");
                Assert.Superset(Ids(part), Ids(whole));
                whole = part;
            }
        }
    }

    [Fact]
    public async Task A_verdict_confirms_a_meeting_in_person_exactly_if_the_two_are_in_metWith()
    {
        var met = 0;
        for (var seed = 0; seed < Graphs; seed++)
        {
            var graph = NextGraph(new Random(seed));
            foreach (var period in Periods)
            {
                var verdict = (await graph.AskAsync(period)).Verdict;
                var expected = verdict is Verdict.ConfirmedBilateral or Verdict.GroupMeeting;
                Assert.True(expected == (await graph.MetAsync(Ann, period)).Contains(Bob), $"Seed {seed}, {period}");
                Assert.True(expected == (await graph.MetAsync(Bob, period)).Contains(Ann), $"Seed {seed}, {period}");
                met += expected ? 1 : 0;
            }
        }

        Assert.InRange(met, Graphs / 10, Graphs * Periods.Length);
    }

    [Theory]
    [InlineData("2022-08-30")]
    [InlineData("2022-08")]
    public async Task A_period_gives_the_same_verdict_as_a_graph_as_of_that_time(string period)
    {
        var agreed = 0;
        for (var seed = 0; seed < Graphs; seed++)
        {
            var graph = NextGraph(new Random(seed));
            var (during, asOf) = (await graph.AskAsync(period), await graph.AskAsOfAsync(period));

            // A graph as of a time lacks participations that are dated outside it, even where the happening is not.
            Assert.True(
                during.Verdict == asOf.Verdict || Ids(during).Except(Ids(asOf)).Any(),
                $"Seed {seed}: {during.Text()} {asOf.Text()}");
            Assert.Subset(Ids(during), Ids(asOf));
            agreed += during.Verdict == asOf.Verdict ? 1 : 0;
        }

        Assert.InRange(agreed, Graphs * 9 / 10, Graphs);
    }

    [Fact]
    public async Task More_evidence_removes_no_contact_and_no_independent_source()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var random = new Random(seed);
            var graph = NextGraph(random).WithSource("source:more", "Second witness");
            var before = await graph.AskAsync("2022");
            if (before.Meetings.Count == 0)
            {
                continue;
            }

            var happening = before.Meetings[random.Next(before.Meetings.Count)].Happening.Id.Value;
            var after = await graph.Says("source:more", random.Next(2) == 0 ? Ann : Bob, happening).AskAsync("2022");
            Assert.Equal(
                before.Meetings.Select(meeting => meeting.Happening.Id),
                after.Meetings.Select(meeting => meeting.Happening.Id));
            Assert.All(before.Meetings.Zip(after.Meetings), pair => Assert.InRange(
                pair.Second.IndependentSources, pair.First.IndependentSources, pair.First.IndependentSources + 1));
            Assert.True(StrengthOf(after.Verdict) >= StrengthOf(before.Verdict), $"Seed {seed}");
        }
    }

    [Fact]
    public async Task The_lack_of_a_record_never_accompanies_a_contact()
    {
        var silences = 0;
        for (var seed = 0; seed < Graphs; seed++)
        {
            var random = new Random(seed);
            var graph = NextGraph(random).Covered(Ann, "2022");
            var verdict = await graph.AskAsync(Of(random, ["2022", "2022-08", "2022-08-30"]));
            if (verdict.Verdict == Verdict.NoRecordInCoverage)
            {
                Assert.Empty(verdict.Meetings);
                Assert.Contains("The diary may omit private meetings.", verdict.Text(), StringComparison.Ordinal);
                silences++;
            }
        }

        Assert.InRange(silences, 1, Graphs);
    }

    [Fact]
    public async Task Bodies_meet_exactly_where_people_who_act_for_them_do()
    {
        const string here = "country:il";
        const string there = "country:jp";
        for (var seed = 0; seed < Graphs; seed++)
        {
            var graph = NextGraph(new Random(seed), new() { [Ann] = here, [Bob] = there, [Cat] = "country:us" });
            foreach (var period in Periods)
            {
                var people = await graph.AskAsync(period);
                var bodies = await graph.AskAsync(period, here, there);
                Assert.True(
                    people.Verdict == bodies.Verdict, $"Seed {seed}, {period}: {people.Text()} {bodies.Text()}");
            }
        }
    }

    [Fact]
    public async Task Each_part_of_an_explanation_says_only_what_its_claims_say()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var random = new Random(seed);
            var graph = NextGraph(random);
            var period = Of(random, Periods);
            var verdict = await graph.AskAsync(period);
            var asked = period is null ? "(none)" : TimePhrases.Asked(EdtfTime.Parse(period));
            Assert.All(verdict.Explanation, part => Check(part, asked, seed));
        }
    }

    private static void Check(ExplanationPart part, string asked, int seed)
    {
        if (part.Claims.Count == 0)
        {
            Assert.Matches("not recorded|No record|No contact|No dataset|The diary", part.Text);
            return;
        }

        var said = part.Claims
            .SelectMany(claim => claim.Qualifiers.Select(qualifier => qualifier.Value.ToString())
                .Append(claim.Subject.Value)
                .Append(claim.Object.ToString()))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (name, id) in new[] { ("Ann", Ann), ("Bob", Bob), ("Cat", Cat) })
        {
            Assert.True(!NameIn(part.Text, name) || said.Contains(id), $"Seed {seed}: {part.Text}");
        }

        foreach (var id in new[] { "place:hall", "place:garden", "office:minister", "office:envoy" })
        {
            Assert.True(
                !part.Text.Contains(id, StringComparison.Ordinal) || said.Contains(id), $"Seed {seed}: {part.Text}");
        }

        // The requested period is part of the question and not of what is known.
        var days = string.Join(
            ' ',
            part.Claims.Select(claim => $"{claim.Object} {claim.ValidTime}"));
        foreach (Match match in Day().Matches(part.Text.Replace(asked, "", StringComparison.Ordinal)))
        {
            var day = DateOnly.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(
                days.Contains($"{day:yyyy-MM-dd}", StringComparison.Ordinal)
                    || days.Contains($"{day:yyyy-MM}/", StringComparison.Ordinal)
                    || days.Contains("/2022", StringComparison.Ordinal),
                $"Seed {seed}: {part.Text}");
        }
    }

    private static bool NameIn(string text, string name) => Regex.IsMatch(text, $@"\b{name}\b");

    private static HashSet<EntityId> Ids(MeetingVerdict verdict) =>
        [.. verdict.Meetings.Select(meeting => meeting.Happening.Id)];

    // The order in which contacts decide.
    private static int StrengthOf(Verdict verdict) => verdict switch
    {
        Verdict.ConfirmedBilateral => 7,
        Verdict.GroupMeeting => 6,
        Verdict.Conflicting => 5,
        Verdict.CoPresenceOnly => 4,
        Verdict.RemoteContact => 3,
        Verdict.Possible => 2,
        Verdict.Denied or Verdict.Cancelled or Verdict.PlannedNotConfirmed => 1,
        _ => 0,
    };

    private static ContactGraph NextGraph(Random random, Dictionary<string, string>? bodies = null)
    {
        var graph = new ContactGraph().WithSource("source:denial", "Spokesperson");
        foreach (var (who, body) in bodies ?? [])
        {
            graph.For(who, body);
        }

        foreach (var happening in Happenings.Where(_ => random.Next(2) == 0))
        {
            var stays = Of(random, ["2022-08-30", "2022-08-31", "2022-08-29/2022-08-31"]);
            foreach (var who in new[] { Ann, Bob, Cat }.Where(_ => random.Next(5) > 0))
            {
                Take(graph, random, who, happening);
                if (random.Next(5) == 0)
                {
                    graph.During(random.Next(3) == 0 ? "2022-08-31" : stays);
                }
                else if (random.Next(12) == 0)
                {
                    graph.As(ClaimStatus.Proposed);
                }
            }

            if (Of(random, [null, "ANNOUNCED", "OCCURRED", "OCCURRED", "CANCELLED", "DENIED", "ALLEGED"]) is { } status)
            {
                graph.Is(happening, Predicate.HappeningStatus, status);
            }

            if (happening.StartsWith("meeting:", StringComparison.Ordinal) && random.Next(4) == 0)
            {
                graph.Is(happening, Predicate.Kind, Of(random, ["SUMMIT", "CALL"]));
            }

            // A time of a participation can follow one of several times of the happening; that case has its own tests.
            var hasStays = graph.HasStays(happening);
            for (var times = !hasStays && random.Next(4) == 0 ? 2 : 1; times > 0; times--)
            {
                if (Of(random, Times) is { } time)
                {
                    graph.At(happening, time);
                    if (random.Next(6) == 0)
                    {
                        graph.Contradicts("source:denial");
                    }
                }
            }

            if (random.Next(3) == 0)
            {
                graph.In(happening, Of(random, ["place:hall", "place:garden"]));
            }
        }

        return graph;
    }

    private static void Take(ContactGraph graph, Random random, string who, string happening)
    {
        var attendance = Of(random, [null, "OCCURRED", "OCCURRED", "OCCURRED", "ANNOUNCED", "CANCELLED", "DENIED"]);
        var isMeeting = !happening.StartsWith("visit:", StringComparison.Ordinal);
        var role = isMeeting ? Of(random, [null, null, "HOST", "DELEGATE"]) : null;
        graph.Took(
            who,
            happening,
            [
                .. attendance is null ? [] : new[] { (QualifierKey.Attendance, attendance) },
                .. role is null ? [] : new[] { (QualifierKey.Role, role) },
            ]);
        if (random.Next(12) == 0)
        {
            graph.Says("source:denial", who, happening, Stance.Contradicts);
        }
    }

    private static T Of<T>(Random random, T[] items) => items[random.Next(items.Length)];

    [GeneratedRegex(@"\d{1,2} \p{L}+ \d{4}")]
    private static partial Regex Day();
}
