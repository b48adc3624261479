using System.Diagnostics;

namespace DiploGraph.Graph.Tests.Embedded;

/// <summary>
/// A disk of a few megabytes in memory, mounted for a test. That takes Linux and root; elsewhere the test is skipped.
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    /// <summary>Why no disk can be mounted here; null if one can.</summary>
    private static readonly string? Unavailable = Try();

    private readonly TemporaryFolder _folder = new();

    public SmallDisk(string options)
    {
        Assert.SkipWhen(Unavailable is not null, Unavailable ?? "");
        if (!Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", Path))
        {
            _folder.Dispose();
            throw new InvalidOperationException("No tmpfs can be mounted.");
        }
    }

    public string Path => _folder.Path;

    public string File(string name) => _folder.File(name);

    /// <summary>Mounts the disk anew with other options.</summary>
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
            return "A small disk is mounted for this test, which takes Linux and root.";
        }

        using var folder = new TemporaryFolder();
        if (!Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.Path))
        {
            return "A small disk is mounted for this test, and mounting is not allowed here.";
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
