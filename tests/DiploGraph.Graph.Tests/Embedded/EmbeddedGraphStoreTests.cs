using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Embedded;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using Microsoft.Data.Sqlite;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Embedded;

/// <summary>
/// What the embedded store adds to the port: durability, exclusive use of its folder, verification and backup.
/// </summary>
public sealed class EmbeddedGraphStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Commits_survive_a_restart()
    {
        Revision newest;
        List<string> before;
        await using (var store = await OpenAsync())
        {
            await RecordAsync(store);
            await store.CommitAsync(
                Commit(new ChangeSet
                {
                    Entities = [Entity("official:a", "Another label")],
                    Claims = [Name("n", "official:a", "Anna") with { Status = ClaimStatus.Retracted }],
                }),
                default);
            newest = (await store.CommitAsync(
                Commit(new ChangeSet { Evidence = [EvidenceFor(ClaimOf("n"), 2)] }) with { IdempotencyKey = "k" },
                default)).Revision;
            before = await DigestsAsync(store);
        }

        await using var again = await OpenAsync();
        await using var snapshot = await again.OpenSnapshotAsync(SnapshotAt.Current, default);
        Assert.Equal(newest, snapshot.Revision);
        Assert.Equal(before, await DigestsAsync(again));
        var replay = await again.CommitAsync(Commit(new ChangeSet()) with { IdempotencyKey = "k" }, default);
        Assert.Equal(new CommitResult(newest, IsReplay: true), replay);
        Assert.Equal(4, (await again.CommitAsync(Commit(ChangesOf([Entity("official:b")])), default)).Revision.Number);
        Assert.Empty(await again.VerifyAsync(default));
    }

    [Fact]
    public async Task Identity_decisions_survive_a_restart()
    {
        var same = Edge("same", "official:b", Predicate.SameAs, "official:a");
        await using (var store = await OpenAsync())
        {
            await RecordAsync(store);
            await store.CommitAsync(Commit(ChangesOf([Entity("official:b")], same)), default);
        }

        await using var again = await OpenAsync();
        await using var now = await again.OpenSnapshotAsync(SnapshotAt.Current, default);
        Assert.Equal(Id("official:a"), (await now.FindEntitiesAsync([Id("official:b")], default))[0]!.Id);
        await again.CommitAsync(
            Commit(new ChangeSet { Claims = [same with { Status = ClaimStatus.Retracted }] }), default);
        await using var parted = await again.OpenSnapshotAsync(SnapshotAt.Current, default);
        Assert.Equal(Id("official:b"), (await parted.FindEntitiesAsync([Id("official:b")], default))[0]!.Id);
        await using var then = await again.OpenSnapshotAsync(SnapshotAt.OfRevision(2), default);
        Assert.Equal(Id("official:a"), (await then.FindEntitiesAsync([Id("official:b")], default))[0]!.Id);
        Assert.Empty(await again.VerifyAsync(default));
    }

    [Fact]
    public async Task A_missing_folder_is_created_with_its_parents()
    {
        var path = _folder.File("a/b/c");
        await using var store = await EmbeddedGraphStore.OpenAsync(new() { Directory = path }, default);
        Assert.True(File.Exists(Path.Combine(path, "graph.db")));
    }

    [Fact]
    public async Task A_folder_can_be_open_in_only_one_store()
    {
        await using (var store = await OpenAsync())
        {
            await RecordAsync(store);
            var exception = await Refused(GraphStoreFailure.Unavailable);
            Assert.StartsWith($"Another process has {_folder.Path} open", exception.Message, StringComparison.Ordinal);
            Assert.Equal(1, (await store.OpenSnapshotAsync(SnapshotAt.Current, default)).Revision.Number);
        }

        await using var next = await OpenAsync();
    }

    [Fact]
    public async Task A_SQL_prompt_cannot_change_recorded_rows()
    {
        await using (var store = await OpenAsync())
        {
            await RecordAsync(store);
        }

        foreach (var table in StoreFile.Tables)
        {
            foreach (var sql in new[] { $"DELETE FROM {table}", $"UPDATE {table} SET {table} = {table} + 100" })
            {
                if (Scalar($"SELECT count(*) FROM {table}") == "0")
                {
                    continue;
                }

                var exception = Assert.Throws<SqliteException>(() => Execute(sql));
                Assert.Contains("recorded rows cannot be changed", exception.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_SQL_prompt_can_read_the_history()
    {
        await using (var store = await OpenAsync())
        {
            await RecordAsync(store);
            await store.CommitAsync(
                Commit(new ChangeSet
                {
                    Claims = [Name("n", "official:a", "Anna") with { Status = ClaimStatus.Retracted }],
                }),
                default);
        }

        Assert.Equal(
            "claim:n|official:a|Anna|2|1|2 claim:n|official:a|Anna|5|2|",
            Scalar("SELECT group_concat(concat_ws('|', id, subject, object, status, recorded_from, "
                + "coalesce(recorded_to, '')), ' ') FROM (SELECT * FROM claim_history ORDER BY recorded_from)"));
        Assert.Equal("wal", Scalar("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task A_commit_after_a_write_by_another_program_is_refused()
    {
        await using var store = await OpenAsync();
        await RecordAsync(store);
        Execute("INSERT INTO revision VALUES (2, 1, 'x', 'y', NULL, 'z', NULL)");

        var exception = await Assert.ThrowsAsync<GraphStoreException>(async () =>
            await store.CommitAsync(Commit(ChangesOf([Entity("official:b")])), default));
        Assert.Equal(GraphStoreFailure.Corrupt, exception.Failure);
        Assert.Contains("Another program has written", exception.Message, StringComparison.Ordinal);
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, default);
        Assert.Equal(1, snapshot.Revision.Number);
        Assert.NotEmpty(await store.VerifyAsync(default));
    }

    [Fact]
    public async Task A_commit_does_not_wait_forever_for_a_lock_of_another_program()
    {
        await using var store = await OpenAsync();
        await RecordAsync(store);
        using (var other = new SqliteConnection($"Data Source={store.Path};Pooling=False"))
        {
            await other.OpenAsync();
            Execute("BEGIN IMMEDIATE", other);
            var exception = await Assert.ThrowsAsync<GraphStoreException>(async () =>
                await store.CommitAsync(Commit(ChangesOf([Entity("official:b")])), default));
            Assert.Equal(GraphStoreFailure.Unavailable, exception.Failure);
            Assert.StartsWith("Another program has locked", exception.Message, StringComparison.Ordinal);
        }

        Assert.Equal(2, (await store.CommitAsync(Commit(ChangesOf([Entity("official:b")])), default)).Revision.Number);
        Assert.Empty(await store.VerifyAsync(default));
    }

    [Fact]
    public async Task A_backup_is_an_independent_store()
    {
        await using var store = await OpenAsync();
        await RecordAsync(store);
        Directory.CreateDirectory(_folder.File("copy"));
        var copy = _folder.File("copy/graph.db");
        await store.BackupAsync(copy, default);
        await store.CommitAsync(Commit(ChangesOf([Entity("official:b")])), default);

        await using var second = await EmbeddedGraphStore.OpenAsync(
            new EmbeddedGraphStoreOptions { Directory = _folder.File("copy") }, default);
        Assert.Equal((await DigestsAsync(store))[0], Assert.Single(await DigestsAsync(second)));
        Assert.Empty(await second.VerifyAsync(default));
        Assert.Equal(2, (await second.CommitAsync(Commit(ChangesOf([Entity("official:c")])), default)).Revision.Number);
    }

    [Fact]
    public async Task A_backup_never_overwrites_a_file()
    {
        await using var store = await OpenAsync();
        var target = _folder.File("there");
        await File.WriteAllTextAsync(target, "mine");
        var exception = await Assert.ThrowsAsync<GraphStoreException>(() => store.BackupAsync(target, default));
        Assert.Equal(GraphStoreFailure.Rejected, exception.Failure);
        Assert.Equal("mine", await File.ReadAllTextAsync(target));
        exception = await Assert.ThrowsAsync<GraphStoreException>(() =>
            store.BackupAsync(_folder.File("no/such/folder/file"), default));
        Assert.Equal(GraphStoreFailure.Unavailable, exception.Failure);
    }

    [Theory]
    [InlineData("UPDATE entity_version SET label = 'Forged'", "is not what was recorded")]
    [InlineData("UPDATE claim SET value = 'Forged' WHERE value IS NOT NULL", "is not what was recorded")]
    [InlineData("UPDATE evidence SET exact = exact || '.'", "is not what was recorded")]
    [InlineData("UPDATE claim_version SET status = 9", "The model rejects revision 1")]
    [InlineData("UPDATE revision SET author = 'Somebody'", "Memory has revision")]
    [InlineData("DELETE FROM evidence", "Memory has revision")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM entity WHERE entity = 1", "Rows missing from entity: 1.")]
    [InlineData(
        "PRAGMA foreign_keys = OFF; UPDATE claim_version SET recorded_from = 7", "refers to a missing revision")]
    public async Task Verify_finds_changes_made_behind_the_triggers(string sql, string expected)
    {
        await using var store = await OpenAsync();
        await RecordAsync(store);
        Assert.Empty(await store.VerifyAsync(default));

        var triggers = Scalar("SELECT group_concat(name, ' ') FROM sqlite_schema WHERE type = 'trigger'").Split(' ');
        Execute(string.Concat(triggers.Select(name => $"DROP TRIGGER {name};")));
        Execute(sql);
        var problems = await store.VerifyAsync(default);
        Assert.Contains(problems, problem => problem.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Thousands_of_claims_in_one_commit_are_recorded()
    {
        await using (var store = await OpenAsync())
        {
            var people = Enumerable.Range(0, 2000).Select(number => Entity($"official:p{number}"));
            var claims = Enumerable.Range(0, 8000)
                .Select(number => Name($"n{number}", $"official:p{number % 2000}", $"Name {number}"));
            await store.CommitAsync(
                Commit(ChangesOf([Entity("source:wire-report"), .. people], [.. claims])), default);
        }

        await using var again = await OpenAsync();
        Assert.Equal((2001, 8000, 8000), (again.Counts.Entities, again.Counts.Claims, again.Counts.Evidence));
        Assert.Empty(await again.VerifyAsync(default));
    }

    private static async Task RecordAsync(EmbeddedGraphStore store) => await store.CommitAsync(
        Commit(ChangesOf([Entity("source:wire-report"), Entity("official:a")], Name("n", "official:a", "Anna"))),
        default);

    private static async Task<List<string>> DigestsAsync(EmbeddedGraphStore store)
    {
        var digests = new List<string>();
        await foreach (var (revision, changes) in store.ReadChangesAsync(0, default))
        {
            digests.Add(RevisionDigest.Next(revision.Digest, revision.Author, revision.Message, changes));
        }

        return digests;
    }

    private Task<EmbeddedGraphStore> OpenAsync() =>
        EmbeddedGraphStore.OpenAsync(new EmbeddedGraphStoreOptions { Directory = _folder.Path }, default);

    private async Task<GraphStoreException> Refused(GraphStoreFailure failure)
    {
        var exception = await Assert.ThrowsAsync<GraphStoreException>(OpenAsync);
        Assert.Equal(failure, exception.Failure);
        return exception;
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File("graph.db")};Pooling=False");
        connection.Open();
        Execute(sql, connection);
    }

    private static void Execute(string sql, SqliteConnection connection)
    {
        using var command = Command(sql, connection);
        command.ExecuteNonQuery();
    }

#pragma warning disable CA2100 // Constant texts of these tests.
    private static SqliteCommand Command(string sql, SqliteConnection connection) => new(sql, connection);
#pragma warning restore CA2100

    private string Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File("graph.db")};Pooling=False");
        connection.Open();
        using var command = Command(sql, connection);
        return command.ExecuteScalar()?.ToString() ?? "";
    }
}
