using DiploGraph.GraphQL;
using DiploGraph.Server.Http;
using DiploGraph.Server.Settings;
using Microsoft.Extensions.Logging.Abstractions;

namespace DiploGraph.Benchmarks.Load;

/// <summary>
/// The real server's HTTP, limits and engine in their default configuration, over the load comparison's schema.
/// </summary>
internal static class LoadServer
{
    public static async Task RunAsync(string urls)
    {
        var service = new GraphQLService
        {
            Engine = LoadSchema.MakeEngine(GraphQLOptions.Default),
            Sdl = LoadSchema.Sdl,
            OpenRequestAsync = static (_, _) => ValueTask.FromResult<IAsyncDisposable>(NoState.Instance),
            PingAsync = static _ => ValueTask.CompletedTask,
        };
        await using var application = ServerApplication.Make(
            new DiploGraphSettings { Urls = urls }, service, NullLoggerFactory.Instance, TimeProvider.System);
        await application.RunAsync();
    }

    private sealed class NoState : IAsyncDisposable
    {
        public static NoState Instance { get; } = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
