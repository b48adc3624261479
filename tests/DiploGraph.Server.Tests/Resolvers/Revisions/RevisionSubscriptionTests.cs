using System.Text;
using System.Text.Json;
using DiploGraph.Graph.Claims;
using DiploGraph.GraphQL;
using DiploGraph.Server.GraphQL;
using static DiploGraph.Server.Tests.Resolvers.SmallChanges;

namespace DiploGraph.Server.Tests.Resolvers.Revisions;

/// <summary><c>revisions</c>: receives each commit as it happens.</summary>
public sealed class RevisionSubscriptionTests
{
    private const string Gantz = "official:benny-gantz";

    [Fact]
    public async Task Each_commit_is_sent_once_with_the_graph_at_that_revision()
    {
        var api = await ApiFixture.CreateAsync();
        await using var stream = await Following.StartAsync(
            api,
            "subscription { revisions { number message claims { nodes { kind after { id subject { name } } } } } }");
        await api.CommitAsync(Add(NameOf("claim:n1", Gantz, "A") with { Rank = ClaimRank.Preferred }), "One.");
        await api.CommitAsync(Add(NameOf("claim:n0", Gantz, "B") with { Rank = ClaimRank.Preferred }), "Two.");

        // The first event is read after the second commit, but still shows the name at the first commit.
        foreach (var (number, message, claim, name) in new[]
        {
            (2, "One.", "claim:n1", "A"), (3, "Two.", "claim:n0", "B"),
        })
        {
            var revision = (await stream.NextAsync()).At("data", "revisions");
            Assert.Equal((number, message), (revision.At("number").GetInt32(), revision.At("message").GetString()));
            Assert.Equal(claim, revision.At("claims", "nodes", 0, "after", "id").GetString());
            Assert.Equal(name, revision.At("claims", "nodes", 0, "after", "subject", "name").GetString());
        }
    }

    [Fact]
    public async Task A_reconnect_continues_after_the_last_revision_seen()
    {
        var api = await ApiFixture.CreateAsync();
        const string query = "subscription ($since: Int) { revisions(since: $since) { number } }";
        var seen = new List<int>();
        for (var connection = 0; connection < 3; connection++)
        {
            await using var stream = await Following.StartAsync(
                api, query, new { since = seen.Count == 0 ? 0 : seen[^1] });
            await CommitAsync(api, 2 * connection, 2);
            seen.Add(await stream.NumberAsync());
            seen.Add(await stream.NumberAsync());
        }

        Assert.Equal([1, 2, 3, 4, 5, 6], seen);
    }

    [Fact]
    public async Task Concurrent_commits_are_neither_missed_nor_repeated()
    {
        const int Commits = 150;
        var api = await ApiFixture.CreateAsync();
        await using var stream = await Following.StartAsync(api, "subscription { revisions { number hash } }");
        var commits = Task.Run(() => CommitAsync(api, 0, Commits));
        for (var number = 2; number <= Commits + 1; number++)
        {
            Assert.Equal(number, await stream.NumberAsync());
        }

        await commits;
    }

    [Fact]
    public async Task Only_revisions_that_affect_the_requested_entities_are_sent()
    {
        var api = await ApiFixture.CreateAsync();
        await using var stream = await Following.StartAsync(
            api, "subscription { revisions(touching: [\"official:amir-eshel\", \"country:jp\"]) { number } }");
        await api.CommitAsync(Add(NameOf("claim:n1", Gantz, "A")));
        await api.CommitAsync(Add(NameOf("claim:n2", "official:amir-eshel", "E")));
        await api.CommitAsync(Add(Entity("country:us", "United States")));
        await api.CommitAsync(Add(Entity("country:jp", "Nippon")));

        Assert.Equal(3, await stream.NumberAsync());
        Assert.Equal(5, await stream.NumberAsync());
    }

    [Theory]
    [InlineData("revisions(touching: [\"official:beny-gants\"])", "", "NOT_FOUND", "official:benny-gantz")]
    [InlineData("revisions(since: 2)", "", "BAD_USER_INPUT", "it must be from 0 to 1")]
    [InlineData("revisions(since: -1)", "", "BAD_USER_INPUT", "it must be from 0 to 1")]
    public async Task An_invalid_subscription_is_rejected_at_once(string field, string asOf, string code, string reason)
    {
        var api = await ApiFixture.CreateAsync();
        await using var stream = await Following.StartAsync(api, $"subscription {asOf} {{ {field} {{ number }} }}");

        var error = Assert.Single((await stream.NextAsync()).At("errors").EnumerateArray());
        Assert.Equal(code, error.Code());
        Assert.Contains(reason, error.At("message").GetString(), StringComparison.Ordinal);
        Assert.True(await stream.IsOverAsync());
    }

    [Theory]
    [InlineData("@asOf(revision: 1)")]
    [InlineData("@asOf(knownAt: \"2026-01-01T00:00:00Z\")")]
    public async Task It_can_follow_only_the_newest_revision(string asOf)
    {
        var api = await ApiFixture.CreateAsync();
        var operation = await api.PrepareAsync($"subscription {asOf} {{ revisions {{ number }} }}");
        var refusal = await Assert.ThrowsAsync<GraphQLException>(
            async () => await api.Handler.OpenAsync(operation, api.Caller, CancellationToken.None));

        Assert.Equal("BAD_USER_INPUT", refusal.Code);
        Assert.Contains("use the argument since", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_limited_to_a_valid_time()
    {
        var api = await ApiFixture.CreateAsync();
        await using var stream = await Following.StartAsync(
            api,
            """
            subscription @asOf(validAt: "2022-08-30") { revisions(since: 0) {
              claims(touching: ["office:japan-minister-of-defense"]) { nodes { after { subject { id } } } } } }
            """);

        var claims = (await stream.NextAsync()).At("data", "revisions", "claims", "nodes");
        var holders = claims.EnumerateArray().Select(node => node.At("after", "subject", "id").GetString()).ToList();
        Assert.Contains("official:yasukazu-hamada", holders);
        Assert.DoesNotContain("official:nobuo-kishi", holders);
    }

    [Fact]
    public async Task A_disconnected_reader_leaves_no_snapshot_open()
    {
        var api = await ApiFixture.CreateAsync();
        var stream = await Following.StartAsync(api, "subscription { revisions { number } }");
        await CommitAsync(api, 0, 3);
        await stream.NextAsync();
        Assert.NotEqual(0, api.Store.OpenSnapshots);

        await stream.DisposeAsync();
        Assert.Equal(0, api.Store.OpenSnapshots);
    }

    [Fact]
    public async Task Closing_the_store_ends_it_with_an_error()
    {
        var api = await ApiFixture.CreateAsync();
        await using var stream = await Following.StartAsync(api, "subscription { revisions { number } }");
        var next = stream.NextAsync();
        await api.Store.DisposeAsync();

        Assert.Equal("SERVICE_UNAVAILABLE", (await next).At("errors", 0).Code());
    }

    private static async Task CommitAsync(ApiFixture api, int from, int count)
    {
        for (var number = from; number < from + count; number++)
        {
            await api.CommitAsync(Add(NameOf($"claim:name-{number}", Gantz, $"Name {number}")));
        }
    }

    /// <summary>A subscription that is read response by response.</summary>
    [Fact]
    public async Task A_subscription_to_the_revisions_of_no_entity_is_an_error()
    {
        var api = await ApiFixture.CreateAsync();
        await using var stream = await Following.StartAsync(api, "subscription { revisions(touching: []) { number } }");

        Assert.Equal("BAD_USER_INPUT", (await stream.NextAsync()).At("errors", 0).Code());
    }

    private sealed class Following(RequestContext state, IAsyncEnumerator<SubscriptionResponse> answers)
        : IAsyncDisposable
    {
        public static async Task<Following> StartAsync(ApiFixture api, string query, object? variables = null)
        {
            var operation = await api.PrepareAsync(query, variables);
            Assert.True(operation.CanExecute, string.Join('\n', operation.Errors.Select(error => error.Message)));
            var state = await api.Handler.OpenAsync(operation, api.Caller, CancellationToken.None);
            return new Following(
                state, api.Engine.SubscribeAsync(operation, state, CancellationToken.None).GetAsyncEnumerator());
        }

        public async Task<JsonElement> NextAsync()
        {
            Assert.True(await answers.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30)));
            return JsonDocument.Parse(Encoding.UTF8.GetString(answers.Current.Body.Span)).RootElement;
        }

        public async Task<int> NumberAsync() => (await NextAsync()).At("data", "revisions", "number").GetInt32();

        public async Task<bool> IsOverAsync() => !await answers.MoveNextAsync();

        public async ValueTask DisposeAsync()
        {
            await answers.DisposeAsync();
            await state.DisposeAsync();
        }
    }
}
