using DiploGraph.Benchmarks.Load;
using DiploGraph.Server.Settings;

namespace DiploGraph.Benchmarks.Counter;

/// <summary>
/// The real server's HTTP, limits and engine over a schema that has all three kinds of operation, for outside judges.
/// </summary>
internal static class CounterServer
{
    public static async Task RunAsync(string urls)
    {
        const string Name = $"{DiploGraphSettings.Section}:{nameof(DiploGraphSettings.Urls)}";
        var settings = SettingsReader.Read(SettingsReader.Sources(new Dictionary<string, string?> { [Name] = urls }));
        await LoadServer.RunAsync(
            settings, CounterSchema.MakeEngine(settings.GraphQL, TimeProvider.System), CounterSchema.Sdl);
    }
}
