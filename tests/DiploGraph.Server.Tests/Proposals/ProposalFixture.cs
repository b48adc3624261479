using System.Text.Json;
using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Stores;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Tests.Resolvers;
using DiploGraph.Server.Tests.Writes;

namespace DiploGraph.Server.Tests.Proposals;

/// <summary>The API over a graph and a desk, with callers of each role and shortcuts for mutations.</summary>
internal sealed class ProposalFixture(IGraphStore graph, IDesk desk, bool allowsOwn = false)
{
    public const string Payload =
        """
        { proposal { id author state newest { number message digest } versions { number }
            comments { number author text } outcome { decision by reason revision version } }
          preview { kind type item }
          errors { __typename code message path ... on StaleProposal { items version } }
          replayed }
        """;

    private readonly ApiOptions _options = new() { Desk = desk, AllowOwnProposals = allowsOwn };
    private ApiFixture? _api;

    public static Caller Anna { get; } = new("Anna", Role.Contributor);

    public static Caller Ben { get; } = new("Ben", Role.Contributor);

    public static Caller Cleo { get; } = new("Cleo", Role.Reviewer);

    public static Caller Dora { get; } = new("Dora", Role.Reviewer);

    private ApiFixture Api => _api ??= ApiFixture.Over(graph, _options);

    public async Task<JsonElement> AskAsync(
        Caller caller, string query, object? variables = null, string? key = null)
    {
        var snapshot = await Api.Store.OpenSnapshotAsync(SnapshotAt.Current, default);
        await using var state = new RequestContext(Api.Store, snapshot, _options)
        {
            Caller = caller, IdempotencyKey = key,
        };
        return await Api.AskAsync(query, state, variables);
    }

    /// <summary>Returns the data of a response without errors.</summary>
    public async Task<JsonElement> DataAsync(Caller caller, string query, object? variables = null, string? key = null)
    {
        var answer = await AskAsync(caller, query, variables, key);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    public Task<JsonElement> SubmitAsync(Caller caller, params object[] changes) =>
        SubmitAsync(caller, Input(0, changes));

    public async Task<JsonElement> SubmitAsync(Caller caller, object input, string? key = null) => (await DataAsync(
        caller,
        $"mutation ($input: ChangesInput!) {{ submitProposal(input: $input) {Payload} }}",
        new { input },
        key)).At("submitProposal");

    /// <summary>Submits a proposal and returns its id.</summary>
    public async Task<string> IdOfNewAsync(params object[] changes) =>
        (await SubmitAsync(Anna, Input(await NewestAsync(), changes))).At("proposal", "id").GetString()!;

    public async Task<JsonElement> AmendAsync(Caller caller, string id, int version, object input) => (await DataAsync(
        caller,
        $"mutation ($id: ID!, $version: Int!, $input: ChangesInput!) "
        + $"{{ amendProposal(id: $id, version: $version, input: $input) {Payload} }}",
        new { id, version, input })).At("amendProposal");

    public async Task<JsonElement> CommentAsync(
        Caller caller, string id, string text, int? change = null, string? key = null) => (await DataAsync(
        caller,
        "mutation ($id: ID!, $text: String!, $change: Int) "
        + $"{{ commentOnProposal(id: $id, text: $text, change: $change) {Payload} }}",
        new { id, text, change },
        key)).At("commentOnProposal");

    public async Task<JsonElement> DecideAsync(
        Caller caller, string id, string decision, int version = 1, string reason = "Checked.") =>
        (await DataAsync(
            caller,
            "mutation ($id: ID!, $version: Int!, $decision: ProposalDecision!, $reason: String!) "
            + $"{{ decideProposal(id: $id, version: $version, decision: $decision, reason: $reason) {Payload} }}",
            new { id, version, decision, reason })).At("decideProposal");

    public async Task<int> NewestAsync() =>
        (await DataAsync(Anna, "{ snapshot { revision } }")).At("snapshot", "revision").GetInt32();

    public async Task<string> HashAsync() =>
        (await DataAsync(Anna, "{ snapshot { hash } }")).At("snapshot", "hash").GetString()!;

    public async Task<string?> LabelAsync(string id) =>
        (await DataAsync(Anna, "query ($id: ID!) { node(id: $id) { ... on Place { name } } }", new { id }))
        .At("node") is { ValueKind: JsonValueKind.Object } node ? node.At("name").GetString() : null;

    public static object Input(int basedOn, params object[] changes) =>
        new { changes, message = "A new place.", basedOn };

    public static string State(JsonElement payload) => payload.At("proposal", "state").GetString()!;

    /// <summary>Returns the errors of a payload as <c>CODE path.of.the.part</c>, separated by commas.</summary>
    public static string Errors(JsonElement payload) => string.Join(", ", WriteFixture.ErrorsOf(payload));
}
