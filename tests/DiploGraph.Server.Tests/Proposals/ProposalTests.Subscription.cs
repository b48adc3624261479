using System.Text;
using System.Text.Json;
using DiploGraph.Graph.Stores;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Tests.Resolvers;
using DiploGraph.Server.Tests.Writes;
using static DiploGraph.Server.Tests.Proposals.ProposalFixture;

namespace DiploGraph.Server.Tests.Proposals;

public abstract partial class ProposalTests
{
    [Fact]
    public async Task A_subscription_sends_each_proposal_that_changes()
    {
        var options = new ApiOptions { Desk = _desk };
        var api = ApiFixture.Over(_graph, options);
        var operation = await api.PrepareAsync(
            "subscription { proposals(where: {author: \"Anna\"}) "
            + "{ id state comments { text } newest { preview { item } } } }");
        var snapshot = await _graph.OpenSnapshotAsync(SnapshotAt.Current, default);
        await using var state = new RequestContext(_graph, snapshot, options) { Caller = Ben };
        var known = await _api.IdOfNewAsync(Inputs.Entity("place:x"));
        await using var events = api.Engine.SubscribeAsync(operation, state, default).GetAsyncEnumerator();

        // The stream has started once it waits for its first event.
        var next = events.MoveNextAsync().AsTask();
        await _api.SubmitAsync(Ben, Input(1, Inputs.Entity("place:z")));
        while (!next.IsCompleted)
        {
            await _api.CommentAsync(Cleo, known, "Why?");
            await Task.Yield();
        }

        Assert.True(await next);
        var first = Read(events.Current.Body.Span);
        Assert.Equal((known, "OPEN"), (first.At("id").GetString(), first.At("state").GetString()));
        Assert.Equal("place:x", first.At("newest", "preview", 0, "item").GetString());
        await _api.DecideAsync(Cleo, known, "REJECT");
        JsonElement last;
        do
        {
            Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30)));
            last = Read(events.Current.Body.Span);
            Assert.Equal(known, last.At("id").GetString());
        }
        while (last.At("state").GetString() == "OPEN");

        Assert.Equal("REJECTED", last.At("state").GetString());
    }

    private static JsonElement Read(ReadOnlySpan<byte> response) =>
        JsonDocument.Parse(Encoding.UTF8.GetString(response)).RootElement.At("data", "proposals");
}
