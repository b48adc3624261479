using DiploGraph.Server.Observability;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Storage;

namespace DiploGraph.Server.CommandLine;

/// <summary><c>diplograph migrate</c>.</summary>
internal static class MigrateCommand
{
    /// <summary>Applies the migrations that the database in Neo4j lacks, and prints their names.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyDictionary<string, string?> given, TextWriter output, CancellationToken stopping)
    {
        var sources = SettingsReader.Sources(given);
        var settings = SettingsReader.Read(sources) with { Store = DiploGraphSettings.Neo4jStore };
        using var log = ServerLogging.Create(sources);
        var opening = new StoreOpening(settings, TimeProvider.System, log.CreateLogger<StoreOpening>());
        var applied = await opening.MigrateAsync(stopping);
        foreach (var name in applied)
        {
            await output.WriteLineAsync($"applied {name}");
        }

        await output.WriteLineAsync(
            applied.Count == 0
                ? $"{opening.Place} lacks no migration."
                : $"{opening.Place} has the schema of this version.");
        return ExitCode.Done;
    }
}
