using System.Text.Json;
using DiploGraph.Server.Tests.Resolvers;

namespace DiploGraph.Server.Tests.Writes;

/// <summary>Sends the mutations that merge, separate and revert.</summary>
internal static class DecisionFixture
{
    private const string Fields =
        """
        {
          revision { number author message }
          preview { kind type item changed }
          merge { from into movedClaims clashes { predicate from { id } into { id } } differentFrom { id } }
          left { item reason recordedIn }
          errors { __typename code message path ... on InvalidChange { subject nearest } }
          replayed
        }
        """;

    // A source of the sample graph.
    private const string Report = "source:first-report";

    public static object Merge(
        string from, string into, int basedOn, bool validateOnly = false, string? key = null, string source = Report) =>
        new
        {
            from, into, reason = "One man.", evidence = ProofIn(source), basedOn, validateOnly, idempotencyKey = key,
        };

    public static Task<JsonElement> MergeAsync(this ApiFixture api, object input) =>
        SendAsync(api, "mergeEntities", "MergeInput", input);

    public static async Task<JsonElement> MergeAsync(
        this ApiFixture api, string from, string into, string source = Report) =>
        await api.MergeAsync(Merge(from, into, await NewestAsync(api), source: source));

    public static async Task<JsonElement> SeparateAsync(
        this ApiFixture api, string a, string b, string source = Report) => await SendAsync(
        api,
        "separateEntities",
        "SeparateInput",
        new { a, b, reason = "Two men.", evidence = ProofIn(source), basedOn = await NewestAsync(api) });

    public static Task<JsonElement> RevertAsync(this ApiFixture api, object input) =>
        SendAsync(api, "revert", "RevertInput", input);

    public static async Task<JsonElement> RevertAsync(this ApiFixture api, params int[] revisions) =>
        await api.RevertAsync(new { revisions, message = "A mistake.", basedOn = await NewestAsync(api) });

    public static async Task<int> NewestAsync(ApiFixture api) =>
        (await api.DataAsync("{ snapshot { revision } }")).At("snapshot", "revision").GetInt32();

    private static object[] ProofIn(string source) => [new { source, note = "So it says." }];

    private static async Task<JsonElement> SendAsync(ApiFixture api, string field, string type, object input) =>
        (await api.DataAsync($"mutation ($input: {type}!) {{ {field}(input: $input) {Fields} }}", new { input }))
            .GetProperty(field);
}
