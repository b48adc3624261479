using System.Globalization;
using DiploGraph.Graph.Embedded;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests;

/// <summary>
/// What crash tests start: commits to the store of a folder until it is killed, and tells each revision once it has
/// been
/// acknowledged.
/// </summary>
internal static class Program
{
    private static async Task Main(string[] arguments)
    {
        await using var store = await EmbeddedGraphStore.OpenAsync(new() { Directory = arguments[0] }, default);
        for (var number = store.Counts.Claims; ; number++)
        {
            var person = $"official:p{number}";
            var changes = ChangesOf(
                [Entity("source:wire-report"), Entity(person)], Name($"n{number}", person, new string('x', 5000)));
            var revision = await store.CommitAsync(Commit(changes), default);
            await Console.Out.WriteLineAsync(revision.Number.ToString(CultureInfo.InvariantCulture));
        }
    }
}
