using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Neo4j.Transport;

namespace DiploGraph.Graph.Tests.Neo4j;

/// <summary>
/// The Neo4j database of the tests: the one at <c>NEO4J_URI</c>; otherwise one started from <c>shared/neo4j</c> next to
/// the checkout; otherwise none, and the tests are skipped. Each test empties the database, so a database with data
/// that does not come from these tests is refused. Only one test project at a time uses a named database.
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

    private static readonly TimeSpan LockTimeout = TimeSpan.FromMinutes(30);

    private readonly StringBuilder _told = new();
    private FileStream? _lock;
    private string? _home;
    private string? _script;
    private string[] _start = [];

    /// <summary>
    /// The number of commits of a test with many writers: <c>DIPLOGRAPH_TEST_COMMITS</c>; null if it is not set.
    /// </summary>
    internal static int? Commits { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("DIPLOGRAPH_TEST_COMMITS"), out var count) ? count : null;

    /// <summary>The reason why there is no database; null if there is one.</summary>
    public string? Unavailable { get; private set; }

    /// <summary>Options to open the store, with reads by statements.</summary>
    internal Neo4jGraphStoreOptions Options { get; private set; } = new() { Address = new Uri("http://localhost/") };

    /// <summary>
    /// The script and the folder of the server that these tests started; null if they did not start it.
    /// </summary>
    internal (string Script, string Home)? Started => _home is null ? null : (_script!, _home);

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("NEO4J_URI") is { Length: > 0 } uri)
        {
            if (!Neo4jGraphStoreOptions.TryReadAddress(uri, out var address))
            {
                Unavailable = $"NEO4J_URI is {uri}, which is not an address such as http://localhost:7474.";
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
            await LockAsync();
        }
        else
        {
            await StartAsync();
        }

        if (Unavailable is null)
        {
            await PrepareAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _lock?.Dispose();
        if (_home is not null)
        {
            await RunAsync("stop", "--home", _home);
            Directory.Delete(_home, recursive: true);
        }
    }

    /// <summary>Empties the database, except for what migrations created.</summary>
    internal Task EmptyAsync() => RunAsync(Emptying);

    /// <summary>Empties the database completely, as if it had never been migrated.</summary>
    internal Task ClearAsync() => RunAsync(Clearing);

    /// <summary>Restores a cleared database to the state that tests expect.</summary>
    internal async Task RestoreAsync()
    {
        await RunAsync(Clearing);
        await Neo4jGraphStore.MigrateAsync(Options, adopts: true, default);
        await RunAsync(Mark);
    }

    /// <summary>Runs a statement and returns its rows.</summary>
    internal async Task<IReadOnlyList<object?[]>> RunAsync(string text)
    {
        using var transport = new QueryApiTransport(Options);
        return (await RunAsync(transport, text)).Rows;
    }

    /// <summary>Runs the server's script and returns its standard output.</summary>
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

    /// <summary>Kills the server that these tests started.</summary>
    internal Task KillAsync() => RunAsync("stop", "--home", _home!, "--kill");

    /// <summary>Starts the server again with the data on its disk.</summary>
    internal async Task RestartAsync() =>
        Assert.Contains("NEO4J_PID=", await RunAsync(_start), StringComparison.Ordinal);

    /// <summary>Sends a signal to the server that these tests started.</summary>
    internal async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", await ProcessAsync()]);
        await kill.WaitForExitAsync();
    }

    /// <summary>
    /// Limits the size of the files of the server that these tests started, until it ends. The server treats this like
    /// a full disk.
    /// </summary>
    internal async Task LimitFilesAsync(long bytes)
    {
        using var limit = Process.Start("prlimit", ["--pid", await ProcessAsync(), $"--fsize={bytes}:"]);
        await limit.WaitForExitAsync();
        Assert.Equal(0, limit.ExitCode);
    }

    /// <summary>Returns the size of the current transaction log.</summary>
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

    // Test projects run at the same time and would empty each other's graph.
    private async Task LockAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), "diplograph-neo4j-tests.lock");
        for (var started = Stopwatch.GetTimestamp(); _lock is null;)
        {
            try
            {
                _lock = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (Stopwatch.GetElapsedTime(started) < LockTimeout)
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
            Unavailable = "NEO4J_URI is not set, and there is no shared/neo4j next to the checkout.";
            return;
        }

        await RemoveLeftoversAsync();
        var home = Directory.CreateTempSubdirectory(Prefix).FullName;
        await File.WriteAllTextAsync(Path.Combine(home, Owner), $"{Environment.ProcessId}");
        var port = FreePort();
        _start =
        [
            "start", "--home", home, "--http-port", $"{port}", "--bolt-port", $"{FreePort()}", "--heap", "1g",
            "--page-cache", "64m", "--wait", "240", "--set", "db.transaction.timeout=60s",
            "--set", "db.tx_log.preallocate=false",
        ];
        var told = await RunAsync(_start);
        if (!told.Contains("NEO4J_PID=", StringComparison.Ordinal))
        {
            await RunAsync("stop", "--home", home, "--kill"); // It may still be starting.
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

    // Removes the databases of test runs that were killed. Leaves those alone whose test run still exists, and
    // processes that are not the database of the folder.
    private async Task RemoveLeftoversAsync()
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
                // Another run removes it, or it belongs to another user.
            }
        }
    }

    private async Task PrepareAsync()
    {
        try
        {
            var nodes = (long)(await RunAsync("MATCH (n) RETURN count(n)"))[0][0]!;
            var marks = (long)(await RunAsync("MATCH (n:DiploGraphTests) RETURN count(n)"))[0][0]!;
            if (nodes > 0 && marks == 0)
            {
                Unavailable = $"The database at {Options.Address} has {nodes} nodes, which the tests would delete.";
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

/// <summary>The tests that use the database. They run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class Neo4jCollection : ICollectionFixture<Neo4jDatabase>
{
    public const string Name = "Neo4j";
}
