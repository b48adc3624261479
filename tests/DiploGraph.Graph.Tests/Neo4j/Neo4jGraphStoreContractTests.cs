using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Tests.Skipping;
using DiploGraph.Graph.Tests.Stores;

namespace DiploGraph.Graph.Tests.Neo4j;

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jGraphStoreContractTests(Neo4jDatabase database) : GraphStoreContract
{
    // Each random query is a new statement that the database has to plan.
    protected override (int Histories, int Queries) Sample => (2, 12);

    // Each range is a round trip.
    protected override int RangeStep => 16;

    protected override int CommitsPerWriter => (Neo4jDatabase.Commits ?? 3 * Writers) / Writers;

    public override ValueTask DisposeAsync() =>
        database.Unavailable is null ? base.DisposeAsync() : ValueTask.CompletedTask;

    protected override async Task<IGraphStore> OpenEmptyAsync(TimeProvider time)
    {
        SkipTest.When(database.Unavailable);
        await database.EmptyAsync();
        return await Neo4jGraphStore.OpenAsync(database.Options with { TimeProvider = time }, default);
    }

    protected override async Task<IGraphStore> OpenSecondAsync(TimeProvider time) =>
        await Neo4jGraphStore.OpenAsync(database.Options with { TimeProvider = time }, default);

    protected override Task<IGraphStore> OpenAnotherAsync(TimeProvider time) => OpenEmptyAsync(time);

    // There is only one database, which the store under test uses.
    protected override Task<IGraphStore> OpenBesideAsync(TimeProvider time) =>
        Task.FromResult<IGraphStore>(new MemoryGraphStore(time));
}
