
namespace DiploGraph.Server.Observability;

/// <summary>
/// The log: one line for each event on standard output. The settings in <c>Logging</c> choose levels and format.
/// </summary>
internal static class ServerLog
{
    /// <summary>Creates the log.</summary>
    public static ILoggerFactory Create(IConfiguration sources) => LoggerFactory.Create(logging => logging
        .AddConfiguration(sources.GetSection("Logging"))
        // A failed start is reported only once, on standard error.
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
        .AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.None)
        .AddConsole());
}
