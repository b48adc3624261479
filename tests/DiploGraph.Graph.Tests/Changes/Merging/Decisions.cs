using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Changes.Drafts;
using DiploGraph.Graph.Changes.Merging;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Stores;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Changes.Merging;

/// <summary>Merges and separates entities of a store.</summary>
internal static class Decisions
{
    private static readonly EvidenceDraft[] Proof = [new EvidenceDraft(Source.Value) { Exact = "the very words" }];

    public static async Task<MergeResult> PlanMergeAsync(
        IGraphStore store, string from, string into, params EvidenceDraft[] evidence)
    {
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.CurrentAsRecorded, default);
        var grounds = new Grounds("Both are called so.", "tester", evidence.Length == 0 ? Proof : evidence);
        return await EntityMerger.BuildAsync(
            new MergeRequest(from, into, grounds), snapshot, ChangeLimits.Default, default);
    }

    public static async Task<DraftedChanges> PlanSeparationAsync(IGraphStore store, string a, string b)
    {
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.CurrentAsRecorded, default);
        var request = new SeparateRequest(a, b, new Grounds("They met.", null, Proof));
        return await EntitySeparator.BuildAsync(request, snapshot, ChangeLimits.Default, default);
    }

    public static async Task MergeAsync(IGraphStore store, string from, string into)
    {
        var result = await PlanMergeAsync(store, from, into);
        Assert.Empty(result.Changes.Problems);
        await store.CommitAsync(Commit(result.Changes.Changes), default);
    }

    /// <summary>Separates two ids and returns the ids of the retracted claims, without their prefix.</summary>
    public static async Task<string[]> SeparateAsync(IGraphStore store, string a, string b)
    {
        var drafted = await PlanSeparationAsync(store, a, b);
        Assert.Empty(drafted.Problems);
        await store.CommitAsync(Commit(drafted.Changes), default);
        return
        [
            .. drafted.Changes.Claims.Where(claim => claim.Status == ClaimStatus.Retracted)
                .Select(claim => claim.Id.Value[ClaimId.Prefix.Length..]),
        ];
    }

    /// <summary>Shows problems as <c>path CODE</c>.</summary>
    public static string Show(DraftedChanges drafted)
    {
        var problems = drafted.Problems;
        Assert.All(problems, problem => Assert.EndsWith(".", problem.Message, StringComparison.Ordinal));
        return string.Join(", ", problems.Select(problem => $"{string.Join('.', problem.Path)} {problem.Code}"));
    }
}
