namespace DiploGraph.Graph.Tests.Skipping;

/// <summary>Ends a test as skipped, with the reason, while it runs; see <see cref="SkippingTestFramework"/>.</summary>
internal static class SkipTest
{
    private const string Token = "This test is skipped: ";

    public static void When(string? reason)
    {
        if (reason is not null)
        {
            throw new InvalidOperationException(Token + reason);
        }
    }

    /// <summary>The reason that a failure's message tells, or null where it is a failure.</summary>
    public static string? ReasonIn(string message) =>
        message.StartsWith(Token, StringComparison.Ordinal) ? message[Token.Length..] : null;
}
