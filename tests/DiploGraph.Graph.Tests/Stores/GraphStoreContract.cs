using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Stores;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

/// <summary>What every store must do: the port's documentation, sentence by sentence.</summary>
public abstract partial class GraphStoreContract : IAsyncLifetime
{
    private IGraphStore _store = null!;

    protected IGraphStore Store => _store;

    public async Task InitializeAsync() => _store = await OpenEmptyAsync();

    public virtual async Task DisposeAsync() => await _store.DisposeAsync();

    protected abstract Task<IGraphStore> OpenEmptyAsync();

    [Fact]
    public async Task A_commit_is_in_the_snapshots_opened_afterwards()
    {
        var revision = await Store.CommitAsync(
            Commit(Changes(
                [Entity("source:wire-report"), Entity("official:a", "A"), Entity("meeting:m", "M")],
                Edge("a-m", "official:a", Predicate.ParticipatedIn, "meeting:m"),
                Name("a-name", "official:a", "Anna"))),
            default);

        await using var snapshot = await Store.OpenSnapshotAsync(SnapshotAt.Current, default);
        Assert.Equal(1, revision.Number);
        Assert.Equal(revision, snapshot.Revision);
        var claims = await snapshot.ListClaimsAsync(new ClaimQuery(), PageRequest.First(10), default);
        Assert.Equal(["claim:a-m", "claim:a-name"], claims.Items.Select(claim => claim.Id.Value));
        var found = await snapshot.FindEntitiesAsync([Id("official:a"), Id("official:b")], default);
        Assert.Equal("A", found[0]!.Label);
        Assert.Null(found[1]);
        Assert.Single((await snapshot.ReadEvidenceAsync([ClaimOf("a-m")], default))[0]);
    }
}
