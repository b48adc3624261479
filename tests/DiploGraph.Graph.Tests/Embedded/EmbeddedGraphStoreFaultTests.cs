using System.Buffers.Binary;
using System.Security.Cryptography;
using DiploGraph.Graph.Embedded;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Embedded;

/// <summary>
/// Problems with a data folder are reported with its path, and existing files are left unchanged.
/// </summary>
public sealed class EmbeddedGraphStoreFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Database => _folder.File("graph.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_in_place_of_the_folder_is_refused()
    {
        var file = _folder.File("file");
        await File.WriteAllTextAsync(file, "mine");
        var exception = await Assert.ThrowsAsync<GraphStoreException>(() => OpenAsync(file));
        AssertSays(exception, GraphStoreFailure.Rejected, $"{file} is a file, not a folder");
        Assert.Equal("mine", await File.ReadAllTextAsync(file));
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData(
        "A text that is longer than the header of a database, which has a hundred bytes, so that all of it is read.")]
    public async Task A_file_that_is_not_a_database_is_refused(string content)
    {
        await File.WriteAllTextAsync(Database, content);
        await AssertRefusedAsync(GraphStoreFailure.Rejected, $"{Database} is not a DiploGraph store");
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused()
    {
        using (var other = StoreFile.OpenCopy(Database))
        {
            StoreFile.Execute(other, "CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1); PRAGMA user_version = 1");
        }

        await AssertRefusedAsync(GraphStoreFailure.Rejected, $"{Database} is not a DiploGraph store");
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_refused()
    {
        await MakeAsync();
        await PatchAsync(offset: 60, value: StoreFile.Format + 1);
        await AssertRefusedAsync(
            GraphStoreFailure.Rejected,
            $"{Database} was written by a newer version of DiploGraph (format {StoreFile.Format + 1}");
    }

    [Fact]
    public async Task A_log_without_its_file_is_refused()
    {
        await File.WriteAllTextAsync(Database + "-wal", "something");
        await AssertRefusedAsync(GraphStoreFailure.Corrupt, $"{Database} is damaged (it is missing");
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public async Task A_truncated_file_is_damaged(double part)
    {
        await MakeAsync();
        using (var file = new FileStream(Database, FileMode.Open))
        {
            file.SetLength((long)(file.Length * part));
        }

        await AssertRefusedAsync(GraphStoreFailure.Corrupt, $"{Database} is damaged");
    }

    [Fact]
    public async Task A_file_with_random_pages_is_damaged()
    {
        await MakeAsync();
        using (var file = new FileStream(Database, FileMode.Open))
        {
            file.Position = 8192;
            var noise = new byte[file.Length - 8192];
            new Random(1).NextBytes(noise);
            await file.WriteAsync(noise);
        }

        await AssertRefusedAsync(GraphStoreFailure.Corrupt, $"{Database} is damaged");
    }

    [Fact]
    public async Task A_store_with_inconsistent_rows_is_damaged()
    {
        await MakeAsync();
        using (var other = StoreFile.OpenCopy(Database))
        {
            StoreFile.Execute(other, "DROP TRIGGER entity_no_delete; PRAGMA foreign_keys = OFF");
            StoreFile.Execute(other, "DELETE FROM entity WHERE entity = 1");
        }

        await AssertRefusedAsync(GraphStoreFailure.Corrupt, $"{Database} is damaged");
    }

    [Fact]
    public async Task A_store_without_its_tables_is_damaged()
    {
        await MakeAsync();
        using (var other = StoreFile.OpenCopy(Database))
        {
            StoreFile.Execute(other, "DROP TABLE evidence");
        }

        await AssertRefusedAsync(
            GraphStoreFailure.Corrupt, $"{Database} does not have the structure that this version");
    }

    [Fact]
    public async Task The_leftovers_of_an_interrupted_creation_are_removed()
    {
        await File.WriteAllTextAsync(Database + ".new", "half a file");
        await File.WriteAllTextAsync(Database + ".new-journal", "half a journal");
        await using var store = await OpenAsync(_folder.Path);
        Assert.False(File.Exists(Database + ".new") || File.Exists(Database + ".new-journal"));
    }

    [Fact]
    public async Task A_read_only_folder_is_unavailable()
    {
        using var disk = new SmallDisk("size=2m,ro");
        var exception = await Assert.ThrowsAsync<GraphStoreException>(() => OpenAsync(disk.Path));
        Assert.Equal(GraphStoreFailure.Unavailable, exception.Failure);
        Assert.Contains(disk.Path, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_becomes_read_only_records_nothing_and_recovers()
    {
        using var disk = new SmallDisk("size=2m");
        await using (var store = await OpenAsync(disk.Path))
        {
            await RecordAsync(store, 1);
        }

        disk.Remount("ro");
        var exception = await Assert.ThrowsAsync<GraphStoreException>(() => OpenAsync(disk.Path));
        Assert.Equal(GraphStoreFailure.Unavailable, exception.Failure);
        disk.Remount("rw");
        await using var again = await OpenAsync(disk.Path);
        Assert.Equal(2, (await RecordAsync(again, 2)).Number);
    }

    [Fact]
    public async Task A_disk_without_space_for_a_store_is_unavailable()
    {
        using var disk = new SmallDisk("size=2m");
        await FillAsync(disk, leaving: 20_000);
        var exception = await Assert.ThrowsAsync<GraphStoreException>(() => OpenAsync(disk.Path));
        AssertSays(exception, GraphStoreFailure.Unavailable, $"The disk with {disk.Path}");
        File.Delete(disk.File("filler"));
        await using var store = await OpenAsync(disk.Path);
        Assert.Equal(1, (await RecordAsync(store, 1)).Number);
    }

    [Fact]
    public async Task A_full_disk_loses_no_acknowledged_commit_and_free_space_ends_the_failure()
    {
        using var disk = new SmallDisk("size=3m");
        var acknowledged = 0L;
        await using (var store = await OpenAsync(disk.Path))
        {
            await FillAsync(disk, leaving: 900_000);
            GraphStoreException? full = null;
            for (var number = 1; full is null && number < 1000; number++)
            {
                try
                {
                    acknowledged = (await RecordAsync(store, number)).Number;
                }
                catch (GraphStoreException exception)
                {
                    full = exception;
                }
            }

            AssertSays(full!, GraphStoreFailure.Unavailable, $"The disk with {store.Path} is full");
            await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, default);
            Assert.Equal(acknowledged, snapshot.Revision.Number);
            await Assert.ThrowsAsync<GraphStoreException>(async () => await RecordAsync(store, 5000));

            File.Delete(disk.File("filler"));
            Assert.Equal(acknowledged + 1, (await RecordAsync(store, 6000)).Number);
            Assert.Empty(await store.VerifyAsync(default));
        }

        await using var again = await OpenAsync(disk.Path);
        await using var after = await again.OpenSnapshotAsync(SnapshotAt.Current, default);
        Assert.Equal(acknowledged + 1, after.Revision.Number);
        Assert.Empty(await again.VerifyAsync(default));
    }

    private static async Task FillAsync(SmallDisk disk, int leaving)
    {
        var free = new DriveInfo(disk.Path).AvailableFreeSpace;
        await File.WriteAllBytesAsync(disk.File("filler"), new byte[free - leaving]);
    }

    private static Task<EmbeddedGraphStore> OpenAsync(string folder) =>
        EmbeddedGraphStore.OpenAsync(new EmbeddedGraphStoreOptions { Directory = folder }, default);

    private static async Task<Revision> RecordAsync(EmbeddedGraphStore store, int number) => (await store.CommitAsync(
        Commit(ChangesOf(
            [Entity("source:wire-report"), .. Enumerable.Range(0, 50).Select(at => Entity($"official:p{number}-{at}"))],
            Name($"n{number}", $"official:p{number}-0", new string('x', 20_000)))),
        default)).Revision;

    private static void AssertSays(GraphStoreException exception, GraphStoreFailure failure, string start)
    {
        Assert.Equal(failure, exception.Failure);
        Assert.StartsWith(start, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    private async Task MakeAsync()
    {
        await using var store = await OpenAsync(_folder.Path);
        await RecordAsync(store, 1);
        await RecordAsync(store, 2);
    }

    private async Task PatchAsync(long offset, int value)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        using var file = new FileStream(Database, FileMode.Open);
        file.Position = offset;
        await file.WriteAsync(bytes);
    }

    private async Task AssertRefusedAsync(GraphStoreFailure failure, string start)
    {
        var before = Fingerprint();
        var exception = await Assert.ThrowsAsync<GraphStoreException>(() => OpenAsync(_folder.Path));
        AssertSays(exception, failure, start);
        Assert.Equal(before, Fingerprint());
    }

    // Every file except the lock, with a hash of its contents.
    private string[] Fingerprint() =>
    [
        .. Directory.EnumerateFiles(_folder.Path)
            .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
            .Order()
            .Select(file =>
                $"{Path.GetFileName(file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"),
    ];
}
