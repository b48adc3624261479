using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Server.Failures;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Storage;
using DiploGraph.Server.Tests.CommandLine;
using DiploGraph.Server.Tests.House;
using Microsoft.Extensions.Logging.Abstractions;

namespace DiploGraph.Server.Tests.Storage;

/// <summary>An empty store is filled edition by edition, and an interrupted fill is continued.</summary>
public sealed class StoreSeederTests
{
    private static readonly string SeedData = Path.Combine(Repository.Root, "seed-data");

    [Fact]
    public async Task Each_edition_of_the_seed_data_adds_a_revision()
    {
        await using var store = new MemoryGraphStore(TimeProvider.System);
        await FillAsync(store, SeedData);
        var newest = await RevisionAsync(store, SnapshotAt.Current);
        Assert.True(newest.Number > 1);
        var counts = new List<long>();
        for (var revision = 1L; revision <= newest.Number; revision++)
        {
            await using var snapshot = await store.OpenSnapshotAsync(
                SnapshotAt.OfRevision(revision), CancellationToken.None);
            counts.Add(await snapshot.CountClaimsAsync(new ClaimQuery(), CancellationToken.None));
        }

        Assert.Equal(counts.Distinct().Order(), counts);
    }

    [Fact]
    public async Task An_interrupted_fill_is_continued_and_a_complete_one_is_left_unchanged()
    {
        await using var whole = new MemoryGraphStore(TimeProvider.System);
        await FillAsync(whole, SeedData);
        var last = await RevisionAsync(whole, SnapshotAt.Current);

        await using var store = new CutOffStore(commits: 1);
        await Assert.ThrowsAsync<OperationCanceledException>(() => FillAsync(store, SeedData));
        Assert.Equal(1, (await RevisionAsync(store, SnapshotAt.Current)).Number);
        store.Commits = int.MaxValue;
        await FillAsync(store, SeedData);
        var newest = await RevisionAsync(store, SnapshotAt.Current);
        Assert.Equal((last.Number, last.Message), (newest.Number, newest.Message));

        store.Commits = 0;
        await FillAsync(store, SeedData);
    }

    [Fact]
    public async Task A_store_filled_from_other_files_is_reported_and_left_unchanged()
    {
        using var folder = new TestFolder();
        await using var store = new CutOffStore(commits: 1);
        await Assert.ThrowsAsync<OperationCanceledException>(() => FillAsync(store, SeedData));
        store.Commits = int.MaxValue;
        var other = folder.In("seed");
        Directory.CreateDirectory(other);
        await File.WriteAllTextAsync(Path.Combine(other, "a.yaml"), "entities: [{ id: country:jp, label: Japan }]");
        var failure = await Assert.ThrowsAsync<CommandFailedException>(() => FillAsync(store, other));
        Assert.Contains("from files other than those in", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await RevisionAsync(store, SnapshotAt.Current)).Number);
    }

    [Fact]
    public async Task A_setting_leaves_the_world_out()
    {
        await using var whole = new MemoryGraphStore(TimeProvider.System);
        await FillAsync(whole, SeedData);
        await using var store = new MemoryGraphStore(TimeProvider.System);
        await FillAsync(store, SeedData, world: false);
        var newest = await RevisionAsync(store, SnapshotAt.Current);
        Assert.Equal((await RevisionAsync(whole, SnapshotAt.Current)).Number - 1, newest.Number);
        await using var before = await whole.OpenSnapshotAsync(
            SnapshotAt.OfRevision(newest.Number), CancellationToken.None);
        await using var without = await store.OpenSnapshotAsync(SnapshotAt.Current, CancellationToken.None);
        Assert.Equal(
            await before.CountClaimsAsync(new ClaimQuery(), CancellationToken.None),
            await without.CountClaimsAsync(new ClaimQuery(), CancellationToken.None));
    }

    private static Task FillAsync(IGraphStore store, string folder, bool world = true) =>
        new StoreSeeder(new DiploGraphSettings { Seed = folder, World = world }, NullLogger<StoreSeeder>.Instance)
            .SeedAsync(store, CancellationToken.None);

    private static async Task<Revision> RevisionAsync(IGraphStore store, SnapshotAt at)
    {
        await using var snapshot = await store.OpenSnapshotAsync(at, CancellationToken.None);
        return snapshot.Revision;
    }

    /// <summary>A store whose process ends after a number of commits.</summary>
    private sealed class CutOffStore(int commits) : IGraphStore
    {
        private readonly MemoryGraphStore _inner = new(TimeProvider.System);

        public int Commits { get; set; } = commits;

        public ValueTask<IGraphSnapshot> OpenSnapshotAsync(SnapshotAt at, CancellationToken cancellationToken) =>
            _inner.OpenSnapshotAsync(at, cancellationToken);

        public ValueTask<CommitResult> CommitAsync(CommitRequest request, CancellationToken cancellationToken) =>
            Commits-- > 0 ? _inner.CommitAsync(request, cancellationToken) : throw new OperationCanceledException();

        public IAsyncEnumerable<RevisionChanges> ReadChangesAsync(long since, CancellationToken cancellationToken) =>
            _inner.ReadChangesAsync(since, cancellationToken);

        public ValueTask<long> WaitForRevisionAfterAsync(long revision, CancellationToken cancellationToken) =>
            _inner.WaitForRevisionAfterAsync(revision, cancellationToken);

        public ValueTask DisposeAsync() => _inner.DisposeAsync();
    }
}
