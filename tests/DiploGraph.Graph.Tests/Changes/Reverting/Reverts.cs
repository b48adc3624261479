using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Changes.Reverting;
using DiploGraph.Graph.Stores;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Changes.Reverting;

/// <summary>Reverts revisions of a store.</summary>
internal static class Reverts
{
    public static async Task<RevertResult> PlanAsync(IGraphStore store, params long[] revisions)
    {
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.CurrentAsRecorded, default);
        return await RevisionReverter.BuildAsync(revisions, snapshot, ChangeLimits.Default, default);
    }

    /// <summary>Reverts revisions and returns what is left alone, as <c>item revision reason</c>.</summary>
    public static async Task<string[]> RevertAsync(IGraphStore store, params long[] revisions)
    {
        var result = await PlanAsync(store, revisions);
        Assert.Empty(result.Changes.Problems);
        await store.CommitAsync(Commit(result.Changes.Changes), default);
        return Show(result);
    }

    /// <summary>Reverts revisions, with an empty commit if there is nothing to revert.</summary>
    public static async Task<IReadOnlyList<LeftAlone>> RevertIfAnythingAsync(
        IGraphStore store, params long[] revisions)
    {
        var result = await PlanAsync(store, revisions);
        await store.CommitAsync(Commit(result.Changes.Changes), default);
        return result.Left;
    }

    public static string[] Show(RevertResult result) =>
        [.. result.Left.Select(left => $"{left.Item} {left.RecordedIn} {left.Reason}")];
}
