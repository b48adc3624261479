using System.Globalization;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

/// <summary>Commits that are based on an earlier revision than the newest.</summary>
public abstract partial class GraphStoreContract
{
    /// <summary>The number of concurrent writers.</summary>
    protected const int Writers = 40;

    private static readonly Claim Anna = Name("n", "official:a", "Anna");

    /// <summary>The number of commits of each of the concurrent writers.</summary>
    protected virtual int CommitsPerWriter => 25;

    /// <summary>
    /// Opens the store under test once more, as another server does; returns the same store if only one process can
    /// have it open.
    /// </summary>
    protected virtual Task<IGraphStore> OpenSecondAsync(TimeProvider time) => Task.FromResult(Store);

    public static TheoryData<string, ChangeSet> ChangesSinceRead => new()
    {
        { "claim:n 2", new ChangeSet { Claims = [Anna with { Status = ClaimStatus.Retracted }] } },
        { "claim:n 2", ChangesOf([], Name("m", "official:a", "Ann") with { Supersedes = ClaimOf("n") }) },
        { "claim:n 2", new ChangeSet { Evidence = [EvidenceFor(ClaimOf("n"), 2)] } },
        { "claim:o 2", ChangesOf([], Name("o", "official:a", "Anne")) },
        { "official:a 3", new ChangeSet { Entities = [Entity("official:a", "A. A.")] } },
        { "official:new 3", new ChangeSet { Entities = [Entity("official:new")] } },
        {
            "official:a 3, claim:n 2",
            new ChangeSet { Entities = [Entity("official:a"), Entity("official:b")], Claims = [Anna, Anna] }
        },
    };

    [Theory]
    [MemberData(nameof(ChangesSinceRead))]
    public async Task An_item_recorded_since_the_caller_read_it_is_a_conflict(string conflicts, ChangeSet changes)
    {
        await RecordSinceReadAsync();
        var exception = await FailsAsync(
            GraphStoreFailure.Conflict, () => Store.CommitAsync(Commit(changes) with { BasedOn = 1 }, default));

        Assert.Equal(
            conflicts, string.Join(", ", exception.Conflicts.Select(it => $"{it.Item} {it.RecordedIn}")));
        await using var snapshot = await OpenAsync();
        Assert.Equal(4, snapshot.Revision.Number);
    }

    public static TheoryData<string, ChangeSet> UntouchedSinceRead => new()
    {
        { "another claim about the same entity", ChangesOf([], Name("m", "official:a", "Ann")) },
        { "another version of a claim that only got more evidence", new ChangeSet { Claims = [BobOf("Bob")] } },
        { "evidence on a claim that got more evidence", new ChangeSet { Evidence = [EvidenceFor(ClaimOf("b"), 2)] } },
        { "another entity", new ChangeSet { Entities = [Entity("official:b", "B. B.")] } },
        { "nothing", new ChangeSet() },
    };

    [Theory]
    [MemberData(nameof(UntouchedSinceRead))]
    public async Task Nothing_else_is_a_conflict(string what, ChangeSet changes)
    {
        Assert.NotEmpty(what);
        await RecordSinceReadAsync();
        var result = await Store.CommitAsync(Commit(changes) with { BasedOn = 1 }, default);
        Assert.Equal(5, result.Revision.Number);
    }

    [Fact]
    public async Task The_numbers_of_evidence_continue_after_what_others_added()
    {
        await RecordSinceReadAsync();
        var changes = new ChangeSet
        {
            Evidence = [EvidenceFor(ClaimOf("b"), 2, "second"), EvidenceFor(ClaimOf("b"), 3, "third")],
        };
        await Store.CommitAsync(Commit(changes) with { BasedOn = 1 }, default);

        await using var snapshot = await OpenAsync();
        var evidence = (await snapshot.ReadEvidenceAsync([ClaimOf("b")], default))[0];
        Assert.Equal(
            ["1 the very words", "2 others", "3 second", "4 third"],
            evidence.Select(piece => $"{piece.Number} {piece.Quote?.Exact}"));
    }

    [Fact]
    public async Task Problems_of_evidence_name_the_numbers_that_the_caller_gave()
    {
        await RecordSinceReadAsync();
        var changes = new ChangeSet { Evidence = [EvidenceFor(ClaimOf("b"), 2, "")] };
        var exception = await FailsAsync(
            GraphStoreFailure.Rejected, () => Store.CommitAsync(Commit(changes) with { BasedOn = 1 }, default));
        Assert.Equal("claim:b#2", Assert.Single(exception.Problems).Subject);
    }

    [Fact]
    public async Task A_known_key_is_no_conflict_and_an_unexpected_revision_names_no_items()
    {
        await RecordSinceReadAsync();
        var request = Commit(new ChangeSet { Claims = [Anna] }) with { BasedOn = 2, IdempotencyKey = "k" };
        var first = await Store.CommitAsync(request, default);
        Assert.Equal(first with { IsReplay = true }, await Store.CommitAsync(request, default));

        var strict = request with { IdempotencyKey = null, ExpectedRevision = 1 };
        var exception = await FailsAsync(GraphStoreFailure.Conflict, () => Store.CommitAsync(strict, default));
        Assert.Empty(exception.Conflicts);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public async Task A_commit_cannot_be_based_on_a_revision_that_does_not_exist(long basedOn)
    {
        await RecordSinceReadAsync();
        var exception = await FailsAsync(
            GraphStoreFailure.Rejected,
            () => Store.CommitAsync(Commit(new ChangeSet()) with { BasedOn = basedOn }, default));
        Assert.Equal("basedOn", Assert.Single(exception.Problems).Subject);
    }

    [Fact]
    public async Task Concurrent_writers_of_different_claims_all_succeed_although_their_base_is_stale()
    {
        var claims = Enumerable.Range(0, Writers * CommitsPerWriter)
            .Select(number => Name($"n{number}", "official:a", $"Anna {number}")).ToArray();
        await RecordAsync([Entity("source:wire-report"), Entity("official:a")], claims);
        var second = await OpenSecondAsync(_time);
        var recorded = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var store = writer % 2 == 0 ? Store : second;
            var numbers = new List<long>();
            for (var commit = 0; commit < CommitsPerWriter; commit++)
            {
                var claim = claims[(writer * CommitsPerWriter) + commit];
                var changes = new ChangeSet { Claims = [claim with { Status = ClaimStatus.Retracted }] };
                var request = Commit(changes) with { BasedOn = 1 };
                numbers.Add((await store.CommitAsync(request, default)).Revision.Number);
            }

            return numbers;
        })));

        Assert.Equal(
            Enumerable.Range(2, claims.Length).Select(number => (long)number),
            recorded.SelectMany(numbers => numbers).Order());
        await CloseAsync(second);
    }

    [Fact]
    public async Task Concurrent_writers_of_one_claim_lose_no_update_and_each_loser_learns_the_claim()
    {
        var count = Anna with { RankReason = "0" };
        await RecordAsync([Entity("source:wire-report"), Entity("official:a")], count);
        var second = await OpenSecondAsync(_time);
        var won = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var wins = 0;
            for (var commit = 0; commit < CommitsPerWriter; commit++)
            {
                wins += await IncrementAsync(writer % 2 == 0 ? Store : second, count) ? 1 : 0;
            }

            return wins;
        })));

        Assert.InRange(won.Sum(), 1, (Writers * CommitsPerWriter) - 1);
        await using var snapshot = await Store.OpenSnapshotAsync(SnapshotAt.OfRevision(1 + won.Sum()), default);
        Assert.Equal(won.Sum(), CountIn((await snapshot.FindClaimsAsync([count.Id], default))[0]!));
        await CloseAsync(second);
    }

    // Adds one to the number in a claim, based on what it reads. Returns false if another writer came first.
    private static async Task<bool> IncrementAsync(IGraphStore store, Claim count)
    {
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.CurrentAsRecorded, default);
        var read = (await snapshot.FindClaimsAsync([count.Id], default))[0]!;
        var next = (CountIn(read) + 1).ToString(CultureInfo.InvariantCulture);
        var request = Commit(new ChangeSet { Claims = [count with { RankReason = next }] });
        try
        {
            await store.CommitAsync(request with { BasedOn = snapshot.Revision.Number }, default);
            return true;
        }
        catch (GraphStoreException exception) when (exception.Failure == GraphStoreFailure.Conflict)
        {
            var conflict = Assert.Single(exception.Conflicts);
            Assert.Equal(count.Id.Value, conflict.Item);
            Assert.True(conflict.RecordedIn > snapshot.Revision.Number);
            return false;
        }
    }

    private static int CountIn(Claim claim) => int.Parse(claim.RankReason!, CultureInfo.InvariantCulture);

    private static Claim BobOf(string name) => Name("b", "official:b", name);

    // Revision 1 is what the caller reads. The following ones record the claims n and o, the entities official:a and
    // official:new, and more evidence on the claim b.
    private async Task RecordSinceReadAsync()
    {
        await RecordAsync(
            [Entity("source:wire-report"), Entity("official:a"), Entity("official:b")], Anna, BobOf("Bob"));
        await Store.CommitAsync(
            Commit(ChangesOf([], Name("o", "official:a", "Anne")) with
            {
                Claims = [Anna with { Rank = ClaimRank.Preferred }, Name("o", "official:a", "Anne")],
            }),
            default);
        await RecordAsync([Entity("official:a", "A."), Entity("official:new")]);
        await Store.CommitAsync(
            Commit(new ChangeSet { Evidence = [EvidenceFor(ClaimOf("b"), 2, "others")] }), default);
    }

    private async Task CloseAsync(IGraphStore second)
    {
        if (!ReferenceEquals(second, Store))
        {
            await second.DisposeAsync();
        }
    }
}
