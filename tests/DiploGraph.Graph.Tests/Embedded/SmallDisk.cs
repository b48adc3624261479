using System.Diagnostics;

namespace DiploGraph.Graph.Tests.Embedded;

/// <summary>A disk of a few megabytes in memory, mounted for a test. That takes Linux and root.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallDisk(string options)
    {
        if (!Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", Path))
        {
            _folder.Dispose();
            throw new InvalidOperationException("No tmpfs can be mounted.");
        }
    }

    /// <summary>Why there can be none; null where there can.</summary>
    public static string? Unavailable { get; } = Try();

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

        try
        {
            using var disk = new SmallDisk("size=1m");
            return null;
        }
        catch (InvalidOperationException)
        {
            return "A small disk is mounted for this test, and mounting is not allowed here.";
        }
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

/// <summary>A test that mounts a <see cref="SmallDisk"/>, skipped with the reason where that cannot be done.</summary>
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = SmallDisk.Unavailable;
}
