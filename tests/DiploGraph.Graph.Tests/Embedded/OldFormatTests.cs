using System.Buffers.Binary;
using System.IO.Compression;
using DiploGraph.Graph.Embedded;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Tests.Stores;
using Microsoft.Data.Sqlite;

namespace DiploGraph.Graph.Tests.Embedded;

/// <summary>
/// Files of every earlier format can still be read. A fixture is the gzipped <c>graph.db</c> of a store that recorded
/// <see cref="FixtureHistory"/>.
/// </summary>
public sealed class OldFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(OldFormats))]
    public async Task A_file_of_an_old_format_is_read_completely_and_can_be_written(string fixture)
    {
        await UnpackAsync(fixture);
        await using var old = await EmbeddedGraphStore.OpenAsync(new() { Directory = _folder.Path }, default);
        await using var now = new MemoryGraphStore(SampleGraph.NewClock());
        foreach (var commit in FixtureHistory.Commits)
        {
            await now.CommitAsync(commit, default);
        }

        Assert.Empty(await old.VerifyAsync(default));
        var expected = await ReadAsync(now);
        Assert.Equal(expected, await ReadAsync(old));
        Assert.Equal(expected[0], (await old.CommitAsync(FixtureHistory.Commits.First(), default)).Revision.Digest);
        Assert.Equal(4, (await old.CommitAsync(SampleGraph.Commit(new ChangeSet()), default)).Revision.Number);
        Assert.Empty(await old.VerifyAsync(default));
    }

    [Theory]
    [MemberData(nameof(OldFormats))]
    public async Task An_opened_file_of_an_old_format_has_the_structure_of_a_new_one(string fixture)
    {
        await UnpackAsync(fixture);
        using var other = new TemporaryFolder();
        await using var old = await EmbeddedGraphStore.OpenAsync(new() { Directory = _folder.Path }, default);
        await using var now = await EmbeddedGraphStore.OpenAsync(new() { Directory = other.Path }, default);

        Assert.Equal(Structure(now.Path), Structure(old.Path));
    }

    [Theory]
    [MemberData(nameof(OldFormats))]
    public async Task The_header_names_the_new_format_at_once_so_that_an_older_program_refuses_the_file(string fixture)
    {
        await UnpackAsync(fixture);
        Assert.NotEqual(StoreFile.Format, FormatInHeader());
        await using var store = await EmbeddedGraphStore.OpenAsync(new() { Directory = _folder.Path }, default);
        Assert.Equal(StoreFile.Format, FormatInHeader());
    }

    [Theory]
    [MemberData(nameof(OldFormats))]
    public async Task A_key_of_an_old_format_accepts_any_hash(string fixture)
    {
        await UnpackAsync(fixture);
        await using var store = await EmbeddedGraphStore.OpenAsync(new() { Directory = _folder.Path }, default);
        var first = FixtureHistory.Commits.First();
        foreach (var hash in new[] { null, new string('1', 64), new string('2', 64) })
        {
            var result = await store.CommitAsync(first with { RequestHash = hash }, default);
            Assert.Equal((1, true), (result.Revision.Number, result.IsReplay));
        }
    }

    [Theory]
    [MemberData(nameof(OldFormats))]
    public async Task An_upgrade_that_is_only_in_the_log_is_complete_after_a_crash(string fixture)
    {
        await UnpackAsync(fixture);
        using var crashed = new TemporaryFolder();
        await using (await OpenWhileReadAsync())
        {
            Assert.NotEqual(StoreFile.Format, FormatInHeader());
            foreach (var file in new[] { "graph.db", "graph.db-wal" })
            {
                File.Copy(_folder.File(file), crashed.File(file));
            }
        }

        await using var store = await EmbeddedGraphStore.OpenAsync(new() { Directory = crashed.Path }, default);
        Assert.Empty(await store.VerifyAsync(default));
        var request = SampleGraph.Commit(new ChangeSet()) with { IdempotencyKey = "k" };
        Assert.Equal(4, (await store.CommitAsync(request, default)).Revision.Number);
    }

    [Fact]
    public async Task An_upgrade_that_fails_leaves_the_file_as_it_was()
    {
        await UnpackAsync("format-1");
        var before = await File.ReadAllBytesAsync(_folder.File("graph.db"));
        using (var connection = new SqliteConnection($"Data Source={_folder.File("graph.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            StoreFile.Execute(connection, "DROP VIEW entity_history");
        }

        var exception = await Assert.ThrowsAsync<GraphStoreException>(() =>
            EmbeddedGraphStore.OpenAsync(new() { Directory = _folder.Path }, default));
        Assert.Equal(GraphStoreFailure.Corrupt, exception.Failure);
        Assert.Equal(1, FormatInHeader());

        File.Delete(_folder.File("graph.db-wal"));
        await File.WriteAllBytesAsync(_folder.File("graph.db"), before);
        await using var store = await EmbeddedGraphStore.OpenAsync(new() { Directory = _folder.Path }, default);
        Assert.Empty(await store.VerifyAsync(default));
    }

    [Fact]
    public async Task A_newer_format_that_is_only_in_the_log_is_refused()
    {
        await UnpackAsync("format-1");
        var path = _folder.File("graph.db");
        using var newer = new SqliteConnection($"Data Source={path};Pooling=False");
        await newer.OpenAsync();
        StoreFile.Execute(newer, "PRAGMA journal_mode = WAL; PRAGMA user_version = 99");

        var exception = await Assert.ThrowsAsync<GraphStoreException>(() =>
            EmbeddedGraphStore.OpenAsync(new() { Directory = _folder.Path }, default));
        Assert.Equal(GraphStoreFailure.Rejected, exception.Failure);
        Assert.Contains("newer version", exception.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> OldFormats => new("format-1");

    // Opens the store while another program reads the file, which keeps the log from being moved into the file.
    private async Task<EmbeddedGraphStore> OpenWhileReadAsync()
    {
        using var reader = new SqliteConnection($"Data Source={_folder.File("graph.db")};Pooling=False;Mode=ReadOnly");
        await reader.OpenAsync();
        StoreFile.Execute(reader, "BEGIN; SELECT count(*) FROM revision");
        return await EmbeddedGraphStore.OpenAsync(new() { Directory = _folder.Path }, default);
    }

    private static List<string> Structure(string path)
    {
        const string Sql =
            """
            SELECT m.type || ' ' || m.name || ' ' || coalesce(c.name || ' ' || c.type || ' ' || c."notnull", '')
            FROM sqlite_schema m LEFT JOIN pragma_table_info(m.name) c ORDER BY m.type, m.name, c.cid
            """;
        using var connection = StoreFile.OpenForReading(path);
        using var rows = new SqliteStatement(connection, Sql);
        var lines = new List<string>();
        while (rows.Step())
        {
            lines.Add(rows.Text(0));
        }

        return lines;
    }

    private int FormatInHeader()
    {
        using var file = new FileStream(
            _folder.File("graph.db"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var header = new byte[100];
        file.ReadExactly(header);
        return BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(60));
    }

    private static async Task<List<string>> ReadAsync(IGraphStore store)
    {
        var digests = new List<string>();
        await foreach (var (revision, changes) in store.ReadChangesAsync(0, default))
        {
            var previous = digests.Count == 0 ? RevisionDigest.Empty : digests[^1];
            Assert.Equal(RevisionDigest.Next(previous, revision.Author, revision.Message, changes), revision.Digest);
            digests.Add(revision.Digest);
        }

        return digests;
    }

    private async Task UnpackAsync(string fixture)
    {
        using var stream = typeof(OldFormatTests).Assembly.GetManifestResourceStream($"{fixture}.db.gz")!;
        using var unpacked = new GZipStream(stream, CompressionMode.Decompress);
        using var file = File.Create(_folder.File("graph.db"));
        await unpacked.CopyToAsync(file);
    }
}
