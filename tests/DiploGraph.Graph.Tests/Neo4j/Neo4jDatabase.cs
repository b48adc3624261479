using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Neo4j.Transport;

namespace DiploGraph.Graph.Tests.Neo4j;

/// <summary>
/// The Neo4j that tests use: the one that <c>NEO4J_URI</c> names, else one that is started from <c>shared/neo4j</c>
/// beside the checkout, else none, and the tests say so. It is emptied for each test, so that one that holds anything
/// but an earlier run's is not taken, and one that is named is used by one project of tests at a time.
/// </summary>
public sealed class Neo4jDatabase : IAsyncLifetime
{
    private const string Mark = "MERGE (:DiploGraphTests {name: 'emptied by tests'})";

    private const string Emptying =
        "MATCH (n) WHERE NOT n:Migration AND NOT n:DiploGraphTests AND NOT (n:Revision AND n.number = 0) "
            + "CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS";

    private const string Clearing =
        "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS";

    private const string Prefix = "diplograph-neo4j-";
    private const string Owner = "owner";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private readonly StringBuilder _told = new();
    private FileStream? _turn;
    private string? _home;
    private string? _script;
    private string[] _start = [];

    /// <summary>Why there is none; null where there is one.</summary>
    public string? Unavailable { get; private set; }

    /// <summary>How it is reached; reads are statements, unless a test says otherwise.</summary>
    internal Neo4jGraphStoreOptions Options { get; private set; } = new() { Address = new Uri("http://localhost/") };

    /// <summary>
    /// The script of the server that was started here, and its folder; null for one that runs anyway.
    /// </summary>
    internal (string Script, string Home)? Started => _home is null ? null : (_script!, _home);

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("NEO4J_URI") is { Length: > 0 } uri)
        {
            if (!Neo4jGraphStoreOptions.TryReadAddress(uri, out var address))
            {
                Unavailable = $"NEO4J_URI is {uri}, which is no address such as http://localhost:7474.";
                return;
            }

            Options = new()
            {
                Address = address!,
                User = Environment.GetEnvironmentVariable("NEO4J_USER") ?? "neo4j",
                Password = Environment.GetEnvironmentVariable("NEO4J_PASSWORD") ?? "",
                Database = Environment.GetEnvironmentVariable("NEO4J_DATABASE") ?? "neo4j",
                Reads = Neo4jReadMode.Statements,
            };
            await WaitForTurnAsync();
        }
        else
        {
            await StartAsync();
        }

        if (Unavailable is null)
        {
            await TakeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _turn?.Dispose();
        if (_home is not null)
        {
            await RunAsync("stop", "--home", _home);
            Directory.Delete(_home, recursive: true);
        }
    }

    /// <summary>Empties the database but for what migrations made.</summary>
    internal Task EmptyAsync() => RunAsync(Emptying);

    /// <summary>Empties the database of everything, so that it is as one that was never migrated.</summary>
    internal Task ClearAsync() => RunAsync(Clearing);

    /// <summary>Brings a cleared database back to what tests expect.</summary>
    internal async Task RestoreAsync()
    {
        await RunAsync(Clearing);
        await Neo4jGraphStore.MigrateAsync(Options, adopts: true, default);
        await RunAsync(Mark);
    }

    /// <summary>The rows of a statement of the test's own.</summary>
    internal async Task<IReadOnlyList<object?[]>> RunAsync(string text)
    {
        using var transport = new QueryApiTransport(Options);
        return (await RunAsync(transport, text)).Rows;
    }

    /// <summary>Runs the server's script; its standard output.</summary>
    internal async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", [_script!, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, line) => _told.AppendLine(line.Data);
        process.BeginErrorReadLine();
        var output = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            output.AppendLine(line);
            if (line.StartsWith("NEO4J_PID", StringComparison.Ordinal))
            {
                break;
            }
        }

        await process.WaitForExitAsync();
        return output.ToString();
    }

    /// <summary>Ends the server that was started here without its having a say.</summary>
    internal Task KillAsync() => RunAsync("stop", "--home", _home!, "--kill");

    /// <summary>Starts it again on what it has on its disk.</summary>
    internal async Task RestartAsync() =>
        Assert.Contains("NEO4J_PID=", await RunAsync(_start), StringComparison.Ordinal);

    /// <summary>Sends the server that was started here a signal.</summary>
    internal async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", await ProcessAsync()]);
        await kill.WaitForExitAsync();
    }

    /// <summary>
    /// Lets no file of the server that was started here grow to more than so many bytes, which it meets as it does a
    /// full disk; for as long as it runs.
    /// </summary>
    internal async Task LimitFilesAsync(long bytes)
    {
        using var limit = Process.Start("prlimit", ["--pid", await ProcessAsync(), $"--fsize={bytes}:"]);
        await limit.WaitForExitAsync();
        Assert.Equal(0, limit.ExitCode);
    }

    /// <summary>How long the file is that transactions are written to.</summary>
    internal long LogLength() => new DirectoryInfo(Path.Combine(_home!, "data", "transactions", Options.Database))
        .EnumerateFiles("neostore.transaction.db.*").Max(file => file.Length);

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Task<CypherResult> RunAsync(QueryApiTransport transport, string text) => transport.RunAsync(
        new CypherStatement(text, new Dictionary<string, object?>()) { Writes = true },
        [],
        TimeSpan.FromMinutes(1),
        default);

    private async Task<string> ProcessAsync() =>
        (await File.ReadAllTextAsync(Path.Combine(_home!, "run", "test-server.pid"))).Trim();

    private static string? FindScript()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DiploGraph.sln")))
            {
                var script = Path.Combine(folder.Parent?.FullName ?? "/", "shared", "neo4j", "server");
                return File.Exists(script) ? script : null;
            }
        }

        return null;
    }

    // Projects of tests run at the same time, and would empty each other's graph.
    private async Task WaitForTurnAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), "diplograph-neo4j-tests.lock");
        for (var started = Stopwatch.GetTimestamp(); _turn is null;)
        {
            try
            {
                _turn = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (Stopwatch.GetElapsedTime(started) < Patience)
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }
    }

    private async Task StartAsync()
    {
        _script = FindScript();
        if (_script is null)
        {
            Unavailable = "NEO4J_URI is not set, and there is no shared/neo4j beside the checkout.";
            return;
        }

        await EndLeftOversAsync();
        var home = Directory.CreateTempSubdirectory(Prefix).FullName;
        await File.WriteAllTextAsync(Path.Combine(home, Owner), $"{Environment.ProcessId}");
        var port = FreePort();
        _start =
        [
            "start", "--home", home, "--http-port", $"{port}", "--bolt-port", $"{FreePort()}", "--heap", "512m",
            "--page-cache", "64m", "--wait", "240", "--set", "db.transaction.timeout=60s",
            "--set", "db.tx_log.preallocate=false",
        ];
        var told = await RunAsync(_start);
        if (!told.Contains("NEO4J_PID=", StringComparison.Ordinal))
        {
            await RunAsync("stop", "--home", home, "--kill"); // One that is too slow still starts.
            Directory.Delete(home, recursive: true);
            Unavailable = $"Neo4j did not start: {_told.ToString().ReplaceLineEndings(" ").Trim()}";
            return;
        }

        _home = home;
        Options = new()
        {
            Address = new Uri($"http://127.0.0.1:{port}/"), Password = "diplograph", Reads = Neo4jReadMode.Statements,
        };
    }

    // A run that was killed ended neither its database nor that one's folder. Whose process is still there, or whose is
    // not the database of the folder, is left alone.
    private async Task EndLeftOversAsync()
    {
        if (!Directory.Exists("/proc/self"))
        {
            return;
        }

        foreach (var home in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            var owner = Path.Combine(home, Owner);
            if (!File.Exists(owner) || Directory.Exists($"/proc/{(await File.ReadAllTextAsync(owner)).Trim()}"))
            {
                continue;
            }

            try
            {
                var process = Path.Combine(home, "run", "test-server.pid");
                var told = File.Exists(process)
                    ? $"/proc/{(await File.ReadAllTextAsync(process)).Trim()}/cmdline"
                    : "";
                if (File.Exists(told)
                    && (await File.ReadAllTextAsync(told)).Contains(home, StringComparison.Ordinal))
                {
                    await RunAsync("stop", "--home", home, "--kill");
                }

                Directory.Delete(home, recursive: true);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // Another run does it, or it is another user's.
            }
        }
    }

    private async Task TakeAsync()
    {
        try
        {
            var nodes = (long)(await RunAsync("MATCH (n) RETURN count(n)"))[0][0]!;
            var marks = (long)(await RunAsync("MATCH (n:DiploGraphTests) RETURN count(n)"))[0][0]!;
            if (nodes > 0 && marks == 0)
            {
                Unavailable = $"The database at {Options.Address} holds {nodes} nodes: tests would empty it.";
                return;
            }

            await Neo4jGraphStore.MigrateAsync(Options, adopts: true, default);
            await RunAsync(Mark);
        }
        catch (Neo4jException failure)
        {
            Unavailable = $"Neo4j at {Options.Address} cannot be used: {failure.Message}";
        }
    }
}

/// <summary>Tests that share the one database: one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class Neo4jCollection : ICollectionFixture<Neo4jDatabase>
{
    public const string Name = "Neo4j";
}
