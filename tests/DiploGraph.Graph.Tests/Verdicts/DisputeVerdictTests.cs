using DiploGraph.Graph.Verdicts;
using static DiploGraph.Graph.Tests.Verdicts.ContactGraph;

namespace DiploGraph.Graph.Tests.Verdicts;

/// <summary>Tests that disputed places and days are reported as disputed, in one sentence.</summary>
public sealed class DisputeVerdictTests
{
    [Fact]
    public async Task Places_are_disputed_unless_one_is_within_the_other()
    {
        var graph = new ContactGraph().WithSource("source:other", "Other").Attended(Ann, Talk).Attended(Bob, Talk)
            .In(Talk, "place:town").From("source:other").In(Talk, "place:house");

        Assert.Contains(
            "The sources disagree on the place: place:house according to \"Report of Other\" (Other); place:town "
            + "according to \"Report of Wire\" (Wire).",
            (await graph.AskAsync()).Text(),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Ann and Bob met in place:house.",
            (await graph.Within("place:house", "place:town").AskAsync()).Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disputed_place_is_named_in_one_sentence()
    {
        var text = (await new ContactGraph().WithSource("source:other", "Other").Attended(Ann, Talk).Attended(Bob, Talk)
            .In(Talk, "place:town").Contradicts("source:other").From("source:other").In(Talk, "place:house")
            .AskAsync()).Text();

        Assert.Contains("The sources disagree on the place:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("contradicts the place", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contradicted_day_is_disputed_and_the_text_says_so()
    {
        var graph = new ContactGraph().WithSource("source:other", "Other").Attended(Ann, Talk).Attended(Bob, Talk)
            .At(Talk, "2022-08-30").Contradicts("source:other");

        Assert.Equal(Verdict.Conflicting, (await graph.AskAsync("2022-08-30")).Verdict);
        var month = await graph.AskAsync("2022-08");
        Assert.Equal(Verdict.ConfirmedBilateral, month.Verdict);
        Assert.Contains(
            "\"Report of Other\" (Other) contradicts the date, 30 August 2022.",
            month.Text(),
            StringComparison.Ordinal);
    }
}
