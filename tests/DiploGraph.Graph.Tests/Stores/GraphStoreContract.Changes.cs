using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

/// <summary>Pages of the changes that revisions recorded, and waiting for the next revision.</summary>
public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task Revisions_are_listed_after_the_given_one_up_to_that_of_the_snapshot()
    {
        await RecordNamesAsync(5);
        await using var snapshot = await OpenAsync(SnapshotAt.OfRevision(4));
        var query = new RevisionQuery { Since = 1 };

        var whole = await snapshot.ListRevisionsAsync(query, PageRequest.First(9), default);
        Assert.Equal([2, 3, 4], whole.Items.Select(revision => revision.Number));
        Assert.Equal("tester", whole.Items[0].Author);
        Assert.Equal(3, await snapshot.CountRevisionsAsync(query, default));

        var first = await snapshot.ListRevisionsAsync(query, PageRequest.First(2), default);
        Assert.Equal((false, true), (first.HasPrevious, first.HasNext));
        var rest = await snapshot.ListRevisionsAsync(query, PageRequest.First(2, after: first.Keys[1]), default);
        Assert.Equal([4], rest.Items.Select(revision => revision.Number));
        Assert.Equal((true, false), (rest.HasPrevious, rest.HasNext));
        var last = await snapshot.ListRevisionsAsync(query, PageRequest.Last(1, before: rest.Keys[0]), default);
        Assert.Equal([3], last.Items.Select(revision => revision.Number));
        Assert.Equal((true, true), (last.HasPrevious, last.HasNext));
    }

    [Fact]
    public async Task No_revision_is_listed_after_that_of_the_snapshot()
    {
        await RecordNamesAsync(2);
        await using var snapshot = await OpenAsync(SnapshotAt.OfRevision(1));
        foreach (var since in new long[] { 1, 2, 99, long.MaxValue })
        {
            var query = new RevisionQuery { Since = since };
            Assert.Empty((await snapshot.ListRevisionsAsync(query, PageRequest.First(9), default)).Items);
            Assert.Equal(0, await snapshot.CountRevisionsAsync(query, default));
        }
    }

    [Fact]
    public async Task A_change_returns_the_version_before_and_the_version_after()
    {
        var (kept, gone, replaced) = (
            Name("kept", "official:a", "Ana"), Name("gone", "official:a", "Anne"), Name("old", "official:a", "An"));
        await RecordAsync([Entity("source:wire-report"), Entity("official:a", "Old")], kept, gone, replaced);
        var successor = Name("new", "official:a", "Anna") with { Supersedes = replaced.Id };
        await Store.CommitAsync(
            Commit(ChangesOf([Entity("official:a", "New")], successor) with
            {
                Claims =
                [
                    successor, replaced with { Status = ClaimStatus.Superseded },
                    gone with { Status = ClaimStatus.Retracted }, kept with { Rank = ClaimRank.Preferred },
                ],
            }),
            default);
        var refuted = kept with { Status = ClaimStatus.Refuted };
        await Store.CommitAsync(Commit(new ChangeSet { Claims = [refuted] }), default);

        await using var snapshot = await OpenAsync();
        var query = new ChangeQuery { Revisions = [2, 3, 9] };
        var changes = await snapshot.ReadClaimChangesAsync(query, PageRequest.First(9), default);
        Assert.Equal(
            [
                ("claim:new", ChangeKind.Added, null, ClaimStatus.Accepted, null),
                ("claim:old", ChangeKind.Superseded, ClaimStatus.Accepted, ClaimStatus.Superseded, null),
                ("claim:gone", ChangeKind.Retracted, ClaimStatus.Accepted, ClaimStatus.Retracted, null),
                ("claim:kept", ChangeKind.Changed, ClaimStatus.Accepted, ClaimStatus.Accepted, 3),
            ],
            changes[0].Items.Select(change => (
                change.After.Id.Value,
                change.Kind,
                change.Before?.Status,
                change.After.Status,
                change.After.RecordedTo)));
        Assert.All(changes[0].Items.Skip(1), change => Assert.Equal((1, 2), (
            change.Before!.RecordedFrom, change.Before.RecordedTo)));
        Assert.Equal(ChangeKind.Refuted, Assert.Single(changes[1].Items).Kind);
        Assert.Empty(changes[2].Items);

        var entities = await snapshot.ReadEntityChangesAsync(query, PageRequest.First(9), default);
        var entity = Assert.Single(entities[0].Items);
        Assert.Equal(("Old", "New", ChangeKind.Changed), (entity.Before!.Label, entity.After.Label, entity.Kind));
        var evidence = await snapshot.ReadEvidenceChangesAsync(query, PageRequest.First(9), default);
        Assert.Equal(successor.Id, Assert.Single(evidence[0].Items).Claim);
        Assert.Equal(
            [new ChangeCounts(4, 1, 1), new ChangeCounts(1, 0, 0), default],
            await snapshot.CountChangesAsync(query, default));
        Assert.Equal(
            [new ChangeCounts(2, 0, 0), new ChangeCounts(1, 0, 0)],
            await snapshot.CountChangesAsync(
                new ChangeQuery
                {
                    Revisions = [2, 3],
                    Kinds = [ChangeKind.Superseded, ChangeKind.Retracted, ChangeKind.Refuted],
                },
                default));

        // An older snapshot does not contain the end that a later revision set.
        await using var older = await OpenAsync(SnapshotAt.OfRevision(2));
        var then = (await older.ReadClaimChangesAsync(query, PageRequest.First(9), default))[0];
        Assert.Null(then.Items[3].After.RecordedTo);
    }

    [Theory]
    [InlineData("official:a", new long[] { 1, 2, 6 })]
    [InlineData("official:b", new long[] { 1, 3 })]
    [InlineData("meeting:m", new long[] { 1, 2, 6 })]
    [InlineData("office:o", new long[] { 1, 4 })]
    [InlineData("source:other", new long[] { 1, 6 })]
    [InlineData("country:jp", new long[] { 5 })]
    [InlineData("country:nowhere", new long[0])]
    public async Task A_revision_touches_the_entities_that_it_names(string id, long[] revisions)
    {
        string[] ids = ["source:wire-report", "source:other", "official:a", "official:b", "meeting:m", "office:o"];
        await RecordAsync(ids.Select(one => Entity(one)));
        var met = Edge("met", "official:a", Predicate.ParticipatedIn, "meeting:m");
        await RecordAsync([], met);
        await RecordAsync([Entity("official:b", "Another label")]);
        await RecordAsync(
            [Entity("topic:t"), Entity("meeting:n"), Entity("official:c")],
            Edge("in-office", "official:c", Predicate.ParticipatedIn, "meeting:n") with
            {
                Qualifiers = new QualifierSet(
                [
                    new Qualifier(QualifierKey.RoleText, ClaimValue.Of(Literal.OfText("the \"host\"", "en"))),
                    new Qualifier(QualifierKey.Role, ClaimValue.Of(Literal.OfToken("HOST"))),
                    new Qualifier(QualifierKey.Capacity, ClaimValue.Of(Id("office:o"))),
                ]),
                RankReason = "A reason.",
            });
        await RecordAsync([Entity("country:jp")]);
        await Store.CommitAsync(
            Commit(new ChangeSet { Evidence = [EvidenceFor(met.Id, number: 2) with { Source = Id("source:other") }] }),
            default);

        await using var snapshot = await OpenAsync();
        var query = new RevisionQuery { Touching = [Id(id)] };
        var touched = await snapshot.ListRevisionsAsync(query, PageRequest.First(9), default);
        Assert.Equal(revisions, touched.Items.Select(revision => revision.Number));
        Assert.Equal(revisions.Length, await snapshot.CountRevisionsAsync(query, default));
        var later = await snapshot.CountRevisionsAsync(query with { Since = 1 }, default);
        Assert.Equal(revisions.Count(revision => revision > 1), later);
    }

    [Fact]
    public async Task Waiting_returns_at_once_if_there_is_a_later_revision()
    {
        await RecordNamesAsync(3);
        Assert.Equal(3, await Store.WaitForRevisionAfterAsync(0, default));
        Assert.Equal(3, await Store.WaitForRevisionAfterAsync(2, default));
        Assert.Equal(3, await Store.WaitForRevisionAfterAsync(-1, default));
    }

    [Fact]
    public async Task Waiting_ends_on_a_commit_on_cancellation_or_when_the_store_closes()
    {
        await RecordNamesAsync(1);
        var next = Store.WaitForRevisionAfterAsync(1, default).AsTask();
        var distant = Store.WaitForRevisionAfterAsync(2, default).AsTask();
        using var cancellation = new CancellationTokenSource();
        var cancelled = Store.WaitForRevisionAfterAsync(1, cancellation.Token).AsTask();
        Assert.False(next.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);

        await RecordAsync([Entity("official:b")]);
        Assert.Equal(2, await next);
        Assert.False(distant.IsCompleted);
        await Store.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => distant);
        await Assert.ThrowsAsync<ObjectDisposedException>(
            async () => await Store.WaitForRevisionAfterAsync(2, default));
    }

    [Fact]
    public async Task Followers_neither_miss_nor_repeat_a_revision()
    {
        const int Commits = 200;
        var followers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var seen = new List<long>();
            while (seen.Count < Commits)
            {
                var last = seen.LastOrDefault();
                var newest = await Store.WaitForRevisionAfterAsync(last, default);
                await using var snapshot = await OpenAsync(SnapshotAt.OfRevision(newest));
                var page = await snapshot.ListRevisionsAsync(
                    new RevisionQuery { Since = last }, PageRequest.First(50), default);
                seen.AddRange(page.Items.Select(revision => revision.Number));
            }

            return seen;
        })).ToList();

        await RecordNamesAsync(Commits);
        var expected = Enumerable.Range(1, Commits).Select(number => (long)number);
        Assert.All(await Task.WhenAll(followers), seen => Assert.Equal(expected, seen));
    }

    private async Task RecordNamesAsync(int commits)
    {
        for (var number = 1; number <= commits; number++)
        {
            await RecordAsync(
                number == 1 ? [Entity("source:wire-report"), Entity("official:a")] : [],
                Name($"n{number}", "official:a", $"Name {number}"));
        }
    }

    private static async Task CompareChangesAsync(
        IGraphSnapshot snapshot, NaiveGraph model, RandomHistory history, long revision, EdtfTime? validAt)
    {
        var query = new ChangeQuery
        {
            Revisions = [revision, history.NextRevision(revision)],
            Kinds = history.NextKinds(),
            Touching = history.NextTouching(),
        };
        for (var at = 0; at < 2; at++)
        {
            var index = at;
            await ComparePageAsync(
                async page => (await snapshot.ReadClaimChangesAsync(query, page, default))[index],
                model.ClaimChanges(query.Revisions[at], query, revision, validAt),
                change => change,
                history);
        }

        var touching = query.Touching;
        var revisions = Enumerable.Range(1, (int)revision).Select(number => (long)number)
            .Where(number => touching.Count == 0 || touching.Any(id => model.IsTouched(number, id, revision)));
        await ComparePageAsync(
            page => snapshot.ListRevisionsAsync(new RevisionQuery { Touching = touching }, page, default),
            [.. revisions],
            found => found.Number,
            history);
    }
}
