using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Tests.Neo4j;
using DiploGraph.Graph.Tests.Neo4j.Faults;
using DiploGraph.Graph.Tests.Skipping;
using DiploGraph.Server.Failures;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Storage;
using DiploGraph.Server.Tests.House;
using Microsoft.Extensions.Logging.Abstractions;

namespace DiploGraph.Server.Tests.Neo4j;

/// <summary>An interrupted first fill continues where it stopped.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class FillingBreaksTests(Neo4jDatabase database) : IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        SkipTest.When(database.Unavailable);
        await database.EmptyAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_next_start_keeps_the_loaded_data_and_loads_the_rest()
    {
#pragma warning disable CA2000 // The store owns it.
        var transport = new FaultyTransport(new QueryApiTransport(database.Options));
#pragma warning restore CA2000
        var commits = 0;
        transport.Failures.Enqueue((
            statement => statement.Writes && ++commits == 2,
            new Neo4jException(Neo4jFailureKind.Rejected, "Neo.DatabaseError.General.UnknownError", "It fell over.")));
        await using (var store = await Neo4jGraphStore.OpenAsync(transport, database.Options, default))
        {
            await Assert.ThrowsAsync<CommandFailedException>(() => FillAsync(store));
        }

        await using var again = await Neo4jGraphStore.OpenAsync(database.Options, default);
        Assert.Equal(1, await NewestAsync(again));
        await FillAsync(again);

        await using var memory = new MemoryGraphStore(TimeProvider.System);
        await FillAsync(memory);
        Assert.True(await NewestAsync(memory) >= 2);
        Assert.Equal(await NewestAsync(memory), await NewestAsync(again));
        await foreach (var (revision, changes) in memory.ReadChangesAsync(0, default))
        {
            await foreach (var (same, there) in again.ReadChangesAsync(revision.Number - 1, default))
            {
                Assert.Equal(revision.Number, same.Number);
                Assert.Equal(revision.Digest, same.Digest);
                Assert.Equal(changes.Claims.Count, there.Claims.Count);
                break;
            }
        }

        Assert.Empty(await again.VerifyAsync(default));
    }

    private static Task FillAsync(IGraphStore store) => new StoreSeeder(
        new DiploGraphSettings { Seed = Path.Combine(Repository.Root, "seed-data"), World = false },
        NullLogger<StoreSeeder>.Instance).SeedAsync(store, default);

    private static async Task<long> NewestAsync(IGraphStore store)
    {
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, default);
        return snapshot.Revision.Number;
    }
}
