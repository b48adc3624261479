using System.Diagnostics;

namespace DiploGraph.Graph.Tests.Embedded;

/// <summary>
/// A disk of a few megabytes in memory, mounted for a test. Needs Linux and root; the test is skipped otherwise.
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    /// <summary>The reason why no disk can be mounted; null if one can.</summary>
    private static readonly string? Unavailable = Try();

    private readonly TemporaryFolder _folder = new();

    public SmallDisk(string options)
    {
        Assert.SkipWhen(Unavailable is not null, Unavailable ?? "");
        if (!Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", Path))
        {
            _folder.Dispose();
            throw new InvalidOperationException("A tmpfs cannot be mounted.");
        }
    }

    public string Path => _folder.Path;

    public string File(string name) => _folder.File(name);

    /// <summary>Remounts the disk with other options.</summary>
    public void Remount(string options) => Assert.True(Run("mount", "-o", $"remount,{options}", Path));

    public void Dispose()
    {
        Run("umount", Path);
        _folder.Dispose();
    }

    private static string? Try()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
        {
            return "This test mounts a small disk, which needs Linux and root.";
        }

        using var folder = new TemporaryFolder();
        if (!Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.Path))
        {
            return "This test mounts a small disk, which is not allowed here.";
        }

        Run("umount", folder.Path);
        return null;
    }

    private static bool Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
