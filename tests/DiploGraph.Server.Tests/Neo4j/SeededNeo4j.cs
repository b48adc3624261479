using System.Text;
using System.Text.Json;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Tests.Neo4j;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Storage;
using DiploGraph.Server.Tests.House;
using DiploGraph.Server.Tests.Resolvers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DiploGraph.Server.Tests.Neo4j;

/// <summary>
/// The Neo4j database of the tests, filled with the seed data once per test class, over a recording transport.
/// </summary>
public sealed class SeededNeo4j(Neo4jDatabase database) : IAsyncLifetime
{
    // The clock does not advance, so the newest revision is requested only once.
    internal static readonly TimeProvider Time =
        new FakeTimeProvider(new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero));

    internal static ApiOptions ApiOptions =>
        new() { CursorSecret = Encoding.UTF8.GetBytes("the secret of both stores") };

    /// <summary>The reason why the database is unavailable; null if it is available.</summary>
    public string? Unavailable => database.Unavailable;

    internal Neo4jGraphStoreOptions Options => database.Options;

    internal RecordingTransport Transport { get; private set; } = null!;

    internal Neo4jGraphStore Store { get; private set; } = null!;

    internal ApiFixture Api { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Unavailable is not null)
        {
            return;
        }

        await database.EmptyAsync();
        var options = database.Options with { TimeProvider = Time };
#pragma warning disable CA2000 // The store owns it.
        Transport = new RecordingTransport(new QueryApiTransport(options));
#pragma warning restore CA2000
        Store = await Neo4jGraphStore.OpenAsync(Transport, options, default);
        var settings = new DiploGraphSettings { Seed = Path.Combine(Repository.Root, "seed-data"), World = false };
        await new StoreSeeder(settings, NullLogger<StoreSeeder>.Instance).SeedAsync(Store, default);
        await database.RunAsync("CALL db.prepareForReplanning(120)");
        Api = ApiFixture.Over(Store, ApiOptions);
    }

    public async ValueTask DisposeAsync()
    {
        if (Store is not null)
        {
            await Store.DisposeAsync();
        }
    }

    /// <summary>Executes every query of the documentation.</summary>
    internal async Task AskDocumentsAsync()
    {
        foreach (var (_, query, variables) in SameAnswersTests.Documents())
        {
            await Api.TextAsync(query, variables);
        }
    }

    /// <summary>Returns the number of statements that a query sends once the caches of the server are filled.</summary>
    internal async Task<int> CountAsync(string query, JsonElement? variables = null)
    {
        await Api.TextAsync(query, variables);
        var before = Transport.Count;
        await Api.TextAsync(query, variables);
        return Transport.Count - before;
    }
}
