using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Tests.Skipping;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Neo4j.Faults;

/// <summary>Two writers wait for each other, and the database aborts one of them.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class DeadlockTests(Neo4jDatabase database) : IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        SkipTest.When(database.Unavailable);
        await database.EmptyAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_commit_that_the_database_aborts_in_a_deadlock_is_made_once()
    {
#pragma warning disable CA2000 // The store owns it.
        var transport = new FaultyTransport(new QueryApiTransport(database.Options));
#pragma warning restore CA2000
        await using var store = await Neo4jGraphStore.OpenAsync(transport, database.Options, default);
        await store.CommitAsync(
            Commit(ChangesOf(
            [
                Entity("official:a"), Entity("official:b"), Entity("official:c"),
                .. Enumerable.Range(0, 300).Select(at => Entity($"topic:t{at}")),
            ])),
            default);
        transport.Forget();

        // In a deadlock, the database aborts the transaction with fewer locks, so the other transaction takes many. The
        // commit is blocked at c until the other transaction waits for b, and then completes the cycle at a.
        await using var other = new OtherTransaction(database.Options);
        await using var hold = new OtherTransaction(database.Options);
        await other.RunAsync("MATCH (e:Entity:Topic) SET e.id = e.id");
        await other.RunAsync(Touch("official:a"));
        await hold.RunAsync(Touch("official:c"));
        var committing = store.CommitAsync(
            Commit(ChangesOf([Entity("official:b", "B"), Entity("official:c", "C"), Entity("official:a", "A")])),
            default).AsTask();
        await BlockedAsync(1);
        var waiting = other.RunAsync(Touch("official:b"));
        await BlockedAsync(2);
        await hold.CommitAsync();
        await waiting;
        await other.CommitAsync();

        Assert.Equal(2, (await committing).Revision.Number);
        Assert.InRange(transport.Statements.Count(statement => statement.Writes), 2, 20);
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, default);
        Assert.Equal(2, snapshot.Revision.Number);
        var found = await snapshot.FindEntitiesAsync([Id("official:a"), Id("official:b"), Id("official:c")], default);
        Assert.Equal(["A", "B", "C"], found.Select(entity => entity!.Label));
        Assert.Empty(await store.VerifyAsync(default));
    }

    private static string Touch(string id) => $"MATCH (e:Entity {{id: '{id}'}}) SET e.id = e.id";

    private async Task BlockedAsync(int count)
    {
        var patience = Stopwatch.StartNew();
        while (true)
        {
            var rows = await database.RunAsync("SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked'");
            if (rows.Count >= count)
            {
                return;
            }

            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(1), $"{rows.Count} of {count} are blocked.");
        }
    }

    // A transaction with several statements, which the store itself never uses.
    private sealed class OtherTransaction : IAsyncDisposable
    {
        private readonly HttpClient _client = new();
        private string _address;

        public OtherTransaction(Neo4jGraphStoreOptions options)
        {
            _address = new Uri(options.Address, $"db/{options.Database}/query/v2/tx").ToString();
            _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}")));
        }

        public async Task RunAsync(string text)
        {
            using var answer = await _client.PostAsJsonAsync(_address, new { statement = text });
            var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            Assert.False(json.TryGetProperty("errors", out var errors), errors.ToString());
            if (_address.EndsWith("/tx", StringComparison.Ordinal))
            {
                _address += $"/{json.GetProperty("transaction").GetProperty("id").GetString()}";
            }
        }

        public async Task CommitAsync()
        {
            using var answer = await _client.PostAsJsonAsync(_address + "/commit", new { });
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        }

        public async ValueTask DisposeAsync()
        {
            using var answer = await _client.DeleteAsync(_address);
            _client.Dispose();
        }
    }
}
