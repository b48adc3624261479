using DiploGraph.Graph.Stores;
using DiploGraph.Server.Http.Protocol;

namespace DiploGraph.Server.Http;

/// <summary>The health checks for an orchestrator: liveness and readiness.</summary>
internal sealed partial class HealthEndpoints(
    IGraphStore store, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<HealthEndpoints> logger)
{
    private static readonly TimeSpan StoreAnswersWithin = TimeSpan.FromSeconds(2);

    /// <summary>Sends 200 as long as the process handles requests.</summary>
    public static Task SendLiveAsync(HttpContext context) => SendAsync(context, StatusCodes.Status200OK, "live");

    /// <summary>Sends 200 if the store responds and the server is not stopping, otherwise 503.</summary>
    public async Task SendReadyAsync(HttpContext context)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            await SendAsync(context, StatusCodes.Status503ServiceUnavailable, "stopping");
            return;
        }

        using var timeout = new CancellationTokenSource(StoreAnswersWithin, time);
        try
        {
            await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, timeout.Token);
        }
        catch (Exception exception)
        {
            LogNotReady(exception);
            await SendAsync(context, StatusCodes.Status503ServiceUnavailable, "the store does not respond");
            return;
        }

        await SendAsync(context, StatusCodes.Status200OK, "ready");
    }

    private static async Task SendAsync(HttpContext context, int status, string word)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = MediaTypes.Json;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync($"{{\"status\":\"{word}\"}}\n", context.RequestAborted);
    }

    [LoggerMessage(5, LogLevel.Warning, "The store does not respond.")]
    private partial void LogNotReady(Exception exception);
}
