namespace DiploGraph.Server.Tests.Security;

/// <summary>A test of Unix file permissions, skipped on Windows with the reason.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute(string reason)
    {
        Reason = reason;
        if (OperatingSystem.IsWindows())
        {
            Skip = reason;
        }
    }

    public string Reason { get; }
}
