namespace DiploGraph.Graph.Tests.Skipping;

/// <summary>Ends a running test as skipped if a required resource is missing.</summary>
internal static class SkipTest
{
    /// <summary>Skips the test for this reason; does nothing if there is none.</summary>
    public static void When(string? reason)
    {
        if (reason is not null)
        {
            Assert.Skip(reason);
        }
    }
}
