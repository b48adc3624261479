using DiploGraph.Server.Failures;
using DiploGraph.Server.Observability;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Storage;

namespace DiploGraph.Server.CommandLine;

/// <summary>The command <c>diplograph migrate</c>.</summary>
internal static class MigrateCommand
{
    /// <summary>Applies missing migrations to the Neo4j database, and prints their names.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyDictionary<string, string?> overrides, TextWriter output, CancellationToken stopping)
    {
        var sources = SettingsReader.Sources(overrides);
        var settings = SettingsReader.Read(sources) with { Store = DiploGraphSettings.Neo4jStore };
        using var log = ServerLog.Create(sources);
        var opener = new StoreOpener(settings, TimeProvider.System, log.CreateLogger<StoreOpener>());
        var applied = await opener.MigrateAsync(stopping);
        foreach (var name in applied)
        {
            await output.WriteLineAsync($"applied {name}");
        }

        await output.WriteLineAsync(
            applied.Count == 0
                ? $"{opener.Location} is up to date: no migration was needed."
                : $"{opener.Location} is now up to date with this version.");
        return ExitCode.Done;
    }
}
