using DiploGraph.Server.Failures;

namespace DiploGraph.Server.Observability;

/// <summary>
/// The log: one line for each event on standard output. The settings in <c>Logging</c> choose levels and format.
/// </summary>
internal static class ServerLog
{
    private const string Section = "Logging";

    /// <summary>Creates the log.</summary>
    /// <exception cref="CommandFailedException">A setting of the log is not allowed.</exception>
    public static ILoggerFactory Create(IConfiguration sources)
    {
        try
        {
            return LoggerFactory.Create(logging => logging
                .AddConfiguration(sources.GetSection(Section))
                // A failed start is reported only once, on standard error.
                .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
                .AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.None)
                .AddConsole());
        }
        catch (InvalidOperationException exception)
        {
            throw new CommandFailedException(
                ExitCode.WrongUse, $"Invalid setting: {Section}: {exception.Message}", exception);
        }
    }
}
