namespace DiploGraph.Server.Failures;

/// <summary>Ends a command. Standard error receives the message unchanged; the caller receives the exit code.</summary>
/// <param name="exitCode">One of <see cref="ExitCode"/>.</param>
/// <param name="message">A sentence that says what failed and how to fix it.</param>
/// <param name="inner">The cause, for debugging.</param>
internal sealed class CommandFailedException(int exitCode, string message, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>One of <see cref="Failures.ExitCode"/>.</summary>
    public int ExitCode { get; } = exitCode;
}
