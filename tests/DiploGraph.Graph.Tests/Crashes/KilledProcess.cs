using System.Diagnostics;
using System.Globalization;

namespace DiploGraph.Graph.Tests.Crashes;

/// <summary>Starts this program with other arguments (see <see cref="Program"/>) and kills it.</summary>
internal static class KilledProcess
{
    /// <summary>Starts the program; its standard output can be read.</summary>
    public static Process Start(params string[] arguments) => Start(arguments, password: null);

    /// <summary>Starts the program with the password of a database in its environment.</summary>
    public static Process Start(IEnumerable<string> arguments, string? password)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath!.Contains("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath! : "dotnet",
            ["exec", typeof(KilledProcess).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
        };
        start.Environment[Program.Password] = password;
        return Process.Start(start)!;
    }

    /// <summary>
    /// Waits for some lines and a little longer, kills the process, and returns the number in its last line.
    /// </summary>
    public static async Task<long> KillAsync(Process process, int lines, TimeSpan later)
    {
        string? last = null;
        for (var line = 0; line < lines; line++)
        {
            last = await process.StandardOutput.ReadLineAsync() ?? last;
        }

        for (var since = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(since) < later;)
        {
            Thread.SpinWait(100);
        }

        process.Kill();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            last = line;
        }

        await process.WaitForExitAsync();
        return long.Parse(last!, CultureInfo.InvariantCulture);
    }
}
