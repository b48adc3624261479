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
    public static Task RunAsync(string urls) =>
        RunAsync(new DiploGraphSettings { Urls = urls }, LoadSchema.MakeEngine(GraphQLOptions.Default), LoadSchema.Sdl);

    /// <summary>Serves a schema that needs no state until it is stopped.</summary>
    public static async Task RunAsync(DiploGraphSettings settings, GraphQLEngine engine, string sdl)
    {
        var service = new GraphQLService
        {
            Engine = engine,
            Sdl = sdl,
            OpenRequestAsync = static (_, _) => ValueTask.FromResult<IAsyncDisposable>(NoState.Instance),
            PingAsync = static _ => ValueTask.CompletedTask,
        };
        await using var application = ServerApplication.Make(
            settings, service, NullLoggerFactory.Instance, TimeProvider.System);
        await application.RunAsync();
    }

    private sealed class NoState : IAsyncDisposable
    {
        public static NoState Instance { get; } = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
