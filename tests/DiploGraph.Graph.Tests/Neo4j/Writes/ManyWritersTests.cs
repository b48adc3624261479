using System.Collections.Concurrent;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Tests.Skipping;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Neo4j.Writes;

/// <summary>
/// Eight writers on two stores over one database. <c>DIPLOGRAPH_TEST_COMMITS</c> sets the number of commits.
/// </summary>
[Collection(Neo4jCollection.Name)]
public sealed class ManyWritersTests(Neo4jDatabase database) : IAsyncLifetime
{
    private const int Writers = 8;

    private static readonly int Commits = Neo4jDatabase.Commits ?? 80;

    private readonly ConcurrentBag<(EntityId Id, long Revision)> _acknowledged = [];
    private int _conflicts;
    private int _started;

    public async ValueTask InitializeAsync()
    {
        SkipTest.When(database.Unavailable);
        await database.EmptyAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Revisions_have_no_gaps_or_duplicates_and_the_loser_of_a_race_gets_a_conflict()
    {
        await using var one = await Neo4jGraphStore.OpenAsync(database.Options, default);
        await using var two = await Neo4jGraphStore.OpenAsync(database.Options, default);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(at => WriteAsync(at % 2 == 0 ? one : two, at)));

        var acknowledged = _acknowledged.OrderBy(it => it.Revision).ToList();
        Assert.Equal(
            Enumerable.Range(1, Commits).Select(number => (long)number), acknowledged.Select(it => it.Revision));
        await using var snapshot = await two.OpenSnapshotAsync(SnapshotAt.OfRevision(Commits), default);
        foreach (var some in acknowledged.Chunk(1000))
        {
            var found = await snapshot.FindEntitiesAsync([.. some.Select(it => it.Id)], default);
            Assert.Equal(some.Select(it => (long?)it.Revision), found.Select(it => it?.RecordedFrom));
        }

        Assert.True(_conflicts > 0, "There was no conflict.");
        Assert.Empty(await one.VerifyAsync(default));
    }

    // Every other commit names the revision it expects.
    private async Task WriteAsync(Neo4jGraphStore store, int writer)
    {
        while (Interlocked.Increment(ref _started) is var number && number <= Commits)
        {
            var id = $"official:w{writer}-{number}";
            var request = Commit(ChangesOf([Entity(id)])) with { IdempotencyKey = id };
            while (true)
            {
                try
                {
                    if (number % 2 == 0)
                    {
                        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, default);
                        request = request with { ExpectedRevision = snapshot.Revision.Number };
                    }

                    _acknowledged.Add((Id(id), (await store.CommitAsync(request, default)).Revision.Number));
                    break;
                }
                catch (GraphStoreException failure) when (failure.Failure == GraphStoreFailure.Conflict)
                {
                    Interlocked.Increment(ref _conflicts);
                }
            }
        }
    }
}
