using System.Globalization;
using DiploGraph.Graph.Embedded;
using Xunit.Runner.InProc.SystemConsole;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests;

/// <summary>
/// Runs the tests of this project. Crash tests start it with <c>commit FOLDER</c>: it then commits to the store in the
/// folder until it is killed, and writes each revision to standard output once it is acknowledged.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments) => arguments is ["commit", var folder]
        ? await CommitAsync(folder)
        : await ConsoleRunner.Run(arguments);

    private static async Task<int> CommitAsync(string folder)
    {
        await using var store = await EmbeddedGraphStore.OpenAsync(new() { Directory = folder }, default);
        for (var number = store.Counts.Claims; ; number++)
        {
            var person = $"official:p{number}";
            var changes = ChangesOf(
                [Entity("source:wire-report"), Entity(person)], Name($"n{number}", person, new string('x', 5000)));
            var revision = (await store.CommitAsync(Commit(changes), default)).Revision;
            await Console.Out.WriteLineAsync(revision.Number.ToString(CultureInfo.InvariantCulture));
        }
    }
}
