using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;
using FsCheck;
using FsCheck.Fluent;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

public abstract partial class GraphStoreContract
{
    private const int CommitsInAHistory = 12;

    /// <summary>The number of random histories, and of random queries for each of them.</summary>
    protected virtual (int Histories, int Queries) Sample => (12, 60);

    /// <summary>Opens another empty store that replaces those opened before.</summary>
    protected abstract Task<IGraphStore> OpenAnotherAsync(TimeProvider time);

    /// <summary>
    /// Opens another empty store, possibly of another kind, to compare with the one under test.
    /// </summary>
    protected virtual Task<IGraphStore> OpenBesideAsync(TimeProvider time) => OpenAnotherAsync(time);

    [Fact]
    public void Reads_of_random_histories_match_the_naive_model() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    CompareAsync(seed).GetAwaiter().GetResult();
                    return true;
                })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Sample.Histories));

    private async Task CompareAsync(int seed)
    {
        await using var store = await OpenAnotherAsync(_time);
        var history = new RandomHistory(seed);
        var model = new NaiveGraph();
        for (var number = 1; number <= CommitsInAHistory; number++)
        {
            var changes = number == 1 ? RandomHistory.Entities : history.NextCommit();
            var revision = (await store.CommitAsync(Commit(changes), default)).Revision;
            model.Record(changes, revision.Number);
        }

        for (var query = 0; query < Sample.Queries; query++)
        {
            var revision = history.NextRevision(CommitsInAHistory);
            var validAt = history.NextValidAt();
            await using var snapshot = await store.OpenSnapshotAsync(
                SnapshotAt.OfRevision(revision) with { ValidAt = validAt }, default);
            Assert.Equal((revision, validAt), (snapshot.Revision.Number, snapshot.ValidAt));
            await CompareAsync(snapshot, model.At(revision, validAt), history);
            await CompareChangesAsync(snapshot, model, history, revision, validAt);
        }
    }

    private static async Task CompareAsync(IGraphSnapshot snapshot, NaiveSnapshot model, RandomHistory history)
    {
        var entityQuery = history.NextEntityQuery();
        var entities = model.List(entityQuery);
        Assert.Equal(entities.Count, await snapshot.CountEntitiesAsync(entityQuery, default));
        await ComparePageAsync(
            page => snapshot.ListEntitiesAsync(entityQuery, page, default),
            [.. entities.Select(entity => $"{entity.Id} {entity.Label} {entity.RecordedFrom}")],
            entity => $"{entity.Id} {entity.Label} {entity.RecordedFrom}",
            history);

        var claimQuery = history.NextClaimQuery();
        var claims = model.List(claimQuery);
        Assert.Equal(claims.Count, await snapshot.CountClaimsAsync(claimQuery, default));
        await ComparePageAsync(
            page => snapshot.ListClaimsAsync(claimQuery, page, default), claims, claim => claim, history);
        await CompareAnchorsAsync(snapshot, model, claimQuery, history);

        Assert.Equal(
            RandomHistory.EntityIds.Select(id => model.Find(id)?.Label),
            (await snapshot.FindEntitiesAsync(RandomHistory.EntityIds, default)).Select(entity => entity?.Label));
        Assert.Equal(
            history.ClaimIds.Select(model.Find), await snapshot.FindClaimsAsync([.. history.ClaimIds], default));
        var sources = await snapshot.ReadSourcesAsync(RandomHistory.EntityIds, PageRequest.First(9), default);
        Assert.Equal(RandomHistory.EntityIds.Select(model.SourcesOf), sources.Select(page => page.Items));

        IReadOnlyList<ClaimId> ids = [.. claims.Select(claim => claim.Id), .. history.ClaimIds];
        Assert.Equal(ids.Select(model.EvidenceOf), await snapshot.ReadEvidenceAsync(ids, default));
        var source = history.NextSource();
        await ComparePageAsync(
            async page => (await snapshot.ReadEvidenceOfSourcesAsync([source], page, default))[0],
            model.EvidenceOf(source),
            evidence => evidence,
            history);
    }

    private static async Task CompareAnchorsAsync(
        IGraphSnapshot snapshot, NaiveSnapshot model, ClaimQuery query, RandomHistory history)
    {
        if (query.Anchors.Count == 0)
        {
            return;
        }

        var byAnchor = query.Anchors.Select(anchor => model.List(query with { Anchors = [anchor] })).ToList();
        Assert.Equal(
            byAnchor.Select(claims => (long)claims.Count), await snapshot.CountClaimsByAnchorAsync(query, default));
        for (var at = 0; at < byAnchor.Count; at++)
        {
            var anchor = at;
            await ComparePageAsync(
                async page => (await snapshot.ReadClaimsAsync(query, page, default))[anchor],
                byAnchor[at], claim => claim, history);
        }
    }

    // Compares the whole list, then a random page from a random position.
    private static async Task ComparePageAsync<T, TShown>(
        Func<PageRequest, ValueTask<Page<T>>> read,
        IReadOnlyList<TShown> expected,
        Func<T, TShown> show,
        RandomHistory history)
    {
        var whole = await read(PageRequest.First(10_000));
        Assert.Equal(expected, whole.Items.Select(show));
        if (expected.Count == 0)
        {
            return;
        }

        var at = history.NextIndex(expected.Count);
        var size = history.NextSize();
        var after = await read(PageRequest.First(size, after: whole.Keys[at]));
        Assert.Equal(expected.Skip(at + 1).Take(size), after.Items.Select(show));
        Assert.Equal((true, at + 1 + size < expected.Count), (after.HasPrevious, after.HasNext));
        var before = await read(PageRequest.Last(size, before: whole.Keys[at]));
        Assert.Equal(expected.Take(at).TakeLast(size), before.Items.Select(show));
        Assert.Equal((size < at, true), (before.HasPrevious, before.HasNext));
    }
}
