using System.Text;
using System.Text.Json;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Tests.Neo4j;
using DiploGraph.Graph.Tests.Skipping;
using DiploGraph.GraphQL;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Storage;
using DiploGraph.Server.Tests.House;
using DiploGraph.Server.Tests.Questions;
using DiploGraph.Server.Tests.Resolvers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DiploGraph.Server.Tests.Neo4j;

/// <summary>
/// Every query of the documentation, and random documents over the whole schema, have byte-identical responses over
/// Neo4j and from memory. <c>DIPLOGRAPH_TEST_DOCUMENTS</c> sets the number of random documents,
/// <c>DIPLOGRAPH_TEST_FIRST_DOCUMENT</c> the first one, to split a long run into parts.
/// </summary>
[Collection(Neo4jCollection.Name)]
public sealed class SameAnswersTests(Neo4jDatabase database) : IAsyncLifetime
{
    private static readonly TimeProvider Time =
        new FakeTimeProvider(new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero));

    private static readonly int RandomDocuments =
        int.TryParse(Environment.GetEnvironmentVariable("DIPLOGRAPH_TEST_DOCUMENTS"), out var count) ? count : 100;

    private static readonly int FirstDocument =
        int.TryParse(Environment.GetEnvironmentVariable("DIPLOGRAPH_TEST_FIRST_DOCUMENT"), out var first) ? first : 1;

    // Enough differences to see a pattern.
    private const int MostDifferences = 20;

    private Neo4jGraphStore? _store;
#pragma warning disable CA2213 // The store owns its transport, and DisposeAsync ends the store.
    private SlowStatements? _slow;
#pragma warning restore CA2213

    public ValueTask InitializeAsync()
    {
        SkipTest.When(database.Unavailable);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }
    }

    [Fact]
    public async Task Every_document_has_the_response_of_the_memory_graph()
    {
        await using var inMemory = new MemoryGraphStore(Time);
        await database.EmptyAsync();
        _store = await OpenAsync();
        var (memory, neo4j) = (await OverAsync(inMemory), await OverAsync(_store));
        var (entities, claims) = await RandomDocumentTests.IdsAsync(inMemory);
        var schema = ApiSchema.Build(ApiSchema.ReadSdl());
        var random = Enumerable.Range(FirstDocument, RandomDocuments).Select(seed =>
            ($"seed {seed}", RandomDocument.Of(schema, entities, claims, seed), (JsonElement?)null));
        var asked = 0;
        var differences = new List<string>();
        foreach (var (place, query, variables) in Documents().Concat(random))
        {
            _slow?.Asked = place;
            var expected = await memory.TextAsync(query, variables);
            var given = await neo4j.TextAsync(query, variables);
            if (expected != given)
            {
                differences.Add($"{place}\n{query}\nmemory: {expected}\nNeo4j:  {given}");
                Assert.True(differences.Count < MostDifferences, string.Join("\n\n", differences));
            }

            asked++;
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
        Assert.True(asked >= RandomDocuments + 20, $"Only {asked} documents were executed.");
    }

    private async Task<Neo4jGraphStore> OpenAsync()
    {
        var options = database.Options with { TimeProvider = Time };
        if (Environment.GetEnvironmentVariable("DIPLOGRAPH_TEST_SLOW_STATEMENTS") is not { Length: > 0 } file)
        {
            return await Neo4jGraphStore.OpenAsync(options, default);
        }

#pragma warning disable CA2000 // The store owns it.
        _slow = new SlowStatements(new QueryApiTransport(options), file);
#pragma warning restore CA2000
        return await Neo4jGraphStore.OpenAsync(_slow, options, default);
    }

    internal static IEnumerable<(string Place, string Query, JsonElement? Variables)> Documents() =>
        Directory.EnumerateFiles(QuestionDocument.Folder, "??-*.md")
            .Order(StringComparer.Ordinal)
            .Select(path => QuestionDocument.Read(Path.GetFileName(path)))
            .Select(document => (
                document.Path,
                document.Query,
                document.Variables is { } json ? JsonDocument.Parse(json).RootElement : (JsonElement?)null))
            .Concat(DocumentedQueries.All().Select(query => (query.Page, query.Text, (JsonElement?)null)));

    private static async Task<ApiFixture> OverAsync(IGraphStore store)
    {
        var settings = new DiploGraphSettings { Seed = Path.Combine(Repository.Root, "seed-data") };
        await new StoreSeeder(settings, NullLogger<StoreSeeder>.Instance).SeedAsync(store, default);
        return ApiFixture.Over(
            store,
            new ApiOptions
            {
                CursorSecret = Encoding.UTF8.GetBytes("the secret of both stores"),
                Engine = GraphQLOptions.Default with { ExecutionTimeout = TimeSpan.FromMinutes(5) },
            });
    }
}
