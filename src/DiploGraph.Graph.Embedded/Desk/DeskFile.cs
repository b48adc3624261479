using DiploGraph.Graph.Failures;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DiploGraph.Graph.Embedded.Desk;

/// <summary>
/// The file <c>desk.db</c> in a data folder: what a server keeps beside the graph. Several processes may have it open
/// at the same time, so commands can use it while a server runs. It is opened, and created, when it is first used.
/// </summary>
/// <param name="directory">The data folder; it is created if it does not exist.</param>
/// <remarks>All members are thread-safe. A process runs one call after the other.</remarks>
internal sealed class DeskFile(string directory) : IDisposable
{
#pragma warning disable CA2213 // Calls that still wait must see that the file is closed, not the semaphore.
    private readonly SemaphoreSlim _turn = new(1);
#pragma warning restore CA2213
    private SqliteConnection? _connection;
    private bool _isDisposed;

    /// <summary>The path of the file.</summary>
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetFullPath(directory), "desk.db");

    /// <summary>Reads one version of the file.</summary>
    /// <exception cref="GraphStoreException">The file cannot be opened or read.</exception>
    public ValueTask<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken) =>
        RunAsync("BEGIN", read, cancellationToken);

    /// <summary>
    /// Runs a transaction, after those of other processes. It is durable when the call returns. If the function throws,
    /// nothing is recorded.
    /// </summary>
    /// <exception cref="GraphStoreException">
    /// The file cannot be opened or written, and nothing was recorded.
    /// </exception>
    public ValueTask<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken) =>
        RunAsync("PRAGMA synchronous = FULL; BEGIN IMMEDIATE", write, cancellationToken);

    /// <summary>
    /// Runs a transaction like <see cref="WriteAsync{T}"/>, but without waiting for the disk: it survives the end of
    /// the process, and after a power failure the newest ones may be missing.
    /// </summary>
    /// <exception cref="GraphStoreException">The file cannot be opened or written.</exception>
    public async ValueTask WriteQuicklyAsync(Action<SqliteConnection> write, CancellationToken cancellationToken) =>
        await RunAsync(
            "PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE",
            connection =>
            {
                write(connection);
                return true;
            },
            cancellationToken);

    /// <inheritdoc cref="WriteAsync{T}"/>
    public async ValueTask WriteAsync(Action<SqliteConnection> write, CancellationToken cancellationToken) =>
        await WriteAsync(
            connection =>
            {
                write(connection);
                return true;
            },
            cancellationToken);

    public void Dispose()
    {
        _turn.Wait();
        _isDisposed = true;
        _connection?.Dispose();
        _turn.Release();
    }

    /// <summary>Ends a failed transaction, unless SQLite has already done so.</summary>
    internal static void Rollback(SqliteConnection connection)
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            raw.sqlite3_exec(connection.Handle, "ROLLBACK");
        }
    }

    private async ValueTask<T> RunAsync<T>(
        string begin, Func<SqliteConnection, T> run, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);

            // Not on the caller's thread: the disk may be slow, and another process may hold the lock.
            return await Task.Run(() => Run(begin, run), CancellationToken.None);
        }
        catch (SqliteException exception)
        {
            throw StoreFailureMapper.FromSqlite(exception, Path);
        }
        finally
        {
            _turn.Release();
        }
    }

    private T Run<T>(string begin, Func<SqliteConnection, T> run)
    {
        var connection = _connection ??= Open();
        StoreFile.Execute(connection, begin);
        try
        {
            var result = run(connection);
            StoreFile.Execute(connection, "COMMIT");
            return result;
        }
        catch
        {
            Rollback(connection);
            throw;
        }
    }

    private SqliteConnection Open()
    {
        CreateFile();
        var connection = StoreFile.OpenShared(Path);
        try
        {
            DeskSchema.Apply(connection, Path);
            UseLog(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // Only its owner may read a new file. SQLite gives its other files the same rights.
    private void CreateFile()
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            if (File.Exists(Path))
            {
                return;
            }

            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite };
            options.Share = FileShare.ReadWrite;
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var created = new FileStream(Path, options);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw StoreFailureMapper.NotWritable(Path, exception);
        }
    }

    // Readers and the writer then do not wait for each other. While another process opens the new file, SQLite may
    // refuse to switch; the file works without, and the next process switches.
    private static void UseLog(SqliteConnection connection)
    {
        var result = raw.sqlite3_exec(connection.Handle, "PRAGMA journal_mode = WAL");
        if (result != raw.SQLITE_BUSY)
        {
            SqliteException.ThrowExceptionForRC(result, connection.Handle);
        }
    }
}
