using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Stores;
using static DiploGraph.Graph.Tests.Changes.Merging.Decisions;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

/// <summary>
/// A merge and its separation leave every answer as it was, also in chains and in either order, and each revision keeps
/// its answers.
/// </summary>
public abstract partial class GraphStoreContract
{
    private static readonly string[] Benny = ["official:benny", "official:gantz", "official:binyamin"];

    [Fact]
    public async Task Separating_the_last_merge_of_a_chain_restores_the_answers_before_it()
    {
        var answers = await RecordThreeGantzAsync();
        await MergeAsync(Store, Benny[0], Benny[1]);
        answers.Add(await DescribeAsync());
        await MergeAsync(Store, Benny[1], Benny[2]);
        answers.Add(await DescribeAsync());
        Assert.Equal(3, answers.Distinct().Count());

        await SeparateAsync(Store, Benny[0], Benny[2]);
        answers.Add(await DescribeAsync());
        Assert.Equal(answers[1], answers[3]);
        await SeparateAsync(Store, Benny[1], Benny[0]);
        answers.Add(await DescribeAsync());
        Assert.Equal(answers[0], answers[4]);
        await EachRevisionAnswersAsync(answers);
    }

    [Fact]
    public async Task The_order_of_merges_in_a_chain_makes_no_difference()
    {
        var answers = await RecordThreeGantzAsync();
        await MergeAsync(Store, Benny[1], Benny[2]);
        answers.Add(await DescribeAsync());
        await MergeAsync(Store, Benny[0], Benny[1]);
        answers.Add(await DescribeAsync());
        await using (var other = await OpenBesideAsync(_time))
        {
            await other.CommitAsync(Commit(ThreeGantz), default);
            await MergeAsync(other, Benny[0], Benny[1]);
            await MergeAsync(other, Benny[1], Benny[2]);
            await using var snapshot = await other.OpenSnapshotAsync(SnapshotAt.Current, default);
            Assert.Equal(answers[2], await WholeGraph.DescribeAsync(snapshot));
        }
    }

    [Fact]
    public async Task Merges_of_a_chain_can_be_separated_in_the_other_order()
    {
        var answers = await RecordThreeGantzAsync();
        await MergeAsync(Store, Benny[0], Benny[1]);
        answers.Add(await DescribeAsync());
        await MergeAsync(Store, Benny[1], Benny[2]);
        answers.Add(await DescribeAsync());

        // The first merge is undone while the second stays.
        await SeparateAsync(Store, Benny[0], Benny[1]);
        answers.Add(await DescribeAsync());
        Assert.DoesNotContain(answers[3], answers[..3]);
        await SeparateAsync(Store, Benny[2], Benny[1]);
        answers.Add(await DescribeAsync());
        Assert.Equal(answers[0], answers[4]);
        await EachRevisionAnswersAsync(answers);
        var refused = await PlanMergeAsync(Store, Benny[0], Benny[1]);
        Assert.Equal("into IDENTITY_CONFLICT", Show(refused.Changes));
    }

    private static DiploGraph.Graph.Revisions.ChangeSet ThreeGantz => ChangesOf(
        [
            Entity("source:wire-report"), Entity("official:benny", "Benny"), Entity("official:gantz", "Gantz"),
            Entity("official:binyamin", "Binyamin Gantz"), Entity("official:anna", "Anna"), Entity("meeting:m"),
            Entity("meeting:n"), Entity("office:o"),
        ],
        Edge("benny-m", "official:benny", Predicate.ParticipatedIn, "meeting:m"),
        Edge("anna-m", "official:anna", Predicate.ParticipatedIn, "meeting:m"),
        Edge("gantz-n", "official:gantz", Predicate.ParticipatedIn, "meeting:n"),
        Edge("binyamin-o", "official:binyamin", Predicate.HoldsOffice, "office:o"),
        TimeOf("m-time", "meeting:m", "2022-08-30"),
        Name("benny-name", "official:benny", "Binyamin"),
        Name("gantz-name", "official:gantz", "Benny Gantz"));

    private async Task<List<string>> RecordThreeGantzAsync()
    {
        await Store.CommitAsync(Commit(ThreeGantz), default);
        return [await DescribeAsync()];
    }

    private async Task<string> DescribeAsync(SnapshotAt at = default)
    {
        await using var snapshot = await OpenAsync(at);
        return await WholeGraph.DescribeAsync(snapshot);
    }

    private async Task EachRevisionAnswersAsync(List<string> answers)
    {
        for (var at = 0; at < answers.Count; at++)
        {
            Assert.Equal(answers[at], await DescribeAsync(SnapshotAt.OfRevision(at + 1)));
        }
    }
}
