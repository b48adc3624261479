using DiploGraph.Graph.Stores;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DiploGraph.Server.Http;

/// <summary>Checks that the store responds and the server is not stopping.</summary>
internal sealed class StoreHealthCheck(IGraphStore store, IHostApplicationLifetime lifetime) : IHealthCheck
{
    /// <summary>The time in which the store must respond.</summary>
    public static TimeSpan Timeout { get; } = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("stopping");
        }

        try
        {
            await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception)
        {
            return HealthCheckResult.Unhealthy("the store does not respond", exception);
        }
    }
}
