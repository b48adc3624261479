
namespace DiploGraph.Server.Observability;

/// <summary>
/// The log: one line an event on standard output, with levels and forms from the settings' <c>Logging</c>.
/// </summary>
internal static class ServerLog
{
    /// <summary>Makes the log.</summary>
    public static ILoggerFactory Create(IConfiguration sources) => LoggerFactory.Create(logging => logging
        .AddConfiguration(sources.GetSection("Logging"))
        // A start that fails is told once, on standard error.
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
        .AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.None)
        .AddConsole());
}
