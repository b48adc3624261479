using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Stores;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Crashes;

/// <summary>
/// Numbered commits, each with a key and a hash of its own. A process writes the number of each before it makes the
/// commit, until it is killed. As each commit is made once, commit 7 is revision 7.
/// </summary>
internal static class KeyedCommits
{
    /// <summary>The number of kills: <c>DIPLOGRAPH_TEST_KILLS</c>, or a few.</summary>
    public static int Kills { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("DIPLOGRAPH_TEST_KILLS"), out var count) ? count : 4;

    /// <summary>Makes commits from a number on until the process is killed.</summary>
    public static async Task MakeAsync(IGraphStore store, long first)
    {
        for (var number = first; ; number++)
        {
            await Console.Out.WriteLineAsync(number.ToString(CultureInfo.InvariantCulture));
            await store.CommitAsync(Of(number), default);
        }
    }

    /// <summary>
    /// Checks that, of many killed processes, some had made their last commit and some had not; a few kills may miss
    /// one of the two.
    /// </summary>
    public static void CheckBothHappened(int made)
    {
        if (Kills >= 50)
        {
            Assert.InRange(made, 1, Kills - 1);
        }
    }

    /// <summary>
    /// Repeats the last commit of a killed process, and checks that there is one revision for each commit. Returns
    /// whether the process had made the commit, although it never learned so.
    /// </summary>
    public static async Task<bool> RepeatAsync(IGraphStore store, long number)
    {
        var result = await store.CommitAsync(Of(number), default);
        Assert.Equal(number, result.Revision.Number);
        Assert.Equal(result with { IsReplay = true }, await store.CommitAsync(Of(number), default));
        var other = Of(number) with { RequestHash = Of(number + 1).RequestHash };
        var reused = await Assert.ThrowsAsync<GraphStoreException>(async () => await store.CommitAsync(other, default));
        Assert.Equal(GraphStoreFailure.KeyReused, reused.Failure);
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.CurrentAsRecorded, default);
        Assert.Equal(number, snapshot.Revision.Number);
        return result.IsReplay;
    }

    private static CommitRequest Of(long number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"official:p{number}");
        return Commit(ChangesOf([Entity(id)])) with
        {
            IdempotencyKey = id, RequestHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id))),
        };
    }
}
