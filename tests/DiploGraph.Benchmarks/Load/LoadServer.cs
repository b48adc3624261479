using DiploGraph.Graph.Memory;
using DiploGraph.GraphQL;
using DiploGraph.Server.GraphQL;
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

    /// <summary>Serves a schema whose resolvers need no store, beside an empty one, until it is stopped.</summary>
    public static async Task RunAsync(DiploGraphSettings settings, GraphQLEngine engine, string sdl)
    {
        await using var store = new MemoryGraphStore(TimeProvider.System);
        await using var application = ServerApplication.Make(
            settings,
            new GraphQLRequestHandler(engine, store, new ApiOptions()),
            store,
            sdl,
            NullLoggerFactory.Instance,
            TimeProvider.System);
        await application.RunAsync();
    }
}
