using System.Diagnostics;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Tests.Skipping;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Neo4j.Faults;

/// <summary>
/// Faults of the database and of the network. The caller gets a typed failure, no acknowledged commit is lost, none is
/// made twice, and the store recovers by itself.
/// </summary>
[Collection(Neo4jCollection.Name)]
public sealed class Neo4jFaultTests(Neo4jDatabase database) : IAsyncLifetime
{
    private const string TheCommit = "CREATE (revision:Revision)";

    private BrokenNetwork? _network;
    private Neo4jGraphStore? _store;

    public async ValueTask InitializeAsync()
    {
        SkipTest.When(database.Unavailable);
        await database.EmptyAsync();
        _network = new BrokenNetwork(database.Options.Address);
        _store = await Neo4jGraphStore.OpenAsync(Options, default);

        // With another store, whose longer timeouts allow for the first, slow statement.
        await using var other = await Neo4jGraphStore.OpenAsync(database.Options, default);
        await other.CommitAsync(Commit(ChangesOf([Entity("source:wire-report"), Entity("official:a")])), default);
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }

        if (_network is not null)
        {
            await _network.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(NetworkFault.RequestLost)]
    [InlineData(NetworkFault.AnswerLost)]
    internal async Task A_read_is_retried_after_a_broken_connection(NetworkFault fault)
    {
        _network!.Break(fault, times: 2);
        Assert.Equal("official:a", await LabelAsync());
        Assert.Equal(2, _network.Met);
    }

    [Theory]
    [InlineData(NetworkFault.Refused, "cannot be reached")]
    [InlineData(NetworkFault.RequestLost, "dropped the connection")]
    [InlineData(NetworkFault.AnswerLost, "dropped the connection")]
    [InlineData(NetworkFault.RequestHeld, "did not respond in time")]
    [InlineData(NetworkFault.AnswerHeld, "did not respond in time")]
    internal async Task A_read_that_fails_is_unavailable_and_the_next_one_works(NetworkFault fault, string why)
    {
        _network!.Break(fault);
        var failure = await Assert.ThrowsAsync<GraphStoreException>(LabelAsync);
        Assert.Equal(GraphStoreFailure.Unavailable, failure.Failure);
        Assert.StartsWith($"Neo4j at {_network.Address} ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(why, failure.Message, StringComparison.Ordinal);
        _network.Heal();
        Assert.Equal("official:a", await LabelAsync());
    }

    [Theory]
    [InlineData(NetworkFault.RequestLost, 1)]
    [InlineData(NetworkFault.RequestLost, 3)]
    [InlineData(NetworkFault.AnswerLost, 1)]
    [InlineData(NetworkFault.AnswerLost, 3)]
    internal async Task A_commit_is_made_once_after_a_broken_connection(NetworkFault fault, int times)
    {
        _network!.Break(fault, times, TheCommit);
        var revision = (await _store!.CommitAsync(One("official:b"), default)).Revision;
        Assert.Equal(2, revision.Number);
        Assert.InRange(_network.Met, 1, times);
        await AssertNewestAsync(2);
    }

    [Fact]
    public async Task A_commit_without_a_response_is_found_by_its_token()
    {
        _network!.Break(NetworkFault.AnswerHeld, of: TheCommit);
        Assert.Equal(2, (await _store!.CommitAsync(One("official:b"), default)).Revision.Number);
        await AssertNewestAsync(2);
    }

    [Fact]
    public async Task A_commit_with_an_unknown_outcome_can_be_repeated_with_its_key()
    {
        var request = One("official:b") with { IdempotencyKey = "the key" };
        var committing = _store!.CommitAsync(request, default).AsTask();
        _network!.Break(NetworkFault.AnswerHeld);
        var failure = await Record.ExceptionAsync(() => committing);
        if (failure is not null)
        {
            Assert.Equal(GraphStoreFailure.Unavailable, Assert.IsType<GraphStoreException>(failure).Failure);
        }

        _network.Heal();
        Assert.Equal(2, (await _store.CommitAsync(request, default)).Revision.Number);
        await AssertNewestAsync(2);
    }

    [Fact]
    public async Task A_commit_that_cannot_be_sent_records_nothing()
    {
        _network!.Break(NetworkFault.Refused);
        var failure = await Assert.ThrowsAsync<GraphStoreException>(
            async () => await _store!.CommitAsync(One("official:b"), default));
        Assert.Equal(GraphStoreFailure.Unavailable, failure.Failure);
        _network.Heal();
        await AssertNewestAsync(1);
    }

    [Theory]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected")]
    [InlineData("Neo.TransientError.General.DatabaseUnavailable")]
    public async Task Transient_errors_are_retried(string code)
    {
        using var way = new QueryApiTransport(database.Options);
        using var transport = new FaultyTransport(way);
        await using var store = await Neo4jGraphStore.OpenAsync(transport, Options, default);
        transport.Failures.Enqueue(
            (it => it.Writes, new Neo4jException(Neo4jFailureKind.Rejected, code, "Try again.")));
        Assert.Equal(2, (await store.CommitAsync(One("official:b"), default)).Revision.Number);
        Assert.Empty(transport.Failures);
        transport.Failures.Enqueue((_ => true, new Neo4jException(Neo4jFailureKind.Rejected, code, "Try again.")));
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, default);
        Assert.NotNull((await snapshot.FindEntitiesAsync([Id("official:b")], default))[0]);
        Assert.Empty(transport.Failures);
        await AssertNewestAsync(2);
    }

    // The errors of Neo4j with a full disk. It keeps failing until it is restarted, and only then does it know whether
    // it has the transaction.
    [Theory]
    [InlineData("Neo.DatabaseError.Transaction.TransactionLogError")]
    [InlineData("Neo.DatabaseError.Transaction.TransactionCommitFailed")]
    public async Task A_commit_that_the_database_could_not_write_can_be_repeated_with_its_key(
        string code)
    {
        using var way = new QueryApiTransport(database.Options);
        using var transport = new FaultyTransport(way);
        await using var store = await Neo4jGraphStore.OpenAsync(transport, Options, default);
        transport.Failures.Enqueue((it => it.Writes, new Neo4jException(
            Neo4jFailureKind.Rejected, code, "Could not append transaction to log.")));
        var request = One("official:b") with { IdempotencyKey = "the key" };
        var failure = await Assert.ThrowsAsync<GraphStoreException>(
            async () => await store.CommitAsync(request, default));
        Assert.Equal(GraphStoreFailure.Unavailable, failure.Failure);
        Assert.Contains("Check the free space on its disk", failure.Message, StringComparison.Ordinal);
        Assert.Contains("It is unknown whether revision", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await store.CommitAsync(request, default)).Revision.Number);
        await AssertNewestAsync(2);
    }

    [Fact]
    public async Task A_frozen_database_is_unavailable_until_it_continues()
    {
        SkipTest.When(database.Started is null ? "This test stops the process of the database." : null);
        await database.SignalAsync("STOP");
        try
        {
            var failure = await Assert.ThrowsAsync<GraphStoreException>(LabelAsync);
            Assert.Equal(GraphStoreFailure.Unavailable, failure.Failure);
        }
        finally
        {
            await database.SignalAsync("CONT");
        }

        Assert.Equal("official:a", await LabelAsync());
    }

    [Fact]
    public async Task A_database_killed_during_commits_has_each_acknowledged_commit_once()
    {
        SkipTest.When(database.Started is null ? "This test kills the database." : null);
        await using var one = await Neo4jGraphStore.OpenAsync(database.Options, default);
        await using var two = await Neo4jGraphStore.OpenAsync(database.Options, default);
        using var enough = new CancellationTokenSource();
        using var made = new SemaphoreSlim(0);
#pragma warning disable CA2025 // The writers end before it is disposed.
        var writers = new[] { one, two }
            .Select((store, at) => WriteAsync(store, $"w{at}", made, enough.Token)).ToArray();
#pragma warning restore CA2025
        await WaitAsync(made, 50);
        await database.KillAsync();
        await database.RestartAsync();
        await WaitAsync(made, 50);
        await enough.CancelAsync();
        var acknowledged = (await Task.WhenAll(writers)).SelectMany(them => them).ToList();
        Assert.Distinct(acknowledged.Select(it => it.Revision));

        // This store may not know the newest revision yet, which the other store made.
        await using var snapshot = await one.OpenSnapshotAsync(
            SnapshotAt.OfRevision(acknowledged.Max(it => it.Revision)), default);
        var found = await snapshot.FindEntitiesAsync([.. acknowledged.Select(it => it.Id)], default);
        Assert.Equal(acknowledged.Select(it => (long?)it.Revision), found.Select(it => it?.RecordedFrom));
        Assert.Empty(await one.VerifyAsync(default));
    }

    [Fact]
    public async Task A_full_disk_loses_no_acknowledged_commit()
    {
        SkipTest.When(database.Started is null ? "This test fills the disk of the database." : null);
        await using var store = await Neo4jGraphStore.OpenAsync(database.Options, default);
        var acknowledged = new List<(EntityId Id, long Revision)>();
        await database.LimitFilesAsync(database.LogLength() + 100_000);
        CommitRequest request;
        GraphStoreException? failure = null;
        do
        {
            var id = $"official:d{acknowledged.Count}";
            request = Commit(ChangesOf([Entity(id, new string('d', 300))])) with { IdempotencyKey = id };
            try
            {
                acknowledged.Add((Id(id), (await store.CommitAsync(request, default)).Revision.Number));
            }
            catch (GraphStoreException full)
            {
                failure = full;
            }
        }
        while (failure is null && acknowledged.Count < 1000);

        Assert.Equal(GraphStoreFailure.Unavailable, failure?.Failure);
        Assert.NotEmpty(acknowledged);
        var read = await Record.ExceptionAsync(LabelAsync);
        Assert.True(read is null or GraphStoreException { Failure: GraphStoreFailure.Unavailable }, $"{read}");
        await database.KillAsync();
        await database.RestartAsync();

        // The commit with the unknown outcome is recorded once when it is repeated with its key.
        acknowledged.Add((request.Changes.Entities[0].Id, (await store.CommitAsync(request, default)).Revision.Number));
        Assert.Equal(Enumerable.Range(2, acknowledged.Count), acknowledged.Select(it => (int)it.Revision));
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, default);
        var found = await snapshot.FindEntitiesAsync([.. acknowledged.Select(it => it.Id)], default);
        Assert.Equal(acknowledged.Select(it => (long?)it.Revision), found.Select(it => it?.RecordedFrom));
        Assert.Empty(await store.VerifyAsync(default));
    }

    private Neo4jGraphStoreOptions Options => database.Options with
    {
        Address = _network!.Address,
        ReadTimeout = TimeSpan.FromSeconds(4),
        CommitTimeout = TimeSpan.FromSeconds(8),
        RevisionMaxAge = TimeSpan.Zero,
        RetryDelay = TimeSpan.FromMilliseconds(10),
        StartupTimeout = TimeSpan.FromSeconds(60),
    };

    private static CommitRequest One(string id) => Commit(ChangesOf([Entity(id)]));

    private async Task<string?> LabelAsync()
    {
        await using var snapshot = await _store!.OpenSnapshotAsync(SnapshotAt.Current, default);
        return (await snapshot.FindEntitiesAsync([Id("official:a")], default))[0]?.Label;
    }

    // Reads with another store, which had no faults.
    private async Task AssertNewestAsync(long newest)
    {
        await using var other = await Neo4jGraphStore.OpenAsync(database.Options, default);
        await using var snapshot = await other.OpenSnapshotAsync(SnapshotAt.Current, default);
        Assert.Equal(newest, snapshot.Revision.Number);
        Assert.Equal(newest > 1, (await snapshot.FindEntitiesAsync([Id("official:b")], default))[0] is not null);
        Assert.Empty(await other.VerifyAsync(default));
    }

    private static async Task WaitAsync(SemaphoreSlim made, int commits)
    {
        for (var at = 0; at < commits; at++)
        {
            Assert.True(await made.WaitAsync(TimeSpan.FromMinutes(4)), $"{at} of {commits} commits were made.");
        }
    }

    // Repeats each commit with its key until it is acknowledged, as a careful client would.
    private static async Task<List<(EntityId Id, long Revision)>> WriteAsync(
        Neo4jGraphStore store, string writer, SemaphoreSlim made, CancellationToken enough)
    {
        var acknowledged = new List<(EntityId, long)>();
        for (var number = 0; !enough.IsCancellationRequested; number++)
        {
            var id = $"official:{writer}-{number}";
            var request = One(id) with { IdempotencyKey = id };
            for (var tries = Stopwatch.GetTimestamp(); ;)
            {
                try
                {
                    acknowledged.Add((Id(id), (await store.CommitAsync(request, default)).Revision.Number));
                    made.Release();
                    break;
                }
                catch (GraphStoreException failure) when (failure.Failure == GraphStoreFailure.Unavailable
                    && Stopwatch.GetElapsedTime(tries) < TimeSpan.FromMinutes(4))
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(200), CancellationToken.None);
                }
            }
        }

        return acknowledged;
    }
}
