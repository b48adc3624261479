using System.Text;
using System.Text.Json;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Tests.Neo4j;
using DiploGraph.Graph.Tests.Neo4j.Hostile;
using DiploGraph.Graph.Tests.Skipping;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Storage;
using DiploGraph.Server.Tests.House;
using DiploGraph.Server.Tests.Questions;
using DiploGraph.Server.Tests.Resolvers;
using Microsoft.Extensions.Logging.Abstractions;

namespace DiploGraph.Server.Tests.Neo4j;

/// <summary>
/// Sends texts that contain Cypher in every place of the API that accepts a text or an id: the responses are those of
/// the graph in memory, no statement contains the texts, and the database does not change.
/// </summary>
[Collection(Neo4jCollection.Name)]
public sealed class HostileDocumentTests(SeededNeo4j seeded, Neo4jDatabase database)
    : IClassFixture<SeededNeo4j>, IAsyncLifetime
{
    private const int Count = 1000;
    private const int InDocument = 4;

    // Occurs in each hostile text and nowhere else.
    private const string Mark = "qzx";

    public ValueTask InitializeAsync()
    {
        SkipTest.When(seeded.Unavailable);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Every_document_has_the_response_of_the_memory_graph_and_changes_nothing()
    {
        var before = await StatisticsAsync();
        await using var inMemory = new MemoryGraphStore(SeededNeo4j.Time);
        var settings = new DiploGraphSettings { Seed = Path.Combine(Repository.Root, "seed-data"), World = false };
        await new StoreSeeder(settings, NullLogger<StoreSeeder>.Instance).SeedAsync(inMemory, default);
        var memory = ApiFixture.Over(inMemory, SeededNeo4j.ApiOptions);
        var (entities, claims) = await RandomDocumentTests.IdsAsync(inMemory);
        var schema = ApiSchema.Build(ApiSchema.ReadSdl());
        var codes = new Dictionary<string, int>();
        foreach (var (at, texts) in HostileTexts.Make(Count).Select(text => Mark + text).Chunk(InDocument).Index())
        {
            var document = RandomDocument.Of(schema, entities, claims, at, texts);
            var answer = await seeded.Api.TextAsync(document);
            Assert.Equal(await memory.TextAsync(document), answer);
            var code = CodeOf(answer);
            codes[code] = codes.GetValueOrDefault(code) + 1;
        }

        Assert.DoesNotContain(
            seeded.Transport.Statements,
            statement => statement.Text.Contains(Mark, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(before, await StatisticsAsync());
        Assert.Subset(
            new HashSet<string>(
                ["", "NOT_FOUND", "BAD_USER_INPUT", "INVALID_CURSOR", "LIMIT_EXCEEDED", "GRAPHQL_VALIDATION_FAILED"]),
            codes.Keys.ToHashSet());
        Assert.True(codes[""] > Count / InDocument / 3, JsonSerializer.Serialize(codes));
    }

    private static string CodeOf(string answer) =>
        JsonDocument.Parse(answer).RootElement.TryGetProperty("errors", out var errors)
            ? errors[0].GetProperty("extensions").GetProperty("code").GetString()!
            : "";

    // Returns all counts, names and indexes of the database, to detect any change.
    private async Task<string> StatisticsAsync()
    {
        var state = new StringBuilder();
        foreach (var text in new[]
        {
            "MATCH (n) RETURN labels(n) AS kind, count(*) AS count ORDER BY kind",
            "MATCH ()-[r]->() RETURN type(r) AS kind, count(*) AS count ORDER BY kind",
            "CALL db.labels() YIELD label RETURN label ORDER BY label",
            "CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type ORDER BY type",
            "CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey ORDER BY propertyKey",
            "SHOW INDEXES YIELD name RETURN name ORDER BY name",
            "SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name",
        })
        {
            state.AppendLine(JsonSerializer.Serialize(await database.RunAsync(text)));
        }

        return state.ToString();
    }
}
