using System.Text;
using System.Text.Json;
using DiploGraph.Graph.Embedded;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Storage;
using DiploGraph.Server.Tests.House;
using DiploGraph.Server.Tests.Resolvers;
using Microsoft.Extensions.Logging.Abstractions;

namespace DiploGraph.Server.Tests.Questions;

/// <summary>
/// Random documents over the whole schema have the same responses from a graph in memory and from an embedded store
/// that was closed and opened again. <c>DIPLOGRAPH_TEST_DOCUMENTS</c> sets the number of documents.
/// </summary>
public sealed class RandomDocumentTests : IDisposable
{
    private static readonly int Count =
        int.TryParse(Environment.GetEnvironmentVariable("DIPLOGRAPH_TEST_DOCUMENTS"), out var count) ? count : 400;

    private readonly string _folder = Directory.CreateTempSubdirectory("diplograph-documents-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Both_stores_return_the_same_responses()
    {
        await using var memory = new MemoryGraphStore(TimeProvider.System);
        await FillAsync(memory);
        await using (var filled = await OpenAsync())
        {
            await FillAsync(filled);
        }

        await using var embedded = await OpenAsync();
        var (expected, given) = (Over(memory), Over(embedded));
        var schema = ApiSchema.Build(ApiSchema.ReadSdl());
        var (entities, claims) = await IdsAsync(memory);
        var (withData, rejected) = (0, new Dictionary<string, int>());
        for (var seed = 1; seed <= Count; seed++)
        {
            var document = RandomDocument.Of(schema, entities, claims, seed);
            var answer = await expected.TextAsync(document);

            Assert.Equal(answer, await given.TextAsync(document));
            var json = JsonDocument.Parse(answer).RootElement;
            if (!json.TryGetProperty("errors", out var errors))
            {
                withData++;
                continue;
            }

            var code = errors[0].GetProperty("extensions").GetProperty("code").GetString()!;
            rejected[code] = rejected.GetValueOrDefault(code) + 1;
            Assert.True(code is "NOT_FOUND" or "BAD_USER_INPUT" or "LIMIT_EXCEEDED", $"{seed}: {document}\n{answer}");
        }

        Assert.True(
            withData > Count / 2,
            $"Only {withData} of {Count} documents returned data: {JsonSerializer.Serialize(rejected)}");
    }

    /// <summary>The ids that the documents use.</summary>
    internal static async Task<(string[] Entities, string[] Claims)> IdsAsync(IGraphStore store)
    {
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, CancellationToken.None);
        var all = PageRequest.First(100_000);
        var entities = await snapshot.ListEntitiesAsync(
            new EntityQuery { Types = Enum.GetValues<EntityType>() }, all, CancellationToken.None);
        var claims = await snapshot.ListClaimsAsync(new ClaimQuery(), all, CancellationToken.None);
        return (
            [.. entities.Items.Select(entity => entity.Id.Value)], [.. claims.Items.Select(claim => claim.Id.Value)]);
    }

    private static ApiFixture Over(IGraphStore store) => ApiFixture.Over(
        store, new ApiOptions { CursorSecret = Encoding.UTF8.GetBytes("the secret of both the stores.") });

    private Task<EmbeddedGraphStore> OpenAsync() =>
        EmbeddedGraphStore.OpenAsync(new EmbeddedGraphStoreOptions { Directory = _folder }, CancellationToken.None);

    private static Task FillAsync(IGraphStore store) => new StoreSeeder(
        new DiploGraphSettings { Seed = Path.Combine(Repository.Root, "seed-data") }, NullLogger<StoreSeeder>.Instance)
        .SeedAsync(store, CancellationToken.None);
}
