namespace DiploGraph.Server.Settings;

/// <summary>What concerns HTTP, WebSocket and server-sent events. Every limit is on by default.</summary>
internal sealed record HttpSettings
{
    /// <summary>Which reading of GraphQL over HTTP decides on statuses. Default <c>Compat</c>.</summary>
    public HttpProfile Profile { get; init; } = HttpProfile.Compat;

    /// <summary>The largest body of a request. 1 KiB to 64 MiB; default 512 KiB.</summary>
    public int MaxRequestBodyBytes { get; init; } = 512 * 1024;

    /// <summary>
    /// How many requests may come as one, in a JSON array. 1 to 100; default 1: an array is refused.
    /// </summary>
    public int MaxBatchedRequests { get; init; } = 1;

    /// <summary>
    /// Answers of this size and more are compressed where the client takes it. 0 to 2^31-1; default 16 KiB.
    /// </summary>
    public int CompressionThresholdBytes { get; init; } = 16 * 1024;

    /// <summary>
    /// Origins whose pages may use the server from a browser, such as <c>https://app.example.org</c>, with <c>;</c>
    /// between them; <c>*</c> for all. Empty, the default: only the server's own pages.
    /// </summary>
    public string AllowedOrigins { get; init; } = "";

    /// <summary>How long a client may take for a request's head. 1 s to 10 minutes; default 10 s.</summary>
    public TimeSpan RequestHeadersTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The slowest that a body may come, in bytes a second. 1 to 1,000,000; default 240.</summary>
    public int MinRequestBodyBytesPerSecond { get; init; } = 240;

    /// <summary>How long a WebSocket may wait with its connection_init. 0.1 s to 10 minutes; default 3 s.</summary>
    public TimeSpan ConnectionInitTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The largest message of a WebSocket's client. 1 KiB to 64 MiB; default 512 KiB.</summary>
    public int MaxWebSocketMessageBytes { get; init; } = 512 * 1024;

    /// <summary>Operations under way on one WebSocket. 1 to 10,000; default 128.</summary>
    public int MaxOperationsPerWebSocket { get; init; } = 128;

    /// <summary>WebSockets open at a time. 1 to 1,000,000; default 1,000.</summary>
    public int MaxWebSockets { get; init; } = 1_000;

    /// <summary>Event streams (server-sent events) open at a time. 1 to 1,000,000; default 1,000.</summary>
    public int MaxEventStreams { get; init; } = 1_000;

    /// <summary>How long a client may take to read an answer of a stream. 1 s to 10 minutes; default 10 s.</summary>
    public TimeSpan StreamSendTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a quiet stream shows that it lives. 1 s to 10 minutes; default 12 s.</summary>
    public TimeSpan KeepAliveInterval { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>The origins, one by one.</summary>
    public string[] Origins =>
        AllowedOrigins.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Readings of GraphQL over HTTP.</summary>
internal enum HttpProfile
{
    /// <summary>The one that today's clients and audits expect: 400 and 200.</summary>
    Compat,

    /// <summary>
    /// The draft of August 2026: 422 for what is well-formed but cannot be processed, 294 for data with errors.
    /// </summary>
    Draft2026,
}
