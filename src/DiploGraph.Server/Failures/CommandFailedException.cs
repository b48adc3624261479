namespace DiploGraph.Server.Failures;

/// <summary>Ends a command: its message goes to standard error as it is, its code to who called.</summary>
/// <param name="exitCode">One of <see cref="ExitCode"/>.</param>
/// <param name="message">A sentence that names what failed, and what to do.</param>
/// <param name="inner">What caused it, for a debugger.</param>
internal sealed class CommandFailedException(int exitCode, string message, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>One of <see cref="Failures.ExitCode"/>.</summary>
    public int ExitCode { get; } = exitCode;
}
