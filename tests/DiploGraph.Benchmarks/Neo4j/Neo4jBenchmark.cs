using System.Diagnostics;
using System.Globalization;
using DiploGraph.Benchmarks.Graphs;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Benchmarks.Neo4j;

/// <summary>
/// Fills an empty Neo4j database. <c>NEO4J_USER</c> and <c>NEO4J_PASSWORD</c> are the credentials.
/// </summary>
internal static class Neo4jBenchmark
{
    /// <summary>Fills the database with the data set of the comparison from a JSON file.</summary>
    public static async Task<int> LoadAsync(string address, string file)
    {
        await using var json = File.OpenRead(file);
        return await FillAsync(address, new PeerDataSet(json).Commits());
    }

    /// <summary>Fills the database with a generated graph with about the given number of claims.</summary>
    public static Task<int> MakeAsync(string address, int claims, int claimsInCommit) =>
        FillAsync(address, GeneratedGraph.Commits(claims, claimsInCommit));

    private static async Task<int> FillAsync(string address, IEnumerable<ChangeSet> commits)
    {
        if (!Neo4jGraphStoreOptions.TryReadAddress(address, out var uri))
        {
            await Console.Error.WriteLineAsync($"{address} is not a valid address.");
            return 2;
        }

        var options = new Neo4jGraphStoreOptions
        {
            Address = uri!,
            User = Environment.GetEnvironmentVariable("NEO4J_USER") ?? "neo4j",
            Password = Environment.GetEnvironmentVariable("NEO4J_PASSWORD") ?? "",
        };
        await Neo4jGraphStore.MigrateAsync(options, adopts: false, CancellationToken.None);
        await using var store = await Neo4jGraphStore.OpenAsync(options, CancellationToken.None);
        var (claims, slowest) = (0L, TimeSpan.Zero);
        var clock = Stopwatch.StartNew();
        foreach (var changes in commits)
        {
            var start = clock.Elapsed;
            var revision = (await store.CommitAsync(
                new CommitRequest { Changes = changes, Author = "benchmark", Message = "Part of a graph." },
                CancellationToken.None)).Revision;
            var taken = clock.Elapsed - start;
            slowest = taken > slowest ? taken : slowest;
            claims += changes.Claims.Count;
            var number = revision.Number;
            await Say(
                $"revision {number}, {claims:N0} claims, {clock.Elapsed:mm\\:ss}, {taken.TotalSeconds:0.00} s");
        }

        var rate = claims / clock.Elapsed.TotalSeconds;
        await Say(
            $"{claims:N0} claims, {rate:N0} per second, slowest commit {slowest.TotalSeconds:0.00} s");
        return 0;
    }

    private static Task Say(FormattableString text) =>
        Console.Out.WriteLineAsync(text.ToString(CultureInfo.InvariantCulture));
}
