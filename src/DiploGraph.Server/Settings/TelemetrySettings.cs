namespace DiploGraph.Server.Settings;

/// <summary>Where traces and metrics go.</summary>
internal sealed record TelemetrySettings
{
    /// <summary>
    /// The address of an OpenTelemetry collector, such as <c>http://localhost:4317</c>. Empty, the default: nothing is
    /// sent. The environment's <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says the same.
    /// </summary>
    public string OtlpEndpoint { get; init; } = "";

    /// <summary>The name the server goes by. Default <c>diplograph</c>.</summary>
    public string ServiceName { get; init; } = "diplograph";
}
