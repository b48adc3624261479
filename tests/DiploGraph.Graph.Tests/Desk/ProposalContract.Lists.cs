using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Paging;
using static DiploGraph.Graph.Tests.Desk.ProposalSamples;

namespace DiploGraph.Graph.Tests.Desk;

public abstract partial class ProposalContract
{
    [Fact]
    public async Task Proposals_are_listed_from_the_newest_in_pages_from_either_end()
    {
        await AddFiveAsync();
        string[] newestFirst = ["4", "3", "2", "1", "0"];
        var all = await Store.ListAsync(ProposalQuery.All, PageRequest.First(10), default);
        Assert.Equal(newestFirst, Ids(all.Items));
        Assert.Equal((false, false), (all.HasPrevious, all.HasNext));
        Assert.Equal(1, all.Items[0].Newest.Number);

        var first = await Store.ListAsync(ProposalQuery.All, PageRequest.First(2), default);
        Assert.Equal(newestFirst[..2], Ids(first.Items));
        Assert.Equal((false, true), (first.HasPrevious, first.HasNext));
        var second = await Store.ListAsync(ProposalQuery.All, PageRequest.First(2, first.Keys[1]), default);
        Assert.Equal(newestFirst[2..4], Ids(second.Items));
        Assert.Equal((true, true), (second.HasPrevious, second.HasNext));
        var last = await Store.ListAsync(ProposalQuery.All, PageRequest.Last(2), default);
        Assert.Equal(newestFirst[3..], Ids(last.Items));
        Assert.Equal((true, false), (last.HasPrevious, last.HasNext));
        var between = await Store.ListAsync(
            ProposalQuery.All, PageRequest.Last(2, before: second.Keys[1]), default);
        Assert.Equal(newestFirst[1..3], Ids(between.Items));
        Assert.Empty((await Store.ListAsync(ProposalQuery.All, PageRequest.First(0), default)).Items);
    }

    [Fact]
    public async Task Each_condition_selects_proposals()
    {
        await AddFiveAsync();
        await Store.DecideAsync("0", Outcome(ProposalDecision.Reject), default);
        await Store.DecideAsync("1", Outcome(ProposalDecision.Withdraw), default);
        await Store.DecideAsync("2", Outcome(ProposalDecision.Accept), default);
        await ExpectAsync(ProposalQuery.All, "43210");
        await ExpectAsync(new() { States = [ProposalState.Open] }, "432");
        await ExpectAsync(new() { States = [ProposalState.Rejected, ProposalState.Withdrawn] }, "10");
        await ExpectAsync(new() { States = [ProposalState.Accepted] }, "");
        await ExpectAsync(new() { Author = "Ben" }, "31");
        await ExpectAsync(new() { Author = "Ben", States = [ProposalState.Open] }, "3");
        await ExpectAsync(new() { Touching = ["place:p4", "place:p0", "place:none"] }, "40");
        await ExpectAsync(new() { Touching = ["place:p3"], Author = "Anna" }, "");
        await ExpectAsync(new() { Touching = [Hostile] }, "");
        await ExpectAsync(new() { Author = "' OR 1=1 --" }, "");
    }

    [Fact]
    public async Task Only_the_newest_version_counts_for_what_a_proposal_touches()
    {
        await AddAsync("1", "a");
        Assert.True(await AmendAsync("1", 2, "b"));
        await ExpectAsync(new() { Touching = ["place:a"] }, "");
        await ExpectAsync(new() { Touching = ["place:b"] }, "1");
    }

    [Fact]
    public async Task A_proposal_touches_both_ends_of_its_claims_and_its_sources()
    {
        var changes = RichChanges("text");
        await Store.AddAsync(Proposal("1", changes), changes, default);
        foreach (var item in new[]
        {
            "claim:c", "claim:b", "official:o", "office:x", "office:y", "source:s", "dataset:d", "official:p",
        })
        {
            await ExpectAsync(new() { Touching = [item] }, "1");
        }

        await ExpectAsync(new() { Touching = ["official:q"] }, "");
    }

    [Fact]
    public async Task Changes_are_listed_in_order_each_proposal_once()
    {
        await AddFiveAsync();
        Assert.Equal(["0", "1", "2", "3", "4"], Ids(await Store.ListChangedAsync(0, ProposalQuery.All, 10, default)));
        var last = await Store.ReadChangeAsync(default);
        Assert.Empty(await Store.ListChangedAsync(last, ProposalQuery.All, 10, default));
        await Store.CommentAsync("3", Comment("a"), default);
        await AmendAsync("1", 2);
        await Store.CommentAsync("3", Comment("b"), default);
        await Store.DecideAsync("0", Outcome(ProposalDecision.Reject), default);
        var changed = await Store.ListChangedAsync(last, ProposalQuery.All, 10, default);
        Assert.Equal(["1", "3", "0"], Ids(changed));
        Assert.Equal(2, changed[0].Newest.Number);
        Assert.Equal(["1"], Ids(await Store.ListChangedAsync(last, ProposalQuery.All, 1, default)));
        Assert.Equal(["0"], Ids(await Store.ListChangedAsync(changed[1].Change, ProposalQuery.All, 10, default)));
        Assert.Equal(
            ["1", "3"], Ids(await Store.ListChangedAsync(last, new() { Author = "Ben" }, 10, default)));
    }

    [Fact]
    public async Task A_change_wakes_those_who_wait_here_and_beside()
    {
        await AddAsync("1", "a");
        await using var other = await OpenBesideAsync();
        var last = await Store.ReadChangeAsync(default);
        Assert.Equal(last, await Store.WaitForChangeAfterAsync(last - 1, default));
        var here = Store.WaitForChangeAfterAsync(last, default).AsTask();
        var beside = other.Proposals.WaitForChangeAfterAsync(last, default).AsTask();
        using var ending = new CancellationTokenSource();
        var cancelled = Store.WaitForChangeAfterAsync(last, ending.Token).AsTask();
        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.False(here.IsCompleted);
        Assert.True(await Store.CommentAsync("1", Comment("t"), default));
        var newest = (await FindAsync("1")).Change;
        Assert.Equal([newest, newest], await Task.WhenAll(here, beside).WaitAsync(TimeSpan.FromSeconds(30)));
    }

    private static string[] Ids(IEnumerable<Proposal> proposals) => [.. proposals.Select(proposal => proposal.Id)];

    private async Task AddFiveAsync()
    {
        for (var number = 0; number < 5; number++)
        {
            // The last two have the same time.
            await AddAsync(
                $"{number}",
                $"p{number}",
                TimeSpan.FromHours(Math.Min(number, 3)),
                number % 2 == 0 ? "Anna" : "Ben");
        }
    }

    private async Task ExpectAsync(ProposalQuery query, string ids)
    {
        var page = await Store.ListAsync(query, PageRequest.First(10), default);
        Assert.Equal(ids, string.Concat(Ids(page.Items)));
        Assert.Equal(ids.Length, await Store.CountAsync(query, default));
    }
}
