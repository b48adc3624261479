using DiploGraph.Server.Http.Protocol;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DiploGraph.Server.Http;

/// <summary>The health checks for an orchestrator: liveness and readiness.</summary>
internal static class HealthEndpoints
{
    /// <summary>Adds the check of the store.</summary>
    public static void AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<StoreHealthCheck>("store", timeout: StoreHealthCheck.Timeout);

    /// <summary>
    /// Maps <c>/health/live</c>, which sends 200 as long as the process handles requests, and <c>/health/ready</c>,
    /// which sends 200 if the store responds and the server is not stopping, otherwise 503.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints, IReadOnlyList<string> methods)
    {
        Map("/health/live", static _ => false, static _ => "live");
        Map("/health/ready", static _ => true, static report => report.Status == HealthStatus.Healthy
            ? "ready"
            : report.Entries.Values.First().Description!);

        void Map(string path, Func<HealthCheckRegistration, bool> predicate, Func<HealthReport, string> word) =>
            endpoints.MapHealthChecks(path, new HealthCheckOptions
            {
                Predicate = predicate,
                ResponseWriter = (context, report) => SendAsync(context, word(report)),
            }).WithMetadata(new HttpMethodMetadata([.. methods]));
    }

    private static Task SendAsync(HttpContext context, string word)
    {
        context.Response.ContentType = MediaTypes.Json;
        return context.Response.WriteAsync($"{{\"status\":\"{word}\"}}\n", context.RequestAborted);
    }
}
