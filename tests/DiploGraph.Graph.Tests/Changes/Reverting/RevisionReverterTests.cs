using DiploGraph.Graph.Changes.Reverting;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using static DiploGraph.Graph.Tests.Changes.Merging.Decisions;
using static DiploGraph.Graph.Tests.Changes.Reverting.Reverts;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Changes.Reverting;

public sealed class RevisionReverterTests : IAsyncLifetime
{
    private static readonly Claim Known = Edge("known", "official:a", Predicate.ParticipatedIn, "meeting:m");
    private static readonly Claim Named = Name("named", "official:a", "Anna");

    private readonly MemoryGraphStore _store = new(NewClock());

    // Revision 1.
    public async ValueTask InitializeAsync() => await RecordAsync(ChangesOf(
        [
            Entity("source:wire-report"), Entity("official:a", "Anna"), Entity("official:b"), Entity("meeting:m"),
            Entity("meeting:n"),
        ],
        Known,
        Named));

    public async ValueTask DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Added_claims_become_retracted_and_changed_ones_return_to_their_values()
    {
        var changed = Known with
        {
            Status = ClaimStatus.Disputed, Rank = ClaimRank.Deprecated, RankReason = "Imprecise.",
            ValidTime = EdtfTime.Parse("2022-08-30"),
        };
        await RecordAsync(new ChangeSet
        {
            Entities = [Entity("official:a", "Ann")],
            Claims = [changed, Edge("new", "official:b", Predicate.ParticipatedIn, "meeting:m")],
            Evidence = [EvidenceFor(ClaimOf("new"))],
        });

        Assert.Empty(await RevertAsync(_store, 2));

        Assert.Equal(Known, await FindAsync("known") with { RecordedFrom = 0 });
        Assert.Equal(ClaimStatus.Retracted, (await FindAsync("new")).Status);
        Assert.Equal("Anna", await LabelAsync("official:a"));
    }

    [Fact]
    public async Task A_claim_that_another_one_superseded_is_believed_again()
    {
        await RecordAsync(new ChangeSet
        {
            Claims =
            [
                Known with { Status = ClaimStatus.Superseded },
                Edge("better", "official:a", Predicate.ParticipatedIn, "meeting:n") with { Supersedes = Known.Id },
            ],
            Evidence = [EvidenceFor(ClaimOf("better"))],
        });

        Assert.Empty(await RevertAsync(_store, 2));

        Assert.Equal(ClaimStatus.Accepted, (await FindAsync("known")).Status);
        Assert.Equal(ClaimStatus.Retracted, (await FindAsync("better")).Status);
    }

    [Fact]
    public async Task What_a_later_revision_changed_is_left_alone_and_listed()
    {
        await RecordAsync(new ChangeSet
        {
            Entities = [Entity("official:a", "Ann"), Entity("official:b", "Bo")],
            Claims = [Known with { Status = ClaimStatus.Disputed }, Named with { Status = ClaimStatus.Disputed }],
        });
        await RecordAsync(new ChangeSet
        {
            Entities = [Entity("official:b", "Boris")],
            Claims = [Named with { Rank = ClaimRank.Preferred }],
        });
        await RecordAsync(new ChangeSet { Evidence = [EvidenceFor(Known.Id, 2)] });

        var left = await RevertAsync(_store, 2);

        Assert.Equal(
            ["claim:known 4 ChangedLater", "claim:named 3 ChangedLater", "official:b 3 ChangedLater"], left);
        Assert.Equal(("Anna", "Boris"), (await LabelAsync("official:a"), await LabelAsync("official:b")));
        Assert.Equal(ClaimRank.Preferred, (await FindAsync("named")).Rank);
        Assert.Equal(ClaimStatus.Disputed, (await FindAsync("known")).Status);
    }

    [Fact]
    public async Task Several_revisions_are_reverted_at_once_in_any_order()
    {
        await RecordAsync(new ChangeSet { Claims = [Known with { Status = ClaimStatus.Disputed }] });
        await RecordAsync(new ChangeSet { Claims = [Named with { Status = ClaimStatus.Refuted }] });
        await RecordAsync(new ChangeSet { Claims = [Known with { Status = ClaimStatus.Refuted }] });

        Assert.Empty(await RevertAsync(_store, 4, 2));

        Assert.Equal(ClaimStatus.Accepted, (await FindAsync("known")).Status);
        Assert.Equal(ClaimStatus.Refuted, (await FindAsync("named")).Status);
    }

    [Fact]
    public async Task A_revision_in_between_keeps_the_changes_before_it()
    {
        await RecordAsync(new ChangeSet { Claims = [Known with { Status = ClaimStatus.Disputed }] });
        await RecordAsync(new ChangeSet { Claims = [Known with { Status = ClaimStatus.Refuted }] });
        await RecordAsync(new ChangeSet { Claims = [Known with { Status = ClaimStatus.Retracted }] });

        Assert.Equal(["claim:known 3 ChangedLater"], await RevertAsync(_store, 2, 4));

        Assert.Equal(ClaimStatus.Refuted, (await FindAsync("known")).Status);
    }

    [Fact]
    public async Task Evidence_on_older_claims_stays_and_is_listed()
    {
        await RecordAsync(new ChangeSet
        {
            Claims = [Known with { Status = ClaimStatus.Disputed }],
            Evidence = [EvidenceFor(Known.Id, 2) with { Stance = Stance.Contradicts }, EvidenceFor(Named.Id, 2)],
        });

        Assert.Equal(["claim:known#2 2 IsEvidence", "claim:named#2 2 IsEvidence"], await RevertAsync(_store, 2));

        Assert.Equal(ClaimStatus.Accepted, (await FindAsync("known")).Status);
    }

    [Fact]
    public async Task Added_entities_are_withdrawn_unless_something_uses_them()
    {
        await RecordAsync(ChangesOf(
            [
                Entity("official:unused"), Entity("official:named"), Entity("office:held"), Entity("source:cited"),
                Entity("source:origin"), Entity("source:copied"), Entity("source:alone"),
            ],
            Edge("new", "official:unused", Predicate.ParticipatedIn, "meeting:m"),
            Edge("later", "official:named", Predicate.ParticipatedIn, "meeting:m")) with
            {
                Evidence =
                [
                    EvidenceFor(ClaimOf("new")) with { Source = Id("source:alone") }, EvidenceFor(ClaimOf("later")),
                    EvidenceFor(Known.Id, 2) with { Source = Id("source:cited") },
                ],
            });
        await RecordAsync(new ChangeSet
        {
            Entities =
            [
                Entity("source:copy") with { Source = Description() with { DerivedFrom = [Id("source:copied")] } },
                Entity("source:copied") with { Source = Description() with { DerivedFrom = [Id("source:origin")] } },
            ],
            Claims =
            [
                Known with
                {
                    Qualifiers = new QualifierSet([new(QualifierKey.Capacity, ClaimValue.Of(Id("office:held")))]),
                },
            ],
            Evidence = [EvidenceFor(ClaimOf("later"), 2)],
        });

        var result = await PlanAsync(_store, 2);

        Assert.Equal(
            [
                "claim:later 3 ChangedLater", "claim:known#2 2 IsEvidence", "official:named 2 InUse",
                "office:held 3 InUse", "source:cited 2 InUse", "source:origin 3 InUse", "source:copied 3 ChangedLater",
            ],
            Show(result));
        Assert.Equal(
            ["official:unused", "source:alone"], result.Changes.Changes.Entities.Select(entity => entity.Id.Value));
        Assert.All(result.Changes.Changes.Entities, entity => Assert.True(entity.IsWithdrawn));
    }

    [Fact]
    public async Task A_merge_and_a_separation_can_be_reverted()
    {
        await MergeAsync(_store, "official:a", "official:b");
        await SeparateAsync(_store, "official:a", "official:b");

        Assert.Empty(await RevertAsync(_store, 3));
        Assert.Equal("official:b", await LabelAsync("official:a"));
        Assert.Empty(await RevertAsync(_store, 2, 3, 4));
        Assert.Equal("Anna", await LabelAsync("official:a"));
        Assert.Equal("", Show((await PlanMergeAsync(_store, "official:a", "official:b")).Changes));
    }

    [Theory]
    [InlineData(new long[] { }, "revisions BAD_LENGTH")]
    [InlineData(new long[] { 0, 1, 9 }, "revisions.0 UNKNOWN_REVISION, revisions.2 UNKNOWN_REVISION")]
    [InlineData(new long[] { 1, 1 }, "revisions.1 DUPLICATE")]
    [InlineData(new long[] { 2 }, "revisions NO_CHANGE")]
    public async Task Revisions_that_cannot_be_reverted_are_reported_with_their_paths(long[] revisions, string problems)
    {
        await RecordAsync(new ChangeSet { Evidence = [EvidenceFor(Known.Id, 2)] });

        Assert.Equal(problems, Show((await PlanAsync(_store, revisions)).Changes));
    }

    [Fact]
    public async Task The_revisions_of_an_import_are_found_by_their_author_and_message()
    {
        foreach (var (author, message) in new[]
        {
            (ImportRevisions.Author, ImportRevisions.MessageOf("spring", 1, "Imports the spring files.")),
            ("tester", ImportRevisions.MessageOf("spring", 2, "Not an import.")),
            (ImportRevisions.Author, ImportRevisions.MessageOf("spring-2", 1, "Another one.")),
            (ImportRevisions.Author, ImportRevisions.MessageOf("spring", 2, "Imports the spring files.")),
        })
        {
            await _store.CommitAsync(Commit(new ChangeSet()) with { Author = author, Message = message }, default);
        }

        await using var snapshot = await _store.OpenSnapshotAsync(SnapshotAt.Current, default);
        Assert.Equal([2, 5], await ImportRevisions.FindAsync("spring", snapshot, default));
        Assert.Equal([4], await ImportRevisions.FindAsync("spring-2", snapshot, default));
        Assert.Empty(await ImportRevisions.FindAsync("pring", snapshot, default));
    }

    private async Task RecordAsync(ChangeSet changes) => await _store.CommitAsync(Commit(changes), default);

    private async Task<Claim> FindAsync(string slug)
    {
        await using var snapshot = await _store.OpenSnapshotAsync(SnapshotAt.Current, default);
        return (await snapshot.FindClaimsAsync([ClaimOf(slug)], default))[0]!;
    }

    private async Task<string> LabelAsync(string id)
    {
        await using var snapshot = await _store.OpenSnapshotAsync(SnapshotAt.Current, default);
        return (await snapshot.FindEntitiesAsync([Id(id)], default))[0]!.Label;
    }
}
