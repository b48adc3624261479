using System.IO.Compression;
using DiploGraph.Graph.Embedded;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Tests.Stores;

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
    [InlineData("format-1")]
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
        Assert.Equal(expected[0], (await old.CommitAsync(FixtureHistory.Commits.First(), default)).Digest);
        Assert.Equal(4, (await old.CommitAsync(SampleGraph.Commit(new ChangeSet()), default)).Number);
        Assert.Empty(await old.VerifyAsync(default));
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
