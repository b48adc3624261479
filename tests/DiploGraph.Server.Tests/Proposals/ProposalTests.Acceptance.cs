using DiploGraph.Server.Tests.Resolvers;
using DiploGraph.Server.Tests.Writes;
using static DiploGraph.Server.Tests.Proposals.ProposalFixture;

namespace DiploGraph.Server.Tests.Proposals;

public abstract partial class ProposalTests
{
    [Fact]
    public async Task A_stale_proposal_names_what_was_recorded_and_can_be_amended()
    {
        var id = await _api.IdOfNewAsync(Inputs.Entity("place:x"));
        var other = await _api.IdOfNewAsync(Inputs.Entity("place:x", "Another label"));
        await _api.DecideAsync(Cleo, other, "ACCEPT");
        var stale = await _api.DecideAsync(Cleo, id, "ACCEPT");
        Assert.Equal(("STALE id", "OPEN"), (Errors(stale), State(stale)));
        Assert.Equal(["place:x"], stale.At("errors", 0, "items").EnumerateArray().Select(item => item.GetString()));
        Assert.Equal(2, await _api.NewestAsync());

        var relabel = new { relabelEntity = new { id = "place:x", label = "A label" } };
        Assert.Equal("", Errors(await _api.AmendAsync(Anna, id, 1, Input(2, relabel))));
        var accepted = await _api.DecideAsync(Cleo, id, "ACCEPT", version: 2);
        Assert.Equal(("", "ACCEPTED"), (Errors(accepted), State(accepted)));
        Assert.Equal(3, await _api.NewestAsync());
    }

    [Fact]
    public async Task A_change_to_something_else_does_not_make_a_proposal_stale()
    {
        var id = await _api.IdOfNewAsync(Inputs.Entity("place:x"));
        await _api.DecideAsync(Cleo, await _api.IdOfNewAsync(Inputs.Entity("place:y")), "ACCEPT");
        Assert.Equal("ACCEPTED", State(await _api.DecideAsync(Cleo, id, "ACCEPT")));
        Assert.Equal(3, await _api.NewestAsync());
    }

    [Fact]
    public async Task A_repeat_after_a_crash_between_commit_and_decision_settles_it()
    {
        var id = await _api.IdOfNewAsync(Inputs.Entity("place:x"));
        await CrashAsync(id);
        Assert.Equal(2, await _api.NewestAsync());
        var open = await _api.DataAsync(
            Anna, "query ($id: ID!) { proposal(id: $id) { state outcome { by } } }", new { id });
        Assert.Equal("OPEN", open.At("proposal", "state").GetString());

        var repeated = await _api.DecideAsync(Cleo, id, "ACCEPT");
        Assert.Equal(("", "ACCEPTED", true), (Errors(repeated), State(repeated), repeated.At("replayed").GetBoolean()));
        Assert.Equal(2, repeated.At("proposal", "outcome", "revision").GetInt32());
        Assert.Equal(2, await _api.NewestAsync());
    }

    [Theory]
    [InlineData("REJECT")]
    [InlineData("WITHDRAW")]
    [InlineData("AMEND")]
    public async Task Whatever_comes_after_a_crash_finds_the_proposal_accepted(string next)
    {
        var id = await _api.IdOfNewAsync(Inputs.Entity("place:x"));
        await CrashAsync(id);
        var payload = next switch
        {
            "AMEND" => await _api.AmendAsync(Anna, id, 1, Input(1, Inputs.Entity("place:y"))),
            "WITHDRAW" => await _api.DecideAsync(Anna, id, next),
            _ => await _api.DecideAsync(Dora, id, next),
        };
        Assert.Equal(("NOT_ALLOWED id", "ACCEPTED"), (Errors(payload), State(payload)));
        Assert.Equal(2, payload.At("proposal", "outcome", "revision").GetInt32());
        Assert.Equal("Cleo", payload.At("proposal", "outcome", "by").GetString());
        Assert.Equal(2, await _api.NewestAsync());
    }

    [Fact]
    public async Task Reviewers_who_accept_at_once_record_one_revision()
    {
        var id = await _api.IdOfNewAsync(Inputs.Entity("place:x"));
        var payloads = await Task.WhenAll(new[] { Cleo, Dora, Cleo, Dora }.Select(reviewer =>
            _api.DecideAsync(reviewer, id, "ACCEPT")));
        Assert.All(payloads, payload => Assert.Contains(Errors(payload), new[] { "", "NOT_ALLOWED id" }));
        Assert.Contains(payloads, payload => Errors(payload).Length == 0);
        Assert.Equal(2, await _api.NewestAsync());
        var after = await _api.CommentAsync(Anna, id, "Thanks.");
        Assert.Equal("ACCEPTED", State(after));
    }

    [Fact]
    public async Task The_queue_is_filtered_and_paged()
    {
        var first = await _api.IdOfNewAsync(Inputs.Entity("place:x"));
        var second = await _api.IdOfNewAsync(Inputs.Entity("place:y"));
        await _api.SubmitAsync(Ben, Input(1, Inputs.Entity("place:z")));
        await _api.DecideAsync(Cleo, first, "REJECT");
        Assert.Equal(3, await CountAsync("{}"));
        Assert.Equal(2, await CountAsync("{states: [OPEN]}"));
        Assert.Equal(1, await CountAsync("{states: [REJECTED, WITHDRAWN]}"));
        Assert.Equal(1, await CountAsync("{author: \"Anna\", states: [OPEN]}"));
        Assert.Equal(1, await CountAsync("{touching: [\"place:y\", \"place:none\"]}"));
        Assert.Equal(0, await CountAsync("{touching: []}"));
        Assert.Equal(0, await CountAsync("{states: []}"));
        const string Query =
            """
            query ($after: String) { proposals(first: 1, after: $after, where: {author: "Anna"}) {
              totalCount nodes { id } pageInfo { hasNextPage endCursor } } }
            """;
        var page = (await _api.DataAsync(Anna, Query)).At("proposals");
        Assert.Equal((2, second), (page.At("totalCount").GetInt32(), page.At("nodes", 0, "id").GetString()));
        var after = page.At("pageInfo", "endCursor").GetString();
        page = (await _api.DataAsync(Anna, Query, new { after })).At("proposals");
        Assert.Equal(first, page.At("nodes", 0, "id").GetString());
        Assert.False(page.At("pageInfo", "hasNextPage").GetBoolean());
    }

    // The server crashes after it has committed the changes.
    private async Task CrashAsync(string id)
    {
#pragma warning disable CA2000 // It only forwards to the desk, which the test disposes.
        var api = new ProposalFixture(_graph, new CrashingDesk(_desk));
#pragma warning restore CA2000
        var answer = await api.AskAsync(
            Cleo,
            "mutation ($id: ID!) { decideProposal(id: $id, version: 1, decision: ACCEPT, reason: \"Checked.\") "
            + "{ proposal { state } } }",
            new { id });
        Assert.True(answer.TryGetProperty("errors", out _));
    }
}
