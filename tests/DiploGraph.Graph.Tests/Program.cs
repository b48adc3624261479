using System.Globalization;
using DiploGraph.Graph.Embedded;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Tests.Crashes;
using Xunit.Runner.InProc.SystemConsole;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests;

/// <summary>
/// Runs the tests of this project. Crash tests start it with other arguments; it then commits until it is killed. With
/// <c>commit FOLDER</c> it writes each revision to standard output once it is acknowledged; with <c>keyed FOLDER
/// NUMBER</c> or <c>keyed-neo4j ADDRESS USER DATABASE NUMBER</c> it writes the number of each commit
/// (<see cref="KeyedCommits"/>) before it makes it.
/// </summary>
internal static class Program
{
    /// <summary>The environment variable with the password of the database.</summary>
    public const string Password = "DIPLOGRAPH_TEST_PASSWORD";

    private static async Task<int> Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["commit", var folder]:
                await CommitAsync(folder);
                return 0;
            case ["keyed", var folder, var number]:
                await using (var store = await EmbeddedGraphStore.OpenAsync(new() { Directory = folder }, default))
                {
                    await KeyedCommits.MakeAsync(store, long.Parse(number, CultureInfo.InvariantCulture));
                }

                return 0;
            case ["keyed-neo4j", var address, var user, var database, var number]:
                var options = new Neo4jGraphStoreOptions
                {
                    Address = new Uri(address),
                    User = user,
                    Database = database,
                    Password = Environment.GetEnvironmentVariable(Password)!,
                    Reads = Neo4jReadMode.Statements,
                };
                await using (var store = await Neo4jGraphStore.OpenAsync(options, default))
                {
                    await KeyedCommits.MakeAsync(store, long.Parse(number, CultureInfo.InvariantCulture));
                }

                return 0;
            default:
                return await ConsoleRunner.Run(arguments);
        }
    }

    private static async Task CommitAsync(string folder)
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
