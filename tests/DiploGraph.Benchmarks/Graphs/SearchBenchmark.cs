using System.Globalization;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Embedded;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Names.Search;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Benchmarks.Graphs;

/// <summary>
/// Searches a generated graph for the names of its people as users may write them, and measures each kind of spelling
/// separately.
/// </summary>
internal static class SearchBenchmark
{
    private const int Rounds = 2_000;

    /// <summary>Opens a folder and measures searches in its graph.</summary>
    public static async Task<int> MeasureAsync(string folder)
    {
        await using var store = await EmbeddedGraphStore.OpenAsync(
            new EmbeddedGraphStoreOptions { Directory = folder }, CancellationToken.None);
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, CancellationToken.None);
        var people = await ReadPeopleAsync(snapshot);
        var first = new Latencies();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await first.MeasureAsync(() => SearchAsync(snapshot, people[0].Label, null, []));
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        var claims = await snapshot.CountClaimsAsync(
            new ClaimQuery { Predicates = [Predicate.Name, Predicate.Title] }, CancellationToken.None);
        await Say($"{store.Counts.Entities + claims:N0} names of {store.Counts.Entities:N0} entities");
        await Say($"The first search builds the index of all names: {first.Median:0} ms, "
            + $"{held / 1e6:0.0} MB");
        await Say("| written | median | 99th percentile | slowest | found first | among five |");
        await Say("| --- | --- | --- | --- | --- | --- |");
        var all = new Latencies();
        foreach (var (name, write) in MisspeltNames.Kinds)
        {
            await MeasureKindAsync(snapshot, people, name, write, all);
        }

        await Say($"| all of these | {all.Median:0.00} ms | {all.Percentile99:0.00} ms | {all.Slowest:0.00} ms | | |");
        return 0;
    }

    private static async Task MeasureKindAsync(
        IGraphSnapshot snapshot, List<Entity> people, string kind, Func<string, Random, string> write, Latencies all)
    {
        var random = new Random(1);
        var (taken, found) = (new Latencies(), new List<int>());
        for (var round = -Rounds / 10; round < Rounds; round++)
        {
            var person = people[random.Next(people.Count)];
            var text = write(person.Label, random);
            Func<ValueTask> call = () => SearchAsync(snapshot, text, person, found);
            if (round < 0)
            {
                await call();
                found.Clear();
            }
            else
            {
                await taken.MeasureAsync(call);
                all.Add(taken.Latest);
            }
        }

        await Say($"| {kind} | {taken.Median:0.00} ms | {taken.Percentile99:0.00} ms | {taken.Slowest:0.00} ms "
            + $"| {Share(found, at => at == 0)} | {Share(found, at => at is >= 0 and < 5)} |");
    }

    // The result counts by name and not by person, since several people can have the same invented name.
    private static async ValueTask SearchAsync(IGraphSnapshot snapshot, string text, Entity? meant, List<int> found)
    {
        var query = new NameQuery { Texts = [text], Limit = NameQuery.MaxLimit };
        var names = (await NameSearcher.FindAsync(snapshot, query, CancellationToken.None))[0].Names;
        found.Add(meant is null ? 0 : IndexOf(names, meant.Label));
    }

    private static int IndexOf(IReadOnlyList<NameCandidate> names, string label)
    {
        for (var at = 0; at < names.Count; at++)
        {
            if (string.Equals(names[at].Hit.Name.Text, label, StringComparison.OrdinalIgnoreCase))
            {
                return at;
            }
        }

        return -1;
    }

    private static async Task<List<Entity>> ReadPeopleAsync(IGraphSnapshot snapshot)
    {
        var people = new List<Entity>();
        PageKey? after = null;
        do
        {
            var page = await snapshot.ListEntitiesAsync(
                new EntityQuery { Types = [EntityType.Official] },
                PageRequest.First(1_000, after),
                CancellationToken.None);
            people.AddRange(page.Items);
            after = page.HasNext ? page.Keys[^1] : null;
        }
        while (after is not null && people.Count < 20_000);

        return people;
    }

    private static string Share(List<int> found, Func<int, bool> isGood) =>
        ((double)found.Count(isGood) / found.Count).ToString("0.0 %", CultureInfo.InvariantCulture);

    private static Task Say(FormattableString line) =>
        Console.Out.WriteLineAsync(line.ToString(CultureInfo.InvariantCulture));

    private static Task Say(string line) => Console.Out.WriteLineAsync(line);
}
