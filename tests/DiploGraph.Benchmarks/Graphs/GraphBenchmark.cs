using System.Diagnostics;
using System.Globalization;
using DiploGraph.Graph.Embedded;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Benchmarks.Graphs;

/// <summary>Creates, opens and measures generated graphs in the embedded store.</summary>
internal static class GraphBenchmark
{
    private const int Rounds = 5_000;

    /// <summary>Fills a folder with a generated graph.</summary>
    public static async Task<int> MakeAsync(string folder, int claims)
    {
        var clock = Stopwatch.StartNew();
        await using var store = await OpenStoreAsync(folder);
        foreach (var changes in GeneratedGraph.Commits(claims))
        {
            var revision = (await store.CommitAsync(
                new CommitRequest { Changes = changes, Author = "benchmark", Message = "A generated graph." },
                CancellationToken.None)).Revision;
            if (revision.Number % 10 == 0)
            {
                await Say($"revision {revision.Number}, {store.Counts.Claims:N0} claims, {clock.Elapsed:mm\\:ss}");
            }
        }

        var counts = store.Counts;
        await Say($"{counts.Entities:N0} entities and {counts.Claims:N0} claims in {clock.Elapsed:mm\\:ss}");
        return 0;
    }

    /// <summary>Opens a folder, and prints the time this took and the memory in use.</summary>
    public static async Task<int> OpenAsync(string folder)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        await using var store = await OpenStoreAsync(folder);
        var taken = clock.Elapsed;
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        var text = await CountTextAsync(store);
        var counts = store.Counts;
        await Say($"| entities | claims | opened in | memory | of which text | other memory per claim |");
        await Say("| --- | --- | --- | --- | --- | --- |");
        await Say($"| {counts.Entities:N0} | {counts.Claims:N0} | {taken.TotalSeconds:0.00} s | {held / 1e6:0} MB "
            + $"| {text / 1e6:0} MB | {(held - text) / counts.Claims} B |");
        return 0;
    }

    /// <summary>Runs the same queries on a small graph and on a graph ten times as large, in turn.</summary>
    public static async Task<int> MeasureAsync(string small, string large)
    {
        await using var smallStore = await OpenStoreAsync(small);
        await using var largeStore = await OpenStoreAsync(large);
        await using var smallNow = await smallStore.OpenSnapshotAsync(SnapshotAt.Current, CancellationToken.None);
        await using var now = await largeStore.OpenSnapshotAsync(SnapshotAt.Current, CancellationToken.None);
        await using var then = await largeStore.OpenSnapshotAsync(
            SnapshotAt.OfRevision(now.Revision.Number - 1), CancellationToken.None);
        var samples = new[]
        {
            ("small", await GraphSample.TakeAsync(smallNow, 1)),
            ("large", await GraphSample.TakeAsync(now, 2)),
            ("large, as of the revision before", await GraphSample.TakeAsync(then, 3)),
        };

        await Say($"{smallStore.Counts.Claims:N0} claims (small) and {largeStore.Counts.Claims:N0} (large)");
        await Say("| question | graph | median | 99th percentile |");
        await Say("| --- | --- | --- | --- |");
        await AskAsync("official, 20 participations, evidence, meetings", samples,
            sample => ValueTask.FromResult<Func<ValueTask>>(sample.ReadLocallyAsync));
        await AskAsync("didMeet", samples, sample => sample.ChoosePairAsync());
        foreach (var hops in new[] { 2, 4, 6 })
        {
            await AskAsync($"paths(first: 1, maxHops: {hops})", samples,
                sample => ValueTask.FromResult(sample.ChooseEnds(hops)), Rounds / 10);
        }
        return 0;
    }

    private static async Task AskAsync(
        string question,
        (string Graph, GraphSample Sample)[] samples,
        Func<GraphSample, ValueTask<Func<ValueTask>>> ask,
        int rounds = Rounds)
    {
        var taken = samples.Select(_ => new Latencies()).ToArray();
        for (var round = -rounds / 5; round < rounds; round++)
        {
            for (var at = 0; at < samples.Length; at++)
            {
                var call = await ask(samples[at].Sample);
                await (round < 0 ? call() : taken[at].MeasureAsync(call));
            }
        }

        for (var at = 0; at < samples.Length; at++)
        {
            await Say($"| {question} | {samples[at].Graph} | {taken[at].Median * 1000:0.0} us "
                + $"| {taken[at].Percentile99 * 1000:0.0} us |");
        }
    }

    private static async Task<long> CountTextAsync(EmbeddedGraphStore store)
    {
        long text = 0;
        await foreach (var revision in store.ReadChangesAsync(0, CancellationToken.None))
        {
            text += revision.Changes.Entities.Sum(it => (long)it.Id.Value.Length + it.Label.Length
                + (it.Source is { } source ? source.Title.Length + (source.Url?.Length ?? 0) : 0));
            text += revision.Changes.Claims.Sum(it => (long)it.Id.Value.Length + (it.Object.Literal?.Text.Length ?? 0));
            text += revision.Changes.Evidence.Sum(it => it.Quote is { } quote
                ? (long)quote.Exact.Length + (quote.Prefix?.Length ?? 0) + (quote.Suffix?.Length ?? 0)
                : 0);
        }

        return text;
    }

    private static Task<EmbeddedGraphStore> OpenStoreAsync(string folder) =>
        EmbeddedGraphStore.OpenAsync(new EmbeddedGraphStoreOptions { Directory = folder }, CancellationToken.None);

    private static Task Say(FormattableString line) =>
        Console.Out.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));

    private static Task Say(string line) => Console.Out.WriteLineAsync(line);
}
