using DiploGraph.GraphQL;
using DiploGraph.Server.Settings;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace DiploGraph.Server.Observability;

/// <summary>
/// Sends the traces and metrics of the engine and of ASP.NET Core to a collector. Without a configured collector,
/// nothing is measured.
/// </summary>
internal sealed class Telemetry : IDisposable
{
    private readonly TracerProvider? _traces;
    private readonly MeterProvider? _metrics;

    private Telemetry(TracerProvider? traces = null, MeterProvider? metrics = null) =>
        (_traces, _metrics) = (traces, metrics);

    /// <summary>Starts sending if the settings or the environment name a collector.</summary>
    public static Telemetry Start(TelemetrySettings settings)
    {
        var configured = settings.OtlpEndpoint.Length > 0;
        if (!configured
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(TelemetrySettings.EndpointVariable)))
        {
            return new Telemetry();
        }

        var version = typeof(Telemetry).Assembly.GetName().Version?.ToString(3);
        var resource = ResourceBuilder.CreateDefault().AddService(settings.ServiceName, serviceVersion: version);
        return new Telemetry(
            Sdk.CreateTracerProviderBuilder()
                .SetResourceBuilder(resource)
                .AddSource(EngineTelemetry.Name, "Microsoft.AspNetCore")
                .AddOtlpExporter(SetEndpoint)
                .Build(),
            Sdk.CreateMeterProviderBuilder()
                .SetResourceBuilder(resource)
                .AddMeter(
                    EngineTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel",
                    "System.Runtime")
                .AddOtlpExporter(SetEndpoint)
                .Build());

        void SetEndpoint(OtlpExporterOptions options)
        {
            if (configured)
            {
                options.Endpoint = new Uri(settings.OtlpEndpoint);
            }
        }
    }

    /// <summary>Sends the remaining data, within the exporter's time limits.</summary>
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }
}
