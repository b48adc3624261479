using DiploGraph.Graph.Changes.Proposals;
using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Embedded.Desk;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Tests.Embedded;

namespace DiploGraph.Graph.Tests.Changes.Proposals;

public sealed class ProposalAcceptorTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly MemoryGraphStore _graph = new(TimeProvider.System);
    private readonly EmbeddedDesk _desk;
    private readonly ProposalAcceptor _acceptor;

    public ProposalAcceptorTests()
    {
        _desk = new EmbeddedDesk(_folder.Path);
        _acceptor = new ProposalAcceptor(_graph, _desk.Proposals);
    }

    public async ValueTask DisposeAsync()
    {
        await _desk.DisposeAsync();
        await _graph.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_stored_changes_become_a_revision_of_their_author()
    {
        var result = await _acceptor.SettleAsync(await BeginAsync(Place("a")), default);
        Assert.Equal(1, result.Revision);
        var proposal = await FindAsync();
        Assert.Equal((ProposalState.Accepted, 1), (proposal.State, proposal.Outcome!.Revision));
        await using var snapshot = await _graph.OpenSnapshotAsync(SnapshotAt.Current, default);
        Assert.Equal("Anna", snapshot.Revision.Author);
        Assert.Equal("A place. (Proposal p, version 1, accepted by Cleo.)", snapshot.Revision.Message);
        Assert.NotNull((await snapshot.FindEntitiesAsync([EntityId.Parse("place:a")], default))[0]);
    }

    [Fact]
    public async Task A_repeat_after_a_crash_finds_the_revision()
    {
        var proposal = await BeginAsync(Place("a"));
        var request = new CommitRequest
        {
            Changes = Place("a"),
            Author = "Anna",
            Message = "What the server recorded before it crashed.",
            IdempotencyKey = ProposalAcceptor.KeyOf("p"),
            RequestHash = proposal.Newest.Digest,
        };
        await _graph.CommitAsync(request, default);
        await _graph.CommitAsync(request with { Changes = Place("b"), IdempotencyKey = null }, default);
        Assert.Equal(1, (await _acceptor.SettleAsync(proposal, default)).Revision);
        Assert.Equal(1, (await FindAsync()).Outcome!.Revision);
        await using var snapshot = await _graph.OpenSnapshotAsync(SnapshotAt.Current, default);
        Assert.Equal(2, snapshot.Revision.Number);
    }

    [Fact]
    public async Task Many_who_settle_at_once_record_one_revision()
    {
        var proposal = await BeginAsync(Place("a"));
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
            (await _acceptor.SettleAsync(proposal, default)).Revision));
        Assert.All(results, revision => Assert.Equal(1, revision));
        await using var snapshot = await _graph.OpenSnapshotAsync(SnapshotAt.Current, default);
        Assert.Equal(1, snapshot.Revision.Number);
    }

    [Fact]
    public async Task Stale_changes_are_listed_and_the_proposal_is_open_again()
    {
        var proposal = await BeginAsync(Place("a"));
        await _graph.CommitAsync(
            new CommitRequest { Changes = Place("a"), Author = "Ben", Message = "The same place." }, default);
        var result = await _acceptor.SettleAsync(proposal, default);
        Assert.Null(result.Revision);
        Assert.Equal("place:a", Assert.Single(result.Conflicts).Item);
        Assert.Null((await FindAsync()).Outcome);
    }

    [Fact]
    public async Task Invalid_changes_are_explained_and_the_proposal_is_open_again()
    {
        var result = await _acceptor.SettleAsync(await BeginAsync(Place("a", label: "")), default);
        Assert.Equal("place:a", Assert.Single(result.Problems).Subject);
        Assert.Equal((ProposalState.Open, null), ((await FindAsync()).State, (await FindAsync()).Outcome));
    }

    [Fact]
    public async Task A_failure_of_the_graph_leaves_the_acceptance_to_be_repeated()
    {
        var proposal = await BeginAsync(Place("a"));
        await _graph.DisposeAsync();
        await Assert.ThrowsAnyAsync<Exception>(async () => await _acceptor.SettleAsync(proposal, default));
        Assert.True((await FindAsync()).IsBeingAccepted);
    }

    [Fact]
    public async Task Changes_that_were_tampered_with_are_not_recorded()
    {
        var changes = Place("a");
        var proposal = New(changes);
        proposal = proposal with { Versions = [proposal.Newest with { Digest = new string('0', 64) }] };
        await _desk.Proposals.AddAsync(proposal, changes, default);
        await _desk.Proposals.DecideAsync("p", Accept, default);
        var begun = await FindAsync();
        var failure = await Assert.ThrowsAsync<GraphStoreException>(
            async () => await _acceptor.SettleAsync(begun, default));
        Assert.Equal(GraphStoreFailure.Corrupt, failure.Failure);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("\uD83D\uDE00")]
    public void A_long_message_is_cut_between_characters(string character)
    {
        var version = New(Place("a")).Newest;
        for (var length = 1_900; length <= 2_000; length++)
        {
            var message = string.Concat(Enumerable.Repeat(character, length / character.Length));
            var proposal = New(Place("a")) with { Versions = [version with { Message = message }] };
            var whole = ProposalAcceptor.MessageOf(proposal, Accept);
            Assert.InRange(whole.Length, 1, 2_000);
            Assert.EndsWith("(Proposal p, version 1, accepted by Cleo.)", whole, StringComparison.Ordinal);
            Assert.True(Graph.Formats.TextFormat.IsWellFormed(whole));
        }
    }

    private static ProposalOutcome Accept => new()
    {
        Decision = ProposalDecision.Accept, Version = 1, By = "Cleo", At = Noon, Reason = "Checked.",
    };

    private static ChangeSet Place(string slug, string label = "A place") => new()
    {
        Entities = [new Entity { Id = EntityId.Parse($"place:{slug}"), Label = label }],
    };

    private static Proposal New(ChangeSet changes) => new()
    {
        Id = "p",
        Author = "Anna",
        CreatedAt = Noon,
        RequestHash = new string('a', 64),
        Versions = [new ProposalVersion(1, "A place.", 0, ProposalVersion.DigestOf(changes), Noon, 1)],
    };

    private async Task<Proposal> BeginAsync(ChangeSet changes)
    {
        Assert.True(await _desk.Proposals.AddAsync(New(changes), changes, default));
        Assert.True(await _desk.Proposals.DecideAsync("p", Accept, default));
        return await FindAsync();
    }

    private async Task<Proposal> FindAsync() => (await _desk.Proposals.FindAsync(["p"], default))[0]!;
}
