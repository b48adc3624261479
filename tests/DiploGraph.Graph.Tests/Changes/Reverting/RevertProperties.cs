using DiploGraph.Graph.Changes.Reverting;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Tests.Stores;
using static DiploGraph.Graph.Tests.Changes.Reverting.Reverts;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Changes.Reverting;

/// <summary>Over random histories, whose claims, decisions of identity and labels change again and again.</summary>
public sealed class RevertProperties
{
    private const int Histories = 150;
    private const int Commits = 6;

    [Fact]
    public async Task Reverting_the_newest_revision_makes_every_read_as_before() => await EachAsync(
        async (store, random, seed) =>
        {
            var left = await RevertIfAnythingAsync(store, Commits);
            await IsAsBeforeAsync(store, Commits - 1, left, seed);
        });

    [Fact]
    public async Task Reverting_the_newest_revisions_makes_every_read_as_before() => await EachAsync(
        async (store, random, seed) =>
        {
            var first = random.Next(2, Commits + 1);
            var left = await RevertIfAnythingAsync(
                store, [.. Enumerable.Range(first, Commits + 1 - first).Select(number => (long)number)]);
            await IsAsBeforeAsync(store, first - 1, left, seed);
        });

    [Fact]
    public async Task Reverting_a_revert_restores_everything() => await EachAsync(async (store, random, seed) =>
    {
        await RevertIfAnythingAsync(store, random.Next(2, Commits + 1));
        var left = await RevertIfAnythingAsync(store, Commits + 1);
        Assert.Empty(left);
        await IsAsBeforeAsync(store, Commits, left, seed);
    });

    [Fact]
    public async Task What_a_revert_leaves_alone_keeps_its_version() => await EachAsync(async (store, random, seed) =>
    {
        var revision = random.Next(2, Commits);
        var result = await PlanAsync(store, revision);
        var changes = result.Changes.Changes;
        var touched = changes.Claims.Select(claim => claim.Id.Value)
            .Concat(changes.Entities.Select(entity => entity.Id.Value))
            .ToHashSet();
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.CurrentAsRecorded, default);
        Assert.All(result.Left, left => Assert.DoesNotContain(left.Item, touched));
        var current = await snapshot.FindClaimsAsync([.. changes.Claims.Select(claim => claim.Id)], default);
        Assert.All(current, claim => Assert.Equal(revision, claim!.RecordedFrom));
    });

    private static async Task EachAsync(Func<IGraphStore, Random, int, Task> checkAsync)
    {
        for (var seed = 0; seed < Histories; seed++)
        {
            var history = new RandomHistory(seed);
            await using var store = new MemoryGraphStore(NewClock());
            await store.CommitAsync(Commit(RandomHistory.Entities), default);
            for (var number = 2; number <= Commits; number++)
            {
                await store.CommitAsync(Commit(history.NextCommit()), default);
            }

            await checkAsync(store, new Random(seed), seed);
        }
    }

    // Evidence on older claims is the only thing that the revert of a newest revision leaves.
    private static async Task IsAsBeforeAsync(
        IGraphStore store, long revision, IReadOnlyList<LeftAlone> left, int seed)
    {
        Assert.All(left, item => Assert.Equal(LeftReason.IsEvidence, item.Reason));
        await using var before = await store.OpenSnapshotAsync(SnapshotAt.OfRevision(revision), default);
        await using var after = await store.OpenSnapshotAsync(SnapshotAt.Current, default);
        var withEvidence = left.Count == 0;
        var expected = await WholeGraph.DescribeAsync(before, withEvidence);
        Assert.True(expected == await WholeGraph.DescribeAsync(after, withEvidence), $"seed {seed}");
    }
}
