using System.ComponentModel.DataAnnotations;

namespace DiploGraph.Server.Settings;

/// <summary>The settings of HTTP, WebSockets and server-sent events. Every limit is on by default.</summary>
internal sealed record HttpSettings
{
    /// <summary>The version of GraphQL over HTTP that determines the status codes.</summary>
    public HttpProfile Profile { get; init; } = HttpProfile.Compat;

    /// <summary>The maximum size of a request body, in bytes.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxRequestBodyBytes { get; init; } = 512 * 1024;

    /// <summary>The maximum number of requests in a JSON array; 1 rejects arrays.</summary>
    [Range(1, 100)]
    public int MaxBatchedRequests { get; init; } = 1;

    /// <summary>
    /// The size in bytes from which a response is compressed, if the client accepts it.
    /// </summary>
    [Range(0, int.MaxValue)]
    public int CompressionThresholdBytes { get; init; } = 16 * 1024;

    /// <summary>
    /// The origins whose pages may call the server from a browser, such as <c>https://app.example.org</c>, separated
    /// by <c>;</c>. <c>*</c> allows every origin; empty allows only the server's own pages.
    /// </summary>
    public string AllowedOrigins { get; init; } = "";

    /// <summary>The time in which a client must send the headers of a request.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan RequestHeadersTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The minimum rate at which a client must send a request body, in bytes per second.</summary>
    [Range(1, 1_000_000)]
    public int MinRequestBodyBytesPerSecond { get; init; } = 240;

    /// <summary>The time in which the client of a new WebSocket must send <c>connection_init</c>.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan ConnectionInitTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The maximum size of a message from the client of a WebSocket, in bytes.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxWebSocketMessageBytes { get; init; } = 512 * 1024;

    /// <summary>The maximum number of active operations on a WebSocket.</summary>
    [Range(1, 10_000)]
    public int MaxOperationsPerWebSocket { get; init; } = 128;

    /// <summary>The maximum number of open WebSockets.</summary>
    [Range(1, 1_000_000)]
    public int MaxWebSockets { get; init; } = 1_000;

    /// <summary>The maximum number of open event streams (server-sent events).</summary>
    [Range(1, 1_000_000)]
    public int MaxEventStreams { get; init; } = 1_000;

    /// <summary>
    /// The time in which a client must read a message of a stream, or answer a ping; then the server closes the
    /// stream.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan StreamSendTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The interval between keep-alive messages on a stream without events.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan KeepAliveInterval { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>The entries of <see cref="AllowedOrigins"/>.</summary>
    public string[] Origins =>
        AllowedOrigins.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Versions of GraphQL over HTTP, which differ in their status codes.</summary>
internal enum HttpProfile
{
    /// <summary>The status codes that current clients and audits expect: 200 and 400.</summary>
    Compat,

    /// <summary>
    /// The draft of August 2026: 422 for a well-formed request that cannot be processed, 294 for data with errors.
    /// </summary>
    Draft2026,
}
