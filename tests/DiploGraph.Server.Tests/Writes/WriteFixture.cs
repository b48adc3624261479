using System.Text.Json;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Tests.Resolvers;

namespace DiploGraph.Server.Tests.Writes;

/// <summary>The API over the sample graph, with shortcuts for mutations.</summary>
internal sealed class WriteFixture
{
    public const string Mutation =
        """
        mutation ($input: ChangesInput!) { commitChanges(input: $input) {
          revision { number author message hash }
          preview { kind type item text changed before { part value } after { part value } }
          errors {
            __typename code message path
            ... on InvalidChange { subject nearest }
            ... on ConflictingChange { item theirs { kind item text changed } recordedIn { number author } }
          }
          replayed
        } }
        """;

    private WriteFixture(ApiFixture api) => Api = api;

    public ApiFixture Api { get; }

    public static async Task<WriteFixture> CreateAsync(ApiOptions? options = null) =>
        new(await ApiFixture.CreateAsync(options));

    /// <summary>Returns the payload of a mutation.</summary>
    public async Task<JsonElement> CommitAsync(params object[] changes) =>
        await SendAsync(new { changes, message = "A test.", basedOn = await NewestAsync() });

    /// <summary>Returns the payload of a dry run.</summary>
    public async Task<JsonElement> TryAsync(params object[] changes) => await SendAsync(
        new { changes, message = "A test.", basedOn = await NewestAsync(), validateOnly = true });

    /// <summary>Returns the payload of a mutation with this input.</summary>
    public async Task<JsonElement> SendAsync(object input) =>
        (await Api.DataAsync(Mutation, new { input })).GetProperty("commitChanges");

    /// <summary>Returns the errors of changes, which record nothing: code and path, one each.</summary>
    public async Task<string[]> ErrorsAsync(params object[] changes)
    {
        var before = await HashAsync();
        var payload = await CommitAsync(changes);
        Assert.Equal(JsonValueKind.Null, payload.At("revision").ValueKind);
        Assert.Empty(payload.At("preview").EnumerateArray());
        Assert.Equal(before, await HashAsync());
        return ErrorsOf(payload);
    }

    /// <summary>Returns the errors of a payload as <c>CODE path.of.the.part</c>.</summary>
    public static string[] ErrorsOf(JsonElement payload) =>
    [
        .. payload.At("errors").EnumerateArray().Select(error =>
            $"{error.At("code").GetString()} "
            + string.Join('.', error.At("path").EnumerateArray().Select(step => step.GetString()))),
    ];

    public async Task<int> NewestAsync() =>
        (await Api.DataAsync("{ snapshot { revision } }")).At("snapshot", "revision").GetInt32();

    public async Task<string> HashAsync() =>
        (await Api.DataAsync("{ snapshot { hash } }")).At("snapshot", "hash").GetString()!;
}
