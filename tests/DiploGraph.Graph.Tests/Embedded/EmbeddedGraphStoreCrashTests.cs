using System.Diagnostics;
using DiploGraph.Graph.Embedded;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Tests.Crashes;

namespace DiploGraph.Graph.Tests.Embedded;

/// <summary>
/// A process that is killed during commits leaves an intact store with every acknowledged commit.
/// </summary>
public sealed class EmbeddedGraphStoreCrashTests : IDisposable
{
    private const int Kills = 5;

    private static readonly TimeSpan LongestCommit = TimeSpan.FromMilliseconds(10);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_acknowledged_commit_survives_being_killed()
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            var acknowledged = await CommitAndKillAsync(commits: 1 + (kill * 7));
            await using var store = await EmbeddedGraphStore.OpenAsync(new() { Directory = _folder.Path }, default);
            await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, default);

            // One more commit may have reached the file before it was acknowledged.
            Assert.InRange(snapshot.Revision.Number, acknowledged, acknowledged + 1);
            Assert.Equal(snapshot.Revision.Number, store.Counts.Claims);
            Assert.Empty(await store.VerifyAsync(default));
        }
    }

    [Fact]
    public async Task A_commit_that_was_killed_and_is_repeated_with_its_key_is_one_revision()
    {
        var (random, made) = (new Random(1), 0);
        for (var (kill, number) = (0, 0L); kill < KeyedCommits.Kills; kill++)
        {
            using var process = KilledProcess.Start("keyed", _folder.Path, $"{number + 1}");
            number = await KilledProcess.KillAsync(process, 1 + random.Next(3), random.NextDouble() * LongestCommit);
            await using var store = await EmbeddedGraphStore.OpenAsync(new() { Directory = _folder.Path }, default);
            made += await KeyedCommits.RepeatAsync(store, number) ? 1 : 0;
            Assert.Empty(await store.VerifyAsync(default));
        }

        KeyedCommits.CheckBothHappened(made);
    }

    [Fact]
    public async Task A_store_that_another_process_has_open_is_refused()
    {
        using var process = Start();
        await process.StandardOutput.ReadLineAsync();
        var exception = await Assert.ThrowsAsync<GraphStoreException>(() =>
            EmbeddedGraphStore.OpenAsync(new() { Directory = _folder.Path }, default));
        Assert.StartsWith("Another process has", exception.Message, StringComparison.Ordinal);
        process.Kill();
        await process.WaitForExitAsync();
        await using var store = await EmbeddedGraphStore.OpenAsync(new() { Directory = _folder.Path }, default);
    }

    private async Task<long> CommitAndKillAsync(int commits)
    {
        using var process = Start();
        return await KilledProcess.KillAsync(process, commits, TimeSpan.Zero);
    }

    private Process Start() => KilledProcess.Start("commit", _folder.Path);
}
