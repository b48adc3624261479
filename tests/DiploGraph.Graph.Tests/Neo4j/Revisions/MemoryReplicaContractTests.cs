using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Tests.Skipping;
using DiploGraph.Graph.Tests.Stores;

namespace DiploGraph.Graph.Tests.Neo4j.Revisions;

/// <summary>The store as servers open it by default, with reads from memory.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class MemoryReplicaContractTests(Neo4jDatabase database) : GraphStoreContract
{
    protected override (int Histories, int Queries) Sample => (2, 12);

    protected override int CommitsPerWriter => (Neo4jDatabase.Commits ?? 3 * Writers) / Writers;

    public override ValueTask DisposeAsync() =>
        database.Unavailable is null ? base.DisposeAsync() : ValueTask.CompletedTask;

    protected override async Task<IGraphStore> OpenEmptyAsync(TimeProvider time)
    {
        SkipTest.When(database.Unavailable);
        await database.EmptyAsync();
        return await OpenSecondAsync(time);
    }

    protected override async Task<IGraphStore> OpenSecondAsync(TimeProvider time)
    {
        var store = await Neo4jGraphStore.OpenAsync(
            database.Options with { TimeProvider = time, Reads = Neo4jReadMode.Memory }, default);
        await store.ReplicaFilling;
        return store;
    }

    protected override Task<IGraphStore> OpenAnotherAsync(TimeProvider time) => OpenEmptyAsync(time);

    // There is only one database, which the store under test uses.
    protected override Task<IGraphStore> OpenBesideAsync(TimeProvider time) =>
        Task.FromResult<IGraphStore>(new MemoryGraphStore(time));
}
