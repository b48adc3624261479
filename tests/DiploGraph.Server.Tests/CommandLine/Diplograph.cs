using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DiploGraph.Server.Tests.CommandLine;

/// <summary>The program in a separate process, with its output.</summary>
internal sealed class Diplograph : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Diplograph(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Take(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Take(_error, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output => Text(_output);

    public string Error => Text(_error);

    public int Id => _process.Id;

    /// <summary>Starts the program.</summary>
    public static Diplograph Start(params string[] arguments) => Start(null, arguments);

    /// <summary>Starts the program with an environment variable.</summary>
    public static Diplograph Start((string Name, string Value)? variable, params string[] arguments) =>
        StartWith(variable is { } one ? [one] : [], arguments);

    /// <summary>Starts the program with environment variables.</summary>
    public static Diplograph StartWith(
        IEnumerable<(string Name, string Value)> variables, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "diplograph.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return new Diplograph(start);
    }

    /// <summary>Runs the program until it exits.</summary>
    public static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var program = Start(arguments);
        var code = await program.ExitAsync();
        return (code, program.Output, program.Error);
    }

    /// <summary>Returns a local address that no process listens on.</summary>
    public static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    /// <summary>Waits until the server reports that it is ready.</summary>
    public async Task ReadyAsync()
    {
        var first = await Task.WhenAny(_ready.Task, _process.WaitForExitAsync()).WaitAsync(Patience);
        Assert.True(first == _ready.Task, $"The server has ended: {Error}");
    }

    /// <summary>Waits until the process exits.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>Kills the process without a chance to clean up, as a crash of the machine would.</summary>
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private void Take(StringBuilder text, string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (text)
        {
            text.AppendLine(line);
        }

        if (line.StartsWith("  data ", StringComparison.Ordinal))
        {
            _ready.TrySetResult();
        }
    }

    private static string Text(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}

/// <summary>A temporary folder that is deleted after the test.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("diplograph-test-").FullName;

    public string In(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
