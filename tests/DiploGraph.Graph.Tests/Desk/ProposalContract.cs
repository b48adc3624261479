using DiploGraph.Graph.Desk;
using static DiploGraph.Graph.Tests.Desk.ProposalSamples;

namespace DiploGraph.Graph.Tests.Desk;

/// <summary>What every store of proposals does.</summary>
public abstract partial class ProposalContract : IAsyncLifetime
{
    private const string Hostile =
        "'; DROP TABLE proposal; -- \" ` \\ {x} $id ?1 \u0000 \u202E \uFEFF \uD83D\uDE00 }) DETACH DELETE (n) //";

    private IDesk _desk = null!;

    private IProposalStore Store => _desk.Proposals;

    public async ValueTask InitializeAsync() => _desk = await OpenEmptyAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await _desk.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_proposal_is_found_as_it_was_added()
    {
        var changes = ChangesTo("a");
        var proposal = Proposal("1", changes);
        Assert.True(await Store.AddAsync(proposal, changes, default));
        var found = await Store.FindAsync(["2", "1", Hostile, "1"], default);
        Assert.Equal([false, true, false, true], found.Select(it => it is not null));
        AssertSame(proposal, found[1]!);
        Assert.True(found[1]!.Change > 0);
    }

    [Fact]
    public async Task An_id_is_taken_once()
    {
        await AddAsync("1", "a");
        var other = ChangesTo("b");
        Assert.False(await Store.AddAsync(Proposal("1", other) with { Author = "Ben" }, other, default));
        Assert.Equal("Anna", (await FindAsync("1")).Author);
        Assert.Equal(ProposalVersion.DigestOf(ChangesTo("a")), (await FindAsync("1")).Newest.Digest);
    }

    [Fact]
    public async Task Change_sets_come_back_with_every_field_and_hostile_texts()
    {
        var changes = RichChanges(Hostile);
        var proposal = Proposal("1", changes) with { Author = Hostile };
        proposal = proposal with { Versions = [proposal.Newest with { Message = Hostile }] };
        Assert.True(await Store.AddAsync(proposal, changes, default));
        AssertSame(proposal, await FindAsync("1"));
        var read = await Store.ReadChangesAsync([new("1", 2), new("1", 1), new(Hostile, 1)], default);
        Assert.Equal([false, true, false], read.Select(it => it is not null));
        Assert.Equal(ProposalVersion.DigestOf(changes), ProposalVersion.DigestOf(read[1]!));
        Assert.Equal(Hostile, Assert.Single(read[1]!.Captures).Text);
        Assert.Equal(changes.Claims[0].Qualifiers, read[1]!.Claims[0].Qualifiers);
        Assert.Equal(1, await Store.CountAsync(new ProposalQuery { Author = Hostile }, default));
        Assert.Equal(0, await Store.CountAsync(new ProposalQuery { Author = "x" + Hostile }, default));
    }

    [Fact]
    public async Task A_version_is_added_only_after_the_one_before_it()
    {
        await AddAsync("1", "a");
        Assert.False(await AmendAsync("1", 3));
        Assert.True(await AmendAsync("1", 2));
        Assert.False(await AmendAsync("1", 2));
        Assert.False(await AmendAsync("2", 2));
        Assert.Equal([1, 2], (await FindAsync("1")).Versions.Select(version => version.Number));
    }

    [Fact]
    public async Task Of_many_amendments_at_once_one_wins()
    {
        await AddAsync("1", "a");
        await using var other = await OpenBesideAsync();
        var won = await Task.WhenAll(Enumerable.Range(0, 12).Select(async number =>
        {
            var store = number % 2 == 0 ? Store : other.Proposals;
            var changes = ChangesTo($"n{number}");
            return await store.AmendAsync("1", Version(2, changes), changes, default) ? number : -1;
        }));
        var winner = Assert.Single(won, number => number >= 0);
        var proposal = await FindAsync("1");
        Assert.Equal(2, proposal.Versions.Count);
        Assert.Equal(ProposalVersion.DigestOf(ChangesTo($"n{winner}")), proposal.Newest.Digest);
    }

    [Fact]
    public async Task Of_many_decisions_at_once_one_wins()
    {
        await AddAsync("1", "a");
        await using var other = await OpenBesideAsync();
        var won = await Task.WhenAll(Enumerable.Range(0, 12).Select(async number =>
        {
            var store = number % 2 == 0 ? Store : other.Proposals;
            var decision = (ProposalDecision)((number % 3) + 1);
            return await store.DecideAsync("1", Outcome(decision) with { By = $"R{number}" }, default) ? number : -1;
        }));
        var winner = Assert.Single(won, number => number >= 0);
        Assert.Equal($"R{winner}", (await FindAsync("1")).Outcome!.By);
    }

    [Fact]
    public async Task Comments_are_numbered_without_gaps_also_if_they_come_at_once()
    {
        await AddAsync("1", "a");
        await AddAsync("2", "b");
        await using var other = await OpenBesideAsync();
        var added = await Task.WhenAll(Enumerable.Range(0, 10).Select(async number =>
            await (number % 2 == 0 ? Store : other.Proposals).CommentAsync("1", Comment($"t{number}"), default)));
        Assert.All(added, Assert.True);
        Assert.True(await Store.CommentAsync("1", Comment("t3"), default));
        Assert.False(await Store.CommentAsync("3", Comment("x"), default));
        var threads = await Store.ReadCommentsAsync(["2", "1", "3"], default);
        Assert.Equal([0, 10, 0], threads.Select(thread => thread.Count));
        Assert.Equal(Enumerable.Range(1, 10), threads[1].Select(comment => comment.Number));
        Assert.Equal(10, (await FindAsync("1")).CommentCount);
    }

    [Fact]
    public async Task A_comment_comes_back_as_it_was_written()
    {
        await AddAsync("1", "a");
        var comment = Comment("t") with { Text = Hostile, Author = Hostile, Change = 3 };
        Assert.True(await Store.CommentAsync("1", comment, default));
        Assert.True(await Store.CommentAsync("1", Comment("u"), default));
        var thread = (await Store.ReadCommentsAsync(["1"], default))[0];
        Assert.Equal([comment with { Number = 1 }, Comment("u") with { Number = 2 }], thread);
    }

    [Fact]
    public async Task There_is_a_limit_for_comments()
    {
        await AddAsync("1", "a");
        for (var number = 0; number < ProposalLimits.MaxComments; number++)
        {
            Assert.True(await Store.CommentAsync("1", Comment($"t{number}"), default));
        }

        Assert.False(await Store.CommentAsync("1", Comment("last"), default));
        Assert.True(await Store.CommentAsync("1", Comment("t7"), default));
        Assert.Equal(ProposalLimits.MaxComments, (await FindAsync("1")).CommentCount);
    }

    [Theory]
    [InlineData(ProposalDecision.Reject, ProposalState.Rejected)]
    [InlineData(ProposalDecision.Withdraw, ProposalState.Withdrawn)]
    public async Task A_decided_proposal_stays_as_it_is(ProposalDecision decision, ProposalState state)
    {
        await AddAsync("1", "a");
        var outcome = Outcome(decision) with { Reason = Hostile };
        Assert.False(await Store.DecideAsync("1", outcome with { Version = 2 }, default));
        Assert.True(await Store.DecideAsync("1", outcome, default));
        Assert.False(await Store.DecideAsync("1", outcome, default));
        Assert.False(await AmendAsync("1", 2));
        Assert.False(await Store.CompleteAsync("1", 3, default));
        Assert.False(await Store.ReopenAsync("1", default));
        Assert.True(await Store.CommentAsync("1", Comment("t"), default));
        var proposal = await FindAsync("1");
        Assert.Equal(state, proposal.State);
        Assert.Equal(outcome, proposal.Outcome);
        Assert.NotNull((await Store.ReadChangesAsync([new("1", 1)], default))[0]);
    }

    [Fact]
    public async Task An_acceptance_is_completed_or_given_up()
    {
        await AddAsync("1", "a");
        Assert.False(await Store.CompleteAsync("1", 3, default));
        Assert.True(await Store.DecideAsync("1", Outcome(ProposalDecision.Accept), default));
        Assert.True((await FindAsync("1")).IsBeingAccepted);
        Assert.False(await AmendAsync("1", 2));
        Assert.False(await Store.DecideAsync("1", Outcome(ProposalDecision.Reject), default));
        Assert.True(await Store.ReopenAsync("1", default));
        Assert.Null((await FindAsync("1")).Outcome);
        Assert.True(await AmendAsync("1", 2));
        var outcome = Outcome(ProposalDecision.Accept) with { Version = 2 };
        Assert.True(await Store.DecideAsync("1", outcome, default));
        Assert.True(await Store.CompleteAsync("1", 17, default));
        Assert.False(await Store.CompleteAsync("1", 18, default));
        var proposal = await FindAsync("1");
        Assert.Equal(ProposalState.Accepted, proposal.State);
        Assert.Equal(outcome with { Revision = 17 }, proposal.Outcome);
    }

    [Fact]
    public async Task Everything_is_there_after_a_restart()
    {
        await AddAsync("1", "a");
        await AmendAsync("1", 2);
        await Store.CommentAsync("1", Comment("t"), default);
        await Store.DecideAsync("1", Outcome(ProposalDecision.Accept) with { Version = 2 }, default);
        var before = await FindAsync("1");
        await _desk.DisposeAsync();
        _desk = await OpenBesideAsync();
        AssertSame(before, await FindAsync("1"));
        Assert.Single((await Store.ReadCommentsAsync(["1"], default))[0]);
        Assert.Equal(before.Change, await Store.ReadChangeAsync(default));
        Assert.True(await Store.CompleteAsync("1", 2, default));
    }

    /// <summary>Opens an empty desk.</summary>
    protected abstract Task<IDesk> OpenEmptyAsync();

    /// <summary>Opens the same desk again.</summary>
    protected abstract Task<IDesk> OpenBesideAsync();

    // Records compare lists by reference.
    private static void AssertSame(Proposal expected, Proposal given)
    {
        Assert.Equal(expected.Versions, given.Versions);
        Assert.Equal(expected with { Change = 0 }, given with { Versions = expected.Versions, Change = 0 });
    }

    private async Task AddAsync(string id, string slug, TimeSpan later = default, string author = "Anna")
    {
        var changes = ChangesTo(slug);
        var proposal = Proposal(id, changes) with { CreatedAt = Noon + later, Author = author };
        Assert.True(await Store.AddAsync(proposal, changes, default));
    }

    private async Task<bool> AmendAsync(string id, int version, string? slug = null)
    {
        var changes = ChangesTo(slug ?? $"v{version}");
        return await Store.AmendAsync(id, Version(version, changes), changes, default);
    }

    private async Task<Proposal> FindAsync(string id) => (await Store.FindAsync([id], default))[0]!;
}
