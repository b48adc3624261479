using System.Diagnostics;
using System.Globalization;
using DiploGraph.Graph.Embedded;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Tests.Embedded;

/// <summary>
/// A process that is killed during commits leaves an intact store with every acknowledged commit.
/// </summary>
public sealed class EmbeddedGraphStoreCrashTests : IDisposable
{
    private const int Kills = 5;

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
        string? last = null;
        for (var commit = 0; commit < commits; commit++)
        {
            last = await process.StandardOutput.ReadLineAsync() ?? last;
        }

        process.Kill();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            last = line;
        }

        await process.WaitForExitAsync();
        return long.Parse(last!, CultureInfo.InvariantCulture);
    }

    private Process Start() => Process.Start(new ProcessStartInfo(
        Environment.ProcessPath!.Contains("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath! : "dotnet",
        ["exec", typeof(EmbeddedGraphStoreCrashTests).Assembly.Location, "commit", _folder.Path])
    {
        RedirectStandardOutput = true,
    })!;
}
