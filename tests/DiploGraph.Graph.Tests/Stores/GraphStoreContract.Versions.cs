using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

public abstract partial class GraphStoreContract
{
    private static readonly EntityQuery AllEntities = new() { Types = EntityTypes.All };

    [Fact]
    public async Task Recording_a_known_id_adds_a_version_and_each_snapshot_reads_its_own()
    {
        var claim = Name("n", "official:a", "Anna");
        await RecordAsync([Entity("source:wire-report"), Entity("official:a", "Old")], claim);
        await Store.CommitAsync(
            Commit(new ChangeSet
            {
                Entities = [Entity("official:a", "New")],
                Claims = [claim with { Status = ClaimStatus.Retracted, ValidTime = EdtfTime.Parse("2022") }],
            }),
            default);

        await using var before = await OpenAsync(SnapshotAt.OfRevision(1));
        await using var after = await OpenAsync();
        Assert.Equal("Old", (await before.FindEntitiesAsync([Id("official:a")], default))[0]!.Label);
        Assert.Equal("New", (await after.FindEntitiesAsync([Id("official:a")], default))[0]!.Label);
        var old = (await before.FindClaimsAsync([claim.Id], default))[0]!;
        var now = (await after.FindClaimsAsync([claim.Id], default))[0]!;
        Assert.Equal((ClaimStatus.Accepted, 1L, null), (old.Status, old.RecordedFrom, old.ValidTime));
        Assert.Equal((ClaimStatus.Retracted, 2L, "2022"), (now.Status, now.RecordedFrom, now.ValidTime!.Text));
        Assert.Equal(["n"], await SlugsAsync(new ClaimQuery(), SnapshotAt.OfRevision(1)));
        Assert.Empty(await SlugsAsync(new ClaimQuery()));
    }

    [Fact]
    public async Task Reads_of_a_snapshot_are_repeatable_and_never_see_a_later_commit()
    {
        var claim = Name("n", "official:a", "Anna");
        await RecordAsync([Entity("source:wire-report"), Entity("official:a", "Old")], claim);
        await using var snapshot = await OpenAsync();
        var entityBefore = (await snapshot.FindEntitiesAsync([Id("official:a")], default))[0];
        var claimBefore = (await snapshot.FindClaimsAsync([claim.Id], default))[0];

        await RecordAsync([Entity("official:a", "New"), Entity("official:b")], Name("n2", "official:a", "Annie"));
        await Store.CommitAsync(
            Commit(new ChangeSet
            {
                Claims = [claim with { Rank = ClaimRank.Preferred }],
                Evidence = [EvidenceFor(claim.Id, number: 2)],
            }),
            default);

        Assert.Equal(entityBefore, (await snapshot.FindEntitiesAsync([Id("official:a")], default))[0]);
        Assert.Equal(claimBefore, (await snapshot.FindClaimsAsync([claim.Id], default))[0]);
        Assert.Null((await snapshot.FindClaimsAsync([ClaimOf("n2")], default))[0]);
        Assert.Null((await snapshot.FindEntitiesAsync([Id("official:b")], default))[0]);
        Assert.Equal(1, await snapshot.CountClaimsAsync(new ClaimQuery(), default));
        Assert.Equal(2, await snapshot.CountEntitiesAsync(AllEntities, default));
        Assert.Single((await snapshot.ReadEvidenceAsync([claim.Id], default))[0]);
        var ofSource = (await snapshot.ReadEvidenceOfSourcesAsync([Source], PageRequest.First(9), default))[0];
        Assert.Single(ofSource.Items);
        Assert.DoesNotContain(
            "official:b", (await snapshot.SuggestIdsAsync([new IdQuery("official:b")], 9, default))[0]);
    }

    [Fact]
    public async Task Current_versions_in_a_snapshot_have_no_end()
    {
        var claim = Name("n", "official:a", "Anna");
        await RecordAsync([Entity("source:wire-report"), Entity("official:a")], claim);
        await Store.CommitAsync(
            Commit(new ChangeSet
            {
                Entities = [Entity("official:a", "New")],
                Claims = [claim with { Rank = ClaimRank.Preferred }],
            }),
            default);

        await using var before = await OpenAsync(SnapshotAt.OfRevision(1));
        Assert.Null((await before.FindClaimsAsync([claim.Id], default))[0]!.RecordedTo);
        Assert.Null((await before.FindEntitiesAsync([Id("official:a")], default))[0]!.RecordedTo);
    }

    [Fact]
    public async Task Snapshots_can_be_read_during_commits()
    {
        await RecordAsync([Entity("source:wire-report"), Entity("official:a")]);
        using var done = new CancellationTokenSource();
        var reader = Task.Run(async () =>
        {
            var seen = 0L;
            while (!done.IsCancellationRequested)
            {
                // Revision r has r - 1 names and as many pieces of evidence.
                await using var snapshot = await OpenAsync();
                var revision = snapshot.Revision.Number;
                Assert.True(revision >= seen);
                seen = revision;
                var query = new ClaimQuery { Anchors = [Id("official:a")] };
                var page = await snapshot.ListClaimsAsync(query, PageRequest.First(1000), default);
                Assert.Equal(revision - 1, page.Items.Count);
                var evidence = await snapshot.ReadEvidenceAsync([.. page.Items.Select(claim => claim.Id)], default);
                Assert.All(evidence, pieces => Assert.Single(pieces));
                Assert.Equal(revision - 1, await snapshot.CountClaimsAsync(new ClaimQuery(), default));
            }
        });

        for (var number = 0; number < 100; number++)
        {
            await RecordAsync([], Name($"n{number}", "official:a", $"Name {number}"));
        }

        await done.CancelAsync();
        await reader;
    }

    [Fact]
    public async Task A_revision_that_does_not_exist_is_rejected()
    {
        await RecordAsync([Entity("official:a")]);
        foreach (var revision in new long[] { -1, 2, long.MaxValue })
        {
            var exception = await Assert.ThrowsAsync<GraphStoreException>(async () =>
                await Store.OpenSnapshotAsync(SnapshotAt.OfRevision(revision), default));
            Assert.Equal(GraphStoreFailure.Rejected, exception.Failure);
        }
    }

    [Fact]
    public async Task Revision_zero_is_the_empty_graph()
    {
        await RecordAsync([Entity("official:a")]);
        Assert.Empty(await IdsAsync(AllEntities, SnapshotAt.OfRevision(0)));
    }

    [Fact]
    public async Task A_snapshot_of_a_time_reads_the_newest_revision_at_that_time()
    {
        var start = _time.GetUtcNow();
        await RecordAsync([Entity("official:a")]);
        await RecordAsync([Entity("official:b")]);
        _time.Advance(TimeSpan.FromDays(1));
        await RecordAsync([Entity("official:c")]);

        foreach (var (moment, revision) in new[]
        {
            (start.AddTicks(-1), 0), (start, 2), (start.AddDays(1).AddTicks(-1), 2), (start.AddDays(1), 3),
            (DateTimeOffset.MaxValue, 3), (DateTimeOffset.MinValue, 0),
            (start.ToOffset(TimeSpan.FromHours(9)), 2),
        })
        {
            await using var snapshot = await OpenAsync(SnapshotAt.Moment(moment));
            Assert.Equal(revision, snapshot.Revision.Number);
        }
    }

    [Fact]
    public async Task Changes_are_returned_as_they_were_recorded()
    {
        var superseded = Name("old", "official:a", "Ana");
        var claim = Edge("met", "official:a", Predicate.ParticipatedIn, "meeting:m") with
        {
            ValidTime = EdtfTime.Parse("2022-08-29/2022-08-30"),
            Status = ClaimStatus.Disputed,
            Rank = ClaimRank.Deprecated,
            RankReason = "Imprecise.",
            Qualifiers = new QualifierSet(
            [
                new Qualifier(QualifierKey.Role, ClaimValue.Of(Literal.OfToken("HOST"))),
                new Qualifier(QualifierKey.Capacity, ClaimValue.Of(Id("office:o"))),
                new Qualifier(QualifierKey.RoleText, ClaimValue.Of(Literal.OfText("המארח", "he"))),
            ]),
        };
        var replacing = Name("new", "official:a", "Anna") with { Supersedes = superseded.Id };
        var first = ChangesOf(
            [Entity("source:wire-report"), Entity("official:a"), Entity("office:o"), Entity("meeting:m")],
            claim, replacing, superseded);
        var second = new ChangeSet
        {
            Entities = [Entity("official:a", "Another label") with { Disambiguation = "the elder" }],
            Claims = [superseded with { Status = ClaimStatus.Superseded }],
            Evidence = [EvidenceFor(claim.Id, number: 2, exact: null)],
        };
        await Store.CommitAsync(Commit(first), default);
        await Store.CommitAsync(Commit(second), default);

        var read = new List<RevisionChanges>();
        await foreach (var changes in Store.ReadChangesAsync(0, default))
        {
            read.Add(changes);
        }

        Assert.Equal([1, 2], read.Select(changes => changes.Revision.Number));
        AssertSame(Recorded(first, 1), read[0].Changes);
        AssertSame(Recorded(second, 2), read[1].Changes);
    }

    [Fact]
    public async Task Changes_start_after_the_given_revision()
    {
        await RecordAsync([Entity("official:a")]);
        await RecordAsync([Entity("official:b")]);
        foreach (var (since, expected) in new[] { (0, new long[] { 1, 2 }), (1, [2]), (2, []), (9, []) })
        {
            var numbers = new List<long>();
            await foreach (var changes in Store.ReadChangesAsync(since, default))
            {
                numbers.Add(changes.Revision.Number);
            }

            Assert.Equal(expected, numbers);
        }
    }

    [Fact]
    public async Task Changes_end_when_the_caller_cancels()
    {
        await RecordAsync([Entity("official:a")]);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Store.ReadChangesAsync(0, cancelled.Token))
            {
                Assert.Fail("A cancelled stream gave a revision.");
            }
        });
    }

    private static ChangeSet Recorded(ChangeSet changes, long revision) => new()
    {
        Entities = [.. changes.Entities.Select(entity => entity with { RecordedFrom = revision })],
        Captures = [.. changes.Captures.Select(capture => capture with { RecordedFrom = revision })],
        Claims = [.. changes.Claims.Select(claim => claim with { RecordedFrom = revision })],
        Evidence = [.. changes.Evidence.Select(evidence => evidence with { RecordedFrom = revision })],
    };

    private static void AssertSame(ChangeSet expected, ChangeSet actual)
    {
        // Descriptions contain lists, which compare by reference. The digest compares them by value.
        Assert.Equal(expected.Entities.Select(Bare), actual.Entities.Select(Bare));
        Assert.Equal(expected.Captures, actual.Captures);
        Assert.Equal(expected.Claims, actual.Claims);
        Assert.Equal(expected.Evidence, actual.Evidence);
        Assert.Equal(RevisionDigest.Next("", "", "", expected), RevisionDigest.Next("", "", "", actual));
    }

    private static Entity Bare(Entity entity) => entity with { Source = null, Dataset = null };
}
