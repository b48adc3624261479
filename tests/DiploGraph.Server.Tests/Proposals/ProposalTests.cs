using System.Text.Json;
using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Stores;
using DiploGraph.Server.Tests.Resolvers;
using DiploGraph.Server.Tests.Writes;
using static DiploGraph.Server.Tests.Proposals.ProposalFixture;

namespace DiploGraph.Server.Tests.Proposals;

/// <summary>Submitting, amending, discussing and deciding, over any graph and desk.</summary>
public abstract partial class ProposalTests : IAsyncLifetime
{
    private const string Hostile = "'; DROP TABLE proposal; -- \" ` \\ {x} $id \u202E }) DETACH DELETE (n) //";

    private IGraphStore _graph = null!;
    private IDesk _desk = null!;
    private ProposalFixture _api = null!;

    public async ValueTask InitializeAsync()
    {
        (_graph, _desk) = await OpenAsync();
        _api = new ProposalFixture(_graph, _desk);
        await _graph.CommitAsync(
            new CommitRequest { Changes = SampleGraph.Changes, Author = "tests", Message = "The sample graph." },
            default);
    }

    public virtual async ValueTask DisposeAsync()
    {
        await _desk.DisposeAsync();
        await _graph.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_proposal_changes_nothing_until_it_is_accepted_and_then_exactly_what_was_reviewed()
    {
        var hash = await _api.HashAsync();
        var submitted = await _api.SubmitAsync(Anna, Input(1, [.. Inputs.NewMeeting()]));
        Assert.Equal("", Errors(submitted));
        Assert.Equal(("OPEN", "Anna"), (State(submitted), submitted.At("proposal", "author").GetString()));
        Assert.NotEmpty(submitted.At("preview").EnumerateArray());
        Assert.Equal(hash, await _api.HashAsync());

        var id = submitted.At("proposal", "id").GetString()!;
        var accepted = await _api.DecideAsync(Cleo, id, "ACCEPT");
        Assert.Equal(("", "ACCEPTED"), (Errors(accepted), State(accepted)));
        Assert.False(accepted.At("replayed").GetBoolean());
        Assert.Equal(2, accepted.At("proposal", "outcome", "revision").GetInt32());
        var snapshot = (await _api.DataAsync(Anna, "{ snapshot { author message } }")).At("snapshot");
        Assert.Equal("Anna", snapshot.At("author").GetString());
        Assert.Equal(
            $"A new place. (Proposal {id}, version 1, accepted by Cleo.)", snapshot.At("message").GetString());
        await foreach (var recorded in _graph.ReadChangesAsync(1, default))
        {
            Assert.Equal(
                submitted.At("proposal", "newest", "digest").GetString(), ProposalVersion.DigestOf(recorded.Changes));
        }
    }

    [Fact]
    public async Task Wrong_changes_are_reported_with_their_paths_and_not_stored()
    {
        var payload = await _api.SubmitAsync(
            Anna, Input(1, Inputs.Entity("place:x", ""), Inputs.Entity("palace:y")));
        Assert.Contains("BAD_LENGTH changes.0.addEntity.label", Errors(payload), StringComparison.Ordinal);
        Assert.Contains("BAD_ID changes.1.addEntity.id", Errors(payload), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, payload.At("proposal").ValueKind);
        var empty = await _api.SubmitAsync(Anna, Input(1));
        Assert.Equal("BAD_LENGTH changes", Errors(empty));
        var late = await _api.SubmitAsync(Anna, Input(7, Inputs.Entity("place:x")));
        Assert.Equal("BAD_VALUE basedOn", Errors(late));
        var silent = await _api.SubmitAsync(
            Anna, new { changes = new[] { Inputs.Entity("place:x") }, message = "", basedOn = 1 });
        Assert.Equal("BAD_LENGTH message", Errors(silent));
        Assert.Equal(0, await CountAsync("{}"));
    }

    [Fact]
    public async Task A_dry_run_shows_the_preview_and_stores_nothing()
    {
        var input = new
        {
            changes = new[] { Inputs.Entity("place:x") }, message = "A place.", basedOn = 1, validateOnly = true,
        };
        var payload = await _api.SubmitAsync(Anna, input);
        Assert.Equal("", Errors(payload));
        Assert.Equal("place:x", payload.At("preview", 0, "item").GetString());
        Assert.Equal(0, await CountAsync("{}"));
    }

    [Fact]
    public async Task A_key_submits_once_for_each_author()
    {
        var input = Input(1, Inputs.Entity("place:x"));
        var first = await _api.SubmitAsync(Anna, input, key: "k");
        var again = await _api.SubmitAsync(Anna, input, key: "k");
        Assert.Equal(first.At("proposal", "id").GetString(), again.At("proposal", "id").GetString());
        Assert.Equal((false, true), (first.At("replayed").GetBoolean(), again.At("replayed").GetBoolean()));
        var other = await _api.SubmitAsync(Anna, Input(1, Inputs.Entity("place:y")), key: "k");
        Assert.Equal("KEY_REUSED idempotencyKey", Errors(other));
        Assert.Equal("", Errors(await _api.SubmitAsync(Ben, input, key: "k")));
        Assert.Equal(2, await CountAsync("{}"));
        await _api.DecideAsync(Cleo, first.At("proposal", "id").GetString()!, "ACCEPT");
        Assert.Equal("ACCEPTED", State(await _api.SubmitAsync(Anna, input, key: "k")));
    }

    [Fact]
    public async Task Only_the_author_amends_and_each_version_stays_readable()
    {
        var id = await _api.IdOfNewAsync(Inputs.Entity("place:x"));
        var input = Input(1, Inputs.Entity("place:y"));
        Assert.Equal("NOT_ALLOWED id", Errors(await _api.AmendAsync(Cleo, id, 1, input)));
        Assert.Equal("STALE version", Errors(await _api.AmendAsync(Anna, id, 3, input)));
        var bad = await _api.AmendAsync(Anna, id, 1, Input(1, Inputs.Entity("y")));
        Assert.Contains("BAD_ID", Errors(bad), StringComparison.Ordinal);
        var amended = await _api.AmendAsync(Anna, id, 1, input);
        Assert.Equal(("", 2), (Errors(amended), amended.At("proposal", "newest", "number").GetInt32()));
        Assert.True((await _api.AmendAsync(Anna, id, 1, input)).At("replayed").GetBoolean());
        var stale = await _api.AmendAsync(Anna, id, 1, Input(1, Inputs.Entity("place:z")));
        Assert.Equal(("STALE version", 2), (Errors(stale), stale.At("errors", 0, "version").GetInt32()));
        Assert.Equal("STALE version", Errors(await _api.DecideAsync(Cleo, id, "ACCEPT", version: 1)));
        var data = await _api.DataAsync(
            Anna, "query ($id: ID!) { proposal(id: $id) { versions { number preview { item } } } }", new { id });
        Assert.Equal(
            ["place:x", "place:y"],
            data.At("proposal", "versions").EnumerateArray().Select(it => it.At("preview", 0, "item").GetString()!));
    }

    [Fact]
    public async Task Of_two_amendments_at_once_one_is_stale()
    {
        var id = await _api.IdOfNewAsync(Inputs.Entity("place:x"));
        var payloads = await Task.WhenAll(new[] { "place:y", "place:z" }.Select(place =>
            _api.AmendAsync(Anna, id, 1, Input(1, Inputs.Entity(place)))));
        Assert.Equal(["", "STALE version"], payloads.Select(Errors).Order());
        Assert.All(payloads, payload => Assert.Equal(2, payload.At("proposal", "newest", "number").GetInt32()));
    }

    [Fact]
    public async Task Anybody_who_contributes_comments_also_on_one_change()
    {
        var id = await _api.IdOfNewAsync(Inputs.Entity("place:x"));
        Assert.Equal("BAD_LENGTH text", Errors(await _api.CommentAsync(Ben, id, "")));
        Assert.Equal("BAD_LENGTH text", Errors(await _api.CommentAsync(Ben, id, new string('x', 10_001))));
        Assert.Equal("BAD_VALUE change", Errors(await _api.CommentAsync(Ben, id, "Why?", 1)));
        Assert.Equal("BAD_VALUE change", Errors(await _api.CommentAsync(Ben, id, "Why?", -1)));
        await _api.CommentAsync(Ben, id, Hostile, 0, key: "k");
        await _api.CommentAsync(Ben, id, Hostile, 0, key: "k");
        await _api.DecideAsync(Cleo, id, "REJECT", reason: Hostile);
        var payload = await _api.CommentAsync(Cleo, id, "Sorry.");
        Assert.Equal([Hostile, "Sorry."], payload.At("proposal", "comments").Texts("text"));
        Assert.Equal(["Ben", "Cleo"], payload.At("proposal", "comments").Texts("author"));
        Assert.Equal(Hostile, payload.At("proposal", "outcome", "reason").GetString());
    }

    [Fact]
    public async Task Who_may_decide_depends_on_the_proposal()
    {
        var id = await _api.IdOfNewAsync(Inputs.Entity("place:x"));
        Assert.Equal("NOT_ALLOWED id", Errors(await _api.DecideAsync(Ben, id, "ACCEPT")));
        Assert.Equal("NOT_ALLOWED id", Errors(await _api.DecideAsync(Anna, id, "REJECT")));
        Assert.Equal("NOT_ALLOWED id", Errors(await _api.DecideAsync(Cleo, id, "WITHDRAW")));
        Assert.Equal("NOT_ALLOWED id", Errors(await _api.DecideAsync(new("Anna", Role.Admin), id, "ACCEPT")));
        Assert.Equal("BAD_LENGTH reason", Errors(await _api.DecideAsync(Cleo, id, "ACCEPT", reason: "")));
        Assert.Equal("WITHDRAWN", State(await _api.DecideAsync(Anna, id, "WITHDRAW")));
        Assert.True((await _api.DecideAsync(Anna, id, "WITHDRAW")).At("replayed").GetBoolean());
        Assert.Equal("NOT_ALLOWED id", Errors(await _api.DecideAsync(Cleo, id, "ACCEPT")));
        Assert.Equal(
            "NOT_ALLOWED id", Errors(await _api.AmendAsync(Anna, id, 1, Input(1, Inputs.Entity("place:y")))));
        Assert.Equal(1, await _api.NewestAsync());
    }

    [Fact]
    public async Task A_setting_lets_reviewers_accept_their_own_proposals()
    {
        var api = new ProposalFixture(_graph, _desk, allowsOwn: true);
        var submitted = await api.SubmitAsync(Cleo, Input(1, Inputs.Entity("place:x")));
        var accepted = await api.DecideAsync(Cleo, submitted.At("proposal", "id").GetString()!, "ACCEPT");
        Assert.Equal(("", "ACCEPTED"), (Errors(accepted), State(accepted)));
    }

    [Fact]
    public async Task No_mutation_finds_an_unknown_or_hostile_id()
    {
        foreach (var id in new[] { "", "ffffffffffffffffffff", Hostile, new string('x', 100_000) })
        {
            const string Unknown = "UNKNOWN_PROPOSAL id";
            Assert.Equal(Unknown, Errors(await _api.AmendAsync(Anna, id, 1, Input(1, Inputs.Entity("place:x")))));
            Assert.Equal(Unknown, Errors(await _api.CommentAsync(Anna, id, "Why?")));
            Assert.Equal(Unknown, Errors(await _api.DecideAsync(Cleo, id, "ACCEPT")));
            var data = await _api.DataAsync(Anna, "query ($id: ID!) { proposal(id: $id) { id } }", new { id });
            Assert.Equal(JsonValueKind.Null, data.At("proposal").ValueKind);
        }
    }

    /// <summary>Opens an empty graph and an empty desk.</summary>
    protected abstract Task<(IGraphStore Graph, IDesk Desk)> OpenAsync();

    private async Task<int> CountAsync(string where) =>
        (await _api.DataAsync(Anna, $"{{ proposals(where: {where}) {{ totalCount }} }}"))
        .At("proposals", "totalCount").GetInt32();
}
