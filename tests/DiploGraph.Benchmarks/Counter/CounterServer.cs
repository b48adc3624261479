using DiploGraph.Benchmarks.Load;
using DiploGraph.Server.Settings;

namespace DiploGraph.Benchmarks.Counter;

/// <summary>
/// The HTTP layer, limits and engine of the real server with a schema that has all three kinds of operations, for
/// external test programs.
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
