using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.GraphQL;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Resolvers;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Storage;
using DiploGraph.Server.Tests.House;
using Microsoft.Extensions.Logging.Abstractions;

namespace DiploGraph.Server.Tests.Resolvers;

/// <summary>The API over a memory store that contains the sample graph.</summary>
internal sealed class ApiFixture
{
    private ApiFixture(RecordingStore store, ApiOptions? options)
    {
        options ??= new ApiOptions();
        Store = store;
        Engine = ApiEngine.Create(ApiSchema.ReadSdl(), options);
        Handler = new GraphQLRequestHandler(Engine, store, options);
    }

    public RecordingStore Store { get; }

    public GraphQLEngine Engine { get; }

    public GraphQLRequestHandler Handler { get; }

    /// <summary>Whoever sends the requests: by default, a caller who may do everything.</summary>
    public Caller Caller { get; set; } = new("tests", Role.Admin);

    [SuppressMessage("Reliability", "CA2000", Justification = "A store in memory holds nothing that must be freed.")]
    public static async Task<ApiFixture> CreateAsync(
        ApiOptions? options = null, ChangeSet? changes = null, TimeProvider? time = null)
    {
        var store = new RecordingStore(new MemoryGraphStore(time ?? TimeProvider.System));
        var commit = new CommitRequest
        {
            Changes = changes ?? SampleGraph.Changes,
            Author = "tests",
            Message = "The sample graph.",
        };
        await store.CommitAsync(commit, CancellationToken.None);
        return new ApiFixture(store, options);
    }

    /// <summary>Creates the API over a store that the caller has filled.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The caller disposes of the store.")]
    public static ApiFixture Over(IGraphStore store, ApiOptions? options = null) =>
        Over(new RecordingStore(store), options);

    private static ApiFixture Over(RecordingStore store, ApiOptions? options) =>
        new(store, options);

    /// <summary>Creates the API over a memory store that was filled as the server fills an empty store.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "A store in memory holds nothing that must be freed.")]
    public static async Task<ApiFixture> OfSeedDataAsync()
    {
        var store = new RecordingStore(new MemoryGraphStore(TimeProvider.System));
        var settings = new DiploGraphSettings { Seed = Path.Combine(Repository.Root, "seed-data") };
        await new StoreSeeder(settings, NullLogger<StoreSeeder>.Instance).SeedAsync(store, CancellationToken.None);
        return new ApiFixture(store, null);
    }

    /// <summary>Returns the whole response, as the server sends it.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        var open = Store.OpenSnapshots;
        var operation = await PrepareAsync(query, variables);
        Store.Calls.Clear();
        var output = new ArrayBufferWriter<byte>();
        await Handler.ExecuteAsync(operation, output, Caller, CancellationToken.None);
        var answer = JsonDocument.Parse(output.WrittenMemory).RootElement;
        Assert.Equal(open, Store.OpenSnapshots);
        return answer;
    }

    /// <summary>Returns the whole response, read from a version of the graph that is already open.</summary>
    public async Task<JsonElement> AskAsync(string query, RequestContext state, object? variables = null)
    {
        var operation = await PrepareAsync(query, variables);
        var output = new ArrayBufferWriter<byte>();
        await Engine.ExecuteAsync(operation, output, state, CancellationToken.None);
        return JsonDocument.Parse(output.WrittenMemory).RootElement;
    }

    /// <summary>Creates a request that is ready to execute.</summary>
    public ValueTask<PreparedOperation> PrepareAsync(string query, object? variables = null) => Handler.PrepareAsync(
        GraphQLRequest.Create(query, JsonSerializer.SerializeToElement(variables ?? new { })), CancellationToken.None);

    /// <summary>Commits more changes.</summary>
    public async Task<Revision> CommitAsync(ChangeSet changes, string message = "One more.") =>
        (await Store.CommitAsync(
            new CommitRequest { Changes = changes, Author = "tests", Message = message }, CancellationToken.None))
            .Revision;

    /// <summary>Returns the whole response as text.</summary>
    public async Task<string> TextAsync(string query, JsonElement? variables = null) =>
        (await AskAsync(query, variables)).GetRawText();

    /// <summary>Returns the data of a response without errors.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        var answer = await AskAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>Returns the only error of a response.</summary>
    public async Task<JsonElement> ErrorAsync(string query, object? variables = null)
    {
        var answer = await AskAsync(query, variables);
        Assert.True(answer.TryGetProperty("errors", out var errors), answer.ToString());
        return Assert.Single(errors.EnumerateArray());
    }

    /// <summary>Asserts that the data equals the given JSON, ignoring white space.</summary>
    public async Task AnswersAsync(string query, string json, object? variables = null) =>
        Assert.Equal(Canonical(JsonDocument.Parse(json).RootElement), Canonical(await DataAsync(query, variables)));

    private static string Canonical(JsonElement json) => JsonSerializer.Serialize(json, Indented);

    private static JsonSerializerOptions Indented { get; } = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}

/// <summary>Shortcuts for reading responses.</summary>
internal static class JsonPaths
{
    /// <summary>Returns the value at a path of names and indices.</summary>
    public static JsonElement At(this JsonElement json, params ReadOnlySpan<object> path)
    {
        foreach (var step in path)
        {
            json = step is int index ? json[index] : json.GetProperty((string)step);
        }

        return json;
    }

    /// <summary>Returns the text of a property of each item.</summary>
    public static string[] Texts(this JsonElement list, string property) =>
        [.. list.EnumerateArray().Select(item => item.GetProperty(property).GetString()!)];

    /// <summary>Returns the code of an error.</summary>
    public static string? Code(this JsonElement error) => error.At("extensions", "code").GetString();
}
