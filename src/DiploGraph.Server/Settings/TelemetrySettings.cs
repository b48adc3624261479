namespace DiploGraph.Server.Settings;

/// <summary>The settings of traces and metrics.</summary>
internal sealed record TelemetrySettings
{
    /// <summary>The standard environment variable of OpenTelemetry for the collector's address.</summary>
    public const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>
    /// The address of an OpenTelemetry collector, such as <c>http://localhost:4317</c>. If it is empty, the environment
    /// variable <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> gives the address; without either, nothing is sent.
    /// </summary>
    public string OtlpEndpoint { get; init; } = "";

    /// <summary>The name of the server in traces and metrics.</summary>
    public string ServiceName { get; init; } = "diplograph";
}
