using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Verdicts;
using static DiploGraph.Graph.Tests.Verdicts.ContactGraph;

namespace DiploGraph.Graph.Tests.Verdicts;

/// <summary>Properties of every verdict, checked on random graphs of a few people and happenings.</summary>
public sealed class MeetingVerdictProperties
{
    private static readonly string[] Happenings = [Talk, "meeting:other", "event:signing", "visit:trip"];
    private static readonly string?[] Attendances =
        [null, "OCCURRED", "OCCURRED", "OCCURRED", "ANNOUNCED", "CANCELLED", "DENIED"];
    private static readonly string?[] Roles = [null, null, "HOST", "VISITOR", "DELEGATE", "INTERPRETER"];
    private static readonly string?[] Statuses = [null, "ANNOUNCED", "OCCURRED", "CANCELLED", "DENIED"];
    private static readonly string?[] Kinds = [null, "BILATERAL", "SUMMIT", "CALL"];
    private static readonly string?[] Times = [null, "2022-08-30", "2022", "2022-08-29/2022-09-02", "2019", "2022-08~"];
    private static readonly string?[] Asked = [null, "2022-08", "2022-08-30", "2019/2020"];

    private static readonly Verdict[] Confirmed =
        [Verdict.ConfirmedBilateral, Verdict.GroupMeeting, Verdict.RemoteContact, Verdict.CoPresenceOnly];

    [Fact]
    public async Task Every_confirmation_has_a_supporting_quote_and_every_verdict_an_explanation()
    {
        var seen = new HashSet<Verdict>();
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var graph = NextGraph(random);
            var during = Of(random, Asked);
            var verdict = await graph.AskAsync(during);
            var turned = await graph.AskAsync(during, Bob, Ann);
            seen.Add(verdict.Verdict);
            Check(verdict, turned);
        }

        Assert.Equal(Enum.GetValues<Verdict>(), seen.Order());
    }

    [Fact]
    public async Task The_same_is_true_for_countries_that_people_represent()
    {
        var seen = new HashSet<Verdict>();
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var graph = NextGraph(random, isOfCountries: true);
            var during = Of(random, Asked);
            var verdict = await graph.AskAsync(during, "country:il", "country:jp");
            var turned = await graph.AskAsync(during, "country:jp", "country:il");
            seen.Add(verdict.Verdict);
            Check(verdict, turned);
        }

        Assert.Equal(Enum.GetValues<Verdict>(), seen.Order());
    }

    private static void Check(MeetingVerdict verdict, MeetingVerdict turned)
    {
        Assert.Equal(verdict.Verdict, turned.Verdict);
        Assert.NotEmpty(verdict.Text());
        Assert.EndsWith(".", verdict.Text(), StringComparison.Ordinal);
        Assert.InRange(
            verdict.IndependentSources,
            0,
            verdict.Supporting.Select(evidence => evidence.Source).Distinct().Count());
        Assert.All(verdict.Supporting, evidence => Assert.Equal(Stance.Supports, evidence.Stance));
        if (Confirmed.Contains(verdict.Verdict))
        {
            Assert.Contains(verdict.Supporting, evidence => evidence.Quote is not null);
            Assert.True(verdict.IndependentSources > 0);
            Assert.Contains(verdict.Meetings, meeting => meeting.Verdict == verdict.Verdict);
        }

        if (verdict.Verdict == Verdict.NoRecordInCoverage)
        {
            Assert.NotEmpty(verdict.Coverage);
        }
    }

    private static ContactGraph NextGraph(Random random, bool isOfCountries = false)
    {
        var graph = new ContactGraph()
            .WithSource("source:denial", "Spokesperson")
            .WithSource("source:reprint", "Copyist", derivedFrom: "source:wire-report");
        if (isOfCountries)
        {
            graph.Office("office:of-ann", "country:il").Holds(Ann, "office:of-ann", "2010/..").For(Ann, "country:il")
                .Office("office:of-bob", "country:jp").Holds(Bob, "office:of-bob", "2010/..").For(Bob, "country:jp")
                .For(Cat, Of(random, ["country:il", "country:jp", "country:us"]));
        }

        foreach (var happening in Happenings.Where(_ => random.Next(3) == 0))
        {
            foreach (var who in new[] { Ann, Bob }.Where(_ => random.Next(6) > 0).Append(Cat))
            {
                Take(graph, random, who, happening);
            }

            Say(graph, random, happening, Predicate.HappeningStatus, Statuses);
            if (happening.StartsWith("meeting:", StringComparison.Ordinal))
            {
                Say(graph, random, happening, Predicate.Kind, Kinds);
            }

            if (Of(random, Times) is { } time)
            {
                graph.At(happening, time);
            }
        }

        if (random.Next(4) == 0)
        {
            graph.WithoutWords();
        }

        return random.Next(2) == 0 ? graph.Covered(Of(random, Covered(isOfCountries)), "2022") : graph;
    }

    private static string[] Covered(bool isOfCountries) =>
        isOfCountries ? ["country:il", "country:jp"] : [Ann, Bob, Cat];

    private static void Take(ContactGraph graph, Random random, string who, string happening)
    {
        var isVisit = happening.StartsWith("visit:", StringComparison.Ordinal);
        var qualifiers = new (QualifierKey Key, string? Token)[]
        {
            (QualifierKey.Attendance, Of(random, Attendances)),
            (QualifierKey.Role, isVisit ? null : Of(random, Roles)),
            (QualifierKey.Mode, isVisit || random.Next(4) > 0 ? null : "REMOTE"),
        };
        graph.Took(
            who, happening, [.. from it in qualifiers where it.Token is not null select (it.Key, it.Token!)]);
        if (random.Next(5) == 0)
        {
            graph.Says("source:reprint", who, happening);
        }

        if (random.Next(8) == 0)
        {
            graph.Says("source:denial", who, happening, Stance.Contradicts);
        }
    }

    private static void Say(
        ContactGraph graph, Random random, string happening, Predicate predicate, string?[] tokens)
    {
        if (Of(random, tokens) is { } token)
        {
            graph.Is(happening, predicate, token);
        }
    }

    private static T Of<T>(Random random, T[] items) => items[random.Next(items.Length)];
}
