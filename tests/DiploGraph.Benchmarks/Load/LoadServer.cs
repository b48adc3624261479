using DiploGraph.Graph.Embedded.Desk;
using DiploGraph.Graph.Memory;
using DiploGraph.GraphQL;
using DiploGraph.Server.Access;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Http;
using DiploGraph.Server.Settings;
using Microsoft.Extensions.Logging.Abstractions;

namespace DiploGraph.Benchmarks.Load;

/// <summary>
/// The HTTP layer, limits and engine of the real server in their default configuration, with the schema of the load
/// comparison.
/// </summary>
internal static class LoadServer
{
    public static Task RunAsync(string urls) =>
        RunAsync(new DiploGraphSettings { Urls = urls }, LoadSchema.MakeEngine(GraphQLOptions.Default), LoadSchema.Sdl);

    /// <summary>Serves a schema with resolvers that need no store until the process is stopped.</summary>
    public static async Task RunAsync(DiploGraphSettings settings, GraphQLEngine engine, string sdl)
    {
        await using var store = new MemoryGraphStore(TimeProvider.System);
        await using var desk = new EmbeddedDesk(settings.DataFolder);
        await using var audit = new AuditRecorder(
            desk.Audit, TimeProvider.System, NullLogger<AuditRecorder>.Instance);
        await using var application = ServerApplication.Create(
            settings,
            new ServerParts(
                new GraphQLRequestHandler(engine, store, new ApiOptions()), store, desk, audit, sdl),
            NullLoggerFactory.Instance,
            TimeProvider.System);
        await application.RunAsync();
    }
}
