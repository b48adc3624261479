using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Tests.Neo4j.Faults;
using DiploGraph.Graph.Tests.Skipping;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Neo4j.Revisions;

/// <summary>
/// The copy of the graph in memory: what it costs the database, how it stays current, and its size limit.
/// </summary>
[Collection(Neo4jCollection.Name)]
public sealed class MemoryReplicaTests(Neo4jDatabase database) : IAsyncLifetime
{
    private static readonly EntityId[] Two = [Id("official:a"), Id("official:b")];

    private readonly List<Neo4jGraphStore> _opened = [];

    private Neo4jGraphStoreOptions Options => database.Options with
    {
        Reads = Neo4jReadMode.Memory, RevisionMaxAge = TimeSpan.Zero, RetryDelay = TimeSpan.FromMilliseconds(1),
    };

    public async ValueTask InitializeAsync()
    {
        SkipTest.When(database.Unavailable);
        await database.EmptyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _opened)
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_read_only_asks_the_database_for_the_newest_revision()
    {
        await RecordAsync(await OpenAsync(Options), "a");
        var (store, transport) = await OpenOverAsync(Options);
        transport.Forget();
        Assert.Equal(["official:a", null], await LabelsAsync(store));
        Assert.Contains("LIMIT 1", Assert.Single(transport.Statements).Text, StringComparison.Ordinal);

        transport.Forget();
        await using var old = await store.OpenSnapshotAsync(SnapshotAt.OfRevision(1), default);
        Assert.NotNull((await old.FindEntitiesAsync(Two, default))[0]);
        Assert.Empty(transport.Statements);
    }

    [Fact]
    public async Task Commits_of_another_server_are_visible()
    {
        var (one, two) = (await OpenAsync(Options), await OpenAsync(Options));
        await RecordAsync(one, "a");
        Assert.Equal(["official:a", null], await LabelsAsync(two));
        await RecordAsync(two, "b");
        Assert.Equal(["official:a", "official:b"], await LabelsAsync(one));
        Assert.Equal([1, 2], await NumbersAsync(one));
        Assert.Equal([1, 2], await NumbersAsync(two));
    }

    [Fact]
    public async Task A_moment_after_the_newest_known_revision_is_looked_up_in_the_database()
    {
        var one = await OpenAsync(Options);
        var two = await OpenAsync(Options with { RevisionMaxAge = TimeSpan.FromMinutes(1) });
        Assert.Equal([null, null], await LabelsAsync(two));
        var committed = await RecordAsync(one, "a");
        await using var then = await two.OpenSnapshotAsync(SnapshotAt.Moment(committed.CommittedAt), default);
        Assert.Equal(1, then.Revision.Number);
        await using var before = await two.OpenSnapshotAsync(
            SnapshotAt.Moment(committed.CommittedAt.AddMilliseconds(-1)), default);
        Assert.Equal(0, before.Revision.Number);
    }

    [Fact]
    public async Task Reads_use_statements_until_the_copy_is_filled()
    {
        await RecordAsync(await OpenAsync(Options), "a");
        var no = new Neo4jException(Neo4jFailureKind.Rejected, "Neo.ClientError.Statement.SyntaxError", "No.");
        var why = new List<string>();
        var (store, transport) = await OpenOverAsync(Options with { OnReplicaAbandoned = why.Add }, no);
        Assert.Single(why);
        transport.Forget();
        Assert.Equal(["official:a", null], await LabelsAsync(store));
        Assert.Contains(transport.Statements, it => it.Text.Contains("EntityVersion", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Filling_continues_after_the_database_was_unreachable()
    {
        await RecordAsync(await OpenAsync(Options), "a");
        var reset = new Neo4jException(Neo4jFailureKind.OutcomeUnknown, "", "Cut off.");
        var told = new List<(long, long)>();
        var (_, transport) = await OpenOverAsync(
            Options with { OnReplicaProgress = (claims, there) => told.Add((claims, there)) },
            [.. Enumerable.Repeat(reset, Options.MaxRetryAttempts + 1)]);
        Assert.Empty(transport.Failures);
        Assert.Equal((1, 1), Assert.Single(told));
    }

    [Fact]
    public async Task A_graph_that_is_too_large_is_read_with_statements()
    {
        var writer = await OpenAsync(Options);
        await RecordAsync(writer, "a");
        await RecordAsync(writer, "b");
        var why = new List<string>();
        var store = await OpenAsync(Options with { MaxClaimsInMemory = 1, OnReplicaAbandoned = why.Add });
        Assert.Contains(
            "has 2 claim versions; MaxClaimsInMemory is 1", Assert.Single(why), StringComparison.Ordinal);
        Assert.Equal(["official:a", "official:b"], await LabelsAsync(store));
        await RecordAsync(store, "c");

        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, default);
        var failure = await Assert.ThrowsAsync<GraphStoreException>(async () => await snapshot.FindPathsAsync(
            new PathQuery { From = Two[0], To = Two[1], MaxHops = 2 }, default));
        Assert.Equal(GraphStoreFailure.Rejected, failure.Failure);
    }

    [Fact]
    public async Task A_graph_that_grows_too_large_is_read_with_statements_from_then_on()
    {
        var (store, transport) = await OpenOverAsync(Options with { MaxClaimsInMemory = 1 });
        await RecordAsync(store, "a");
        transport.Forget();
        Assert.Equal(["official:a", null], await LabelsAsync(store));
        Assert.Single(transport.Statements);
        await RecordAsync(store, "b");
        Assert.Equal(["official:a", "official:b"], await LabelsAsync(store));
    }

    private async Task<Neo4jGraphStore> OpenAsync(Neo4jGraphStoreOptions options) =>
        (await OpenOverAsync(options)).Store;

    // The first counts of claims fail with these failures.
    private async Task<(Neo4jGraphStore Store, FaultyTransport Transport)> OpenOverAsync(
        Neo4jGraphStoreOptions options, params Neo4jException[] failures)
    {
#pragma warning disable CA2000 // The store owns it.
        var transport = new FaultyTransport(new QueryApiTransport(options));
#pragma warning restore CA2000
        foreach (var failure in failures)
        {
            transport.Failures.Enqueue((it => it.Text.Contains("sum(r.claims)", StringComparison.Ordinal), failure));
        }

        var store = await Neo4jGraphStore.OpenAsync(transport, options, default);
        _opened.Add(store);
        await store.ReplicaFilling;
        return (store, transport);
    }

    private static async Task<Revision> RecordAsync(Neo4jGraphStore store, string name)
    {
        Entity[] entities = name == "a" ? [Entity("source:wire-report")] : [];
        return (await store.CommitAsync(
            Commit(ChangesOf(
                [.. entities, Entity($"official:{name}")], Name($"{name}-name", $"official:{name}", name))),
            default)).Revision;
    }

    private static async Task<IReadOnlyList<string?>> LabelsAsync(Neo4jGraphStore store)
    {
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, default);
        return [.. (await snapshot.FindEntitiesAsync(Two, default)).Select(it => it?.Label)];
    }

    private static async Task<IReadOnlyList<long>> NumbersAsync(Neo4jGraphStore store)
    {
        var numbers = new List<long>();
        await foreach (var changes in store.ReadChangesAsync(0, default))
        {
            numbers.Add(changes.Revision.Number);
        }

        return numbers;
    }
}
