using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task An_empty_store_is_revision_zero()
    {
        await using var snapshot = await OpenAsync();
        Assert.Equal(Revision.Empty, snapshot.Revision);
        Assert.Empty(await SlugsAsync(new ClaimQuery()));
    }

    [Fact]
    public async Task Snapshots_opened_after_a_commit_contain_it()
    {
        var revision = await RecordAsync(
            [Entity("source:wire-report"), Entity("official:a", "A"), Entity("meeting:m", "M")],
            Edge("a-m", "official:a", Predicate.ParticipatedIn, "meeting:m"),
            Name("a-name", "official:a", "Anna"));

        await using var snapshot = await OpenAsync();
        Assert.Equal(revision, snapshot.Revision);
        Assert.Equal(["a-m", "a-name"], await SlugsAsync(new ClaimQuery()));
        var found = await snapshot.FindEntitiesAsync([Id("official:a"), Id("official:b")], default);
        Assert.Equal("A", found[0]!.Label);
        Assert.Null(found[1]);
    }

    [Fact]
    public async Task Revisions_are_numbered_from_one_without_gaps_even_after_rejected_commits()
    {
        Assert.Equal(1, (await RecordAsync([Entity("official:a")])).Number);
        await FailsAsync(GraphStoreFailure.Conflict, () => Store.CommitAsync(
            Commit(ChangesOf([Entity("official:b")])) with { ExpectedRevision = 0 }, default));
        Assert.Equal(2, (await RecordAsync([Entity("official:b")])).Number);
    }

    [Fact]
    public async Task A_revision_has_an_author_a_time_and_a_message()
    {
        var request = Commit(ChangesOf([Entity("official:a")])) with { Author = "Ada", Message = "First light." };
        var revision = (await Store.CommitAsync(request, default)).Revision;

        Assert.Equal(
            ("Ada", "First light.", _time.GetUtcNow()), (revision.Author, revision.Message, revision.CommittedAt));
        Assert.Equal(TimeSpan.Zero, revision.CommittedAt.Offset);
    }

    [Fact]
    public async Task Commit_times_are_whole_microseconds()
    {
        _time.Advance(TimeSpan.FromTicks(12345));
        var revision = await RecordAsync([Entity("official:a")]);
        Assert.Equal(_time.GetUtcNow().AddTicks(-5), revision.CommittedAt);
    }

    [Fact]
    public async Task Commit_times_never_go_back()
    {
        var first = await RecordAsync([Entity("official:a")]);
        _time.AdjustTime(_time.GetUtcNow().AddHours(-1));
        var second = await RecordAsync([Entity("official:b")]);
        Assert.Equal(first.CommittedAt, second.CommittedAt);
    }

    [Fact]
    public async Task The_digest_depends_on_the_recorded_changes()
    {
        var first = await RecordAsync([Entity("official:a")]);
        var second = await RecordAsync([Entity("official:b")]);

        var expected = RevisionDigest.Empty;
        await foreach (var (revision, changes) in Store.ReadChangesAsync(0, default))
        {
            expected = RevisionDigest.Next(expected, revision.Author, revision.Message, changes);
            Assert.Equal(expected, revision.Digest);
        }

        Assert.Equal(expected, second.Digest);
        Assert.NotEqual(first.Digest, second.Digest);
    }

    [Fact]
    public async Task An_unexpected_revision_is_a_conflict_and_nothing_is_recorded()
    {
        await RecordAsync([Entity("official:a")]);
        var exception = await FailsAsync(GraphStoreFailure.Conflict, () => Store.CommitAsync(
            Commit(ChangesOf([Entity("official:b")])) with { ExpectedRevision = 0 }, default));

        Assert.Contains("revision 0", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["official:a"], await IdsAsync(AllEntities));
        Assert.Equal(2, (await Store.CommitAsync(
            Commit(ChangesOf([Entity("official:b")])) with { ExpectedRevision = 1 }, default)).Revision.Number);
    }

    [Theory]
    [InlineData("", "why", null)]
    [InlineData("who", "", null)]
    [InlineData("who", "why", "")]
    public async Task Author_message_and_key_must_not_be_empty(string author, string message, string? key)
    {
        var exception = await FailsAsync(GraphStoreFailure.Rejected, () => Store.CommitAsync(
            Commit(ChangesOf([Entity("official:a")])) with { Author = author, Message = message, IdempotencyKey = key },
            default));
        Assert.NotEmpty(exception.Problems);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Author_message_and_key_must_not_contain_a_lone_surrogate(int place)
    {
        string Text(int at) => at == place ? "half \uD800 of one" : "whole \U0001F54A";
        var exception = await FailsAsync(GraphStoreFailure.Rejected, () => Store.CommitAsync(
            Commit(ChangesOf([Entity("official:a")])) with
            {
                Author = Text(0), Message = Text(1), IdempotencyKey = Text(2),
            },
            default));
        Assert.Equal("BAD_TEXT", Assert.Single(exception.Problems).Code);
    }

    [Fact]
    public async Task Author_message_and_key_have_length_limits()
    {
        var longest = Commit(ChangesOf([Entity("official:a")])) with
        {
            Author = new string('a', 200),
            Message = new string('m', 2000),
            IdempotencyKey = new string('k', 200),
        };
        Assert.Equal(1, (await Store.CommitAsync(longest, default)).Revision.Number);
        foreach (var tooLong in new[]
        {
            longest with { Author = longest.Author + "a" },
            longest with { Message = longest.Message + "m" },
            longest with { IdempotencyKey = longest.IdempotencyKey + "k" },
        })
        {
            await FailsAsync(GraphStoreFailure.Rejected, () => Store.CommitAsync(tooLong, default));
        }
    }

    public static TheoryData<string, ChangeSet> RejectedChanges => new()
    {
        { "UNKNOWN_ENTITY", ChangesOf([], Name("new", "official:nobody", "N")) },
        { "CLAIM_WITHOUT_EVIDENCE", new ChangeSet { Claims = [Name("new", "official:a", "N")] } },
        { "UNKNOWN_CLAIM", new ChangeSet { Evidence = [EvidenceFor(ClaimOf("none"))] } },
        { "EVIDENCE_NUMBER", new ChangeSet { Evidence = [EvidenceFor(ClaimOf("n"), 1)] } },
        { "CLAIM_CHANGED", new ChangeSet { Claims = [Name("n", "official:a", "Another name")] } },
        { "DUPLICATE", new ChangeSet { Entities = [Entity("official:b"), Entity("official:b")] } },
        { "BAD_TEXT", new ChangeSet { Entities = [Entity("official:b", "half of \ud800 a pair")] } },
        { "UNKNOWN_TOKEN", ChangesOf(
            [Entity("meeting:m")], Value("new", "meeting:m", Predicate.Kind, Literal.OfToken("PARTY"))) },
    };

    [Theory]
    [MemberData(nameof(RejectedChanges))]
    public async Task A_change_set_that_breaks_a_rule_is_rejected_as_a_whole(
        string code, ChangeSet rejected)
    {
        await RecordAsync([Entity("source:wire-report"), Entity("official:a")], Name("n", "official:a", "Anna"));
        var withValidEntity = rejected with { Entities = [.. rejected.Entities, Entity("official:good")] };
        var exception = await FailsAsync(GraphStoreFailure.Rejected, () => Store.CommitAsync(
            Commit(withValidEntity) with { IdempotencyKey = "k" }, default));

        Assert.Contains(exception.Problems, problem => problem.Code == code);
        Assert.Equal(["official:a", "source:wire-report"], await IdsAsync(AllEntities));
        Assert.Equal(["n"], await SlugsAsync(new ClaimQuery { Statuses = [] }));
        Assert.Equal(2, (await Store.CommitAsync(
            Commit(ChangesOf([Entity("official:good")])) with { IdempotencyKey = "k" }, default)).Revision.Number);
    }

    [Fact]
    public async Task An_empty_change_set_creates_a_revision()
    {
        Assert.Equal(1, (await Store.CommitAsync(Commit(new ChangeSet()), default)).Revision.Number);
        await using var snapshot = await OpenAsync();
        Assert.Equal(1, snapshot.Revision.Number);
    }

    [Fact]
    public async Task Revision_numbers_in_a_change_set_are_ignored()
    {
        var claim = Name("n", "official:a", "Anna") with { RecordedFrom = 77, RecordedTo = 78 };
        var entity = Entity("official:a") with { RecordedFrom = 77, RecordedTo = 78 };
        await RecordAsync([Entity("source:wire-report"), entity], claim);

        await using var snapshot = await OpenAsync();
        var found = (await snapshot.FindClaimsAsync([claim.Id], default))[0]!;
        Assert.Equal((1, null), (found.RecordedFrom, found.RecordedTo));
        var read = (await snapshot.FindEntitiesAsync([entity.Id], default))[0]!;
        Assert.Equal((1, null), (read.RecordedFrom, read.RecordedTo));
    }

    [Fact]
    public async Task Concurrent_commits_get_separate_revisions()
    {
        var commits = Enumerable.Range(0, 40).Select(number => Task.Run(async () =>
            (await RecordAsync([Entity($"official:p{number}")])).Number));
        var numbers = await Task.WhenAll(commits);

        Assert.Equal(Enumerable.Range(1, 40).Select(number => (long)number), numbers.Order());
        Assert.Equal(40, (await IdsAsync(AllEntities)).Length);
    }

    [Fact]
    public async Task Only_one_of_several_concurrent_commits_on_the_same_revision_succeeds()
    {
        await RecordAsync([Entity("official:a")]);
        var commits = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(async () =>
        {
            try
            {
                await Store.CommitAsync(
                    Commit(ChangesOf([Entity($"official:p{number}")])) with { ExpectedRevision = 1 }, default);
                return true;
            }
            catch (GraphStoreException exception) when (exception.Failure == GraphStoreFailure.Conflict)
            {
                return false;
            }
        })));

        Assert.Single(commits, won => won);
        Assert.Equal(2, (await IdsAsync(AllEntities)).Length);
    }

    [Fact]
    public async Task A_closed_store_throws_but_its_snapshots_can_still_be_read()
    {
        await RecordAsync([Entity("source:wire-report"), Entity("official:a")], Name("n", "official:a", "Anna"));
        var snapshot = await OpenAsync();
        await Store.DisposeAsync();
        await Store.DisposeAsync();

        Assert.Equal(1, await snapshot.CountClaimsAsync(new ClaimQuery(), default));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await OpenAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await RecordAsync([Entity("official:b")]));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () =>
        {
            await foreach (var _ in Store.ReadChangesAsync(0, default))
            {
                Assert.Fail("A closed store gave a revision.");
            }
        });
    }

    [Fact]
    public async Task A_cancelled_commit_records_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await Store.CommitAsync(Commit(ChangesOf([Entity("official:a")])), cancelled.Token));
        Assert.Empty(await IdsAsync(AllEntities));
        Assert.Equal(1, (await RecordAsync([Entity("official:a")])).Number);
    }

    [Fact]
    public async Task Texts_are_returned_unchanged()
    {
        var text = "נְאוּם 日本 \"q\" 'q' `b` \\u0060 \0 \U0001F54A " + new string('x', 100_000);
        await RecordAsync(
            [Entity("source:wire-report"), Entity("official:a", text[..40])],
            Name("n", "official:a", text, "he"));

        await using var snapshot = await OpenAsync();
        var claim = (await snapshot.FindClaimsAsync([ClaimOf("n")], default))[0]!;
        Assert.Equal(Literal.OfText(text, "he"), claim.Object.Literal);
        Assert.Equal(text[..40], (await snapshot.FindEntitiesAsync([Id("official:a")], default))[0]!.Label);
    }
}
