using System.Buffers.Binary;
using System.Globalization;
using DiploGraph.Graph.Failures;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DiploGraph.Graph.Embedded;

/// <summary>
/// Recognises, creates and opens the SQLite file of a store. DESIGN.md explains each setting.
/// </summary>
internal static class StoreFile
{
    /// <summary>
    /// The format version that this program writes: SQLite's <c>user_version</c>. It also reads all earlier ones.
    /// </summary>
    public const int Format = 2;

    // SQLite's application_id: "DPLG".
    private const int ApplicationId = 0x44504C47;

    // SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE
    private const int NoCheckpointOnClose = 1006;

    private const int HeaderLength = 100;
    private const int UserVersionOffset = 60;
    private const int ApplicationIdOffset = 68;

    private static readonly string[] RefusedChanges = ["UPDATE", "DELETE"];

    /// <summary>The tables. Each has a column with the name of the table that numbers its rows.</summary>
    public static IReadOnlyList<string> Tables { get; } =
        ["revision", "entity", "entity_version", "capture", "claim", "claim_version", "evidence"];

    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <summary>Checks the header of an existing file, and reads nothing else.</summary>
    /// <exception cref="GraphStoreException">It is not a store, or not one that this version can read.</exception>
    public static void CheckHeader(string path)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        {
            if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
            {
                throw StoreFailureMapper.Foreign(path);
            }
        }

        var format = BinaryPrimitives.ReadInt32BigEndian(header[UserVersionOffset..]);
        if (!header.StartsWith(Magic)
            || BinaryPrimitives.ReadInt32BigEndian(header[ApplicationIdOffset..]) != ApplicationId || format < 1)
        {
            throw StoreFailureMapper.Foreign(path);
        }

        if (format > Format)
        {
            throw StoreFailureMapper.Newer(path, format);
        }
    }

    /// <summary>
    /// Creates an empty store under a temporary name and renames it, so a crash leaves a complete store or none.
    /// </summary>
    public static void Create(string path)
    {
        var unfinished = path + ".new";
        foreach (var left in new[] { unfinished, unfinished + "-journal", unfinished + "-wal", unfinished + "-shm" })
        {
            File.Delete(left);
        }

        using (var connection = Connect(unfinished, SqliteOpenMode.ReadWriteCreate))
        {
            // No journal and no flushes: after a crash, the file with the temporary name is discarded.
            Execute(connection, "PRAGMA page_size = 8192");
            Execute(connection, "PRAGMA journal_mode = OFF");
            Execute(connection, "PRAGMA synchronous = OFF");
            Execute(connection, $"BEGIN; {Schema()} COMMIT;");
            Execute(connection, $"PRAGMA application_id = {ApplicationId.ToString(CultureInfo.InvariantCulture)}");
            Execute(connection, $"PRAGMA user_version = {Format.ToString(CultureInfo.InvariantCulture)}");
            Execute(connection, "PRAGMA journal_mode = WAL");
        }

        FlushToDisk(unfinished);
        File.Move(unfinished, path);
    }

    /// <summary>Waits until the contents of a file are on disk.</summary>
    public static void FlushToDisk(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <summary>
    /// Opens the file for writing, but in such a way that nothing is written yet: if reading finds damage, closing the
    /// connection does not move an existing log into the file.
    /// </summary>
    public static SqliteConnection OpenForWriting(string path)
    {
        var log = new FileInfo(path + "-wal");
        var connection = Connect(path, SqliteOpenMode.ReadWrite);
        if (log is { Exists: true, Length: > 0 })
        {
            CheckpointOnClose(connection, isOn: false);
        }

        try
        {
            // The first read opens the log. Do it here, because a read-only connection could not remove the log.
            Execute(connection, "SELECT count(*) FROM sqlite_schema");
            if (ReadFormat(connection.Handle!) is > Format and var format)
            {
                // The log contains the upgrade to a newer format, which the header does not show yet.
                throw StoreFailureMapper.Newer(path, format);
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Prepares a connection for commits.</summary>
    public static void StartWriting(SqliteConnection connection)
    {
        Execute(connection, "PRAGMA journal_mode = WAL");
        Execute(connection, "PRAGMA synchronous = FULL");
        Execute(connection, "PRAGMA foreign_keys = ON");
        Execute(connection, "PRAGMA journal_size_limit = 67108864");
        Execute(connection, "PRAGMA cache_size = -32768");
        CheckpointOnClose(connection, isOn: true);
    }

    /// <summary>
    /// Opens the file for reading, beside the writer. Only one thread at a time may use the connection: SQLite then
    /// takes no lock per column.
    /// </summary>
    public static sqlite3 OpenForReading(string path)
    {
        var result = raw.sqlite3_open_v2(
            path, out var database, raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_NOMUTEX, null);
        try
        {
            SqliteException.ThrowExceptionForRC(result, database);
            ApplySettings(database);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Opens a file that several processes write. A new file gets its tables from the caller.</summary>
    public static SqliteConnection OpenShared(string path)
    {
        var connection = Connect(path, SqliteOpenMode.ReadWriteCreate);
        Execute(connection, "PRAGMA busy_timeout = 5000");
        Execute(connection, "PRAGMA foreign_keys = ON");
        return connection;
    }

    /// <summary>Reads the format version of an open file, including what is still in its log.</summary>
    public static int ReadFormat(sqlite3 database)
    {
        using var rows = new SqliteStatement(database, "PRAGMA user_version");
        return rows.Step() ? (int)rows.Number(0) : 0;
    }

    /// <summary>Opens the file as the source of a copy.</summary>
    public static SqliteConnection OpenOriginal(string path) => Connect(path, SqliteOpenMode.ReadOnly);

    /// <summary>Opens a new file as the target of a copy.</summary>
    public static SqliteConnection OpenCopy(string path) => Connect(path, SqliteOpenMode.ReadWriteCreate);

    /// <summary>Moves the log into the file and empties the log.</summary>
    public static void EmptyLog(SqliteConnection connection) => SqliteException.ThrowExceptionForRC(
        raw.sqlite3_wal_checkpoint_v2(connection.Handle, "main", raw.SQLITE_CHECKPOINT_TRUNCATE, out _, out _),
        connection.Handle);

    /// <summary>
    /// Runs statements without results. Waits for locks of other programs for the connection's busy timeout.
    /// </summary>
    public static void Execute(SqliteConnection connection, string sql) => Execute(connection.Handle!, sql);

    private static void Execute(sqlite3 database, string sql) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(database, sql), database);

    private static void ApplySettings(sqlite3 database)
    {
        Execute(database, "PRAGMA busy_timeout = 2000");
        Execute(database, "PRAGMA trusted_schema = OFF");
        Execute(database, "PRAGMA cell_size_check = ON");
        Execute(database, "PRAGMA temp_store = MEMORY");
    }

    // Sets whether closing the last connection moves the log into the file.
    private static void CheckpointOnClose(SqliteConnection connection, bool isOn) =>
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_db_config(connection.Handle, NoCheckpointOnClose, isOn ? 0 : 1, out _), connection.Handle);

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            ApplySettings(connection.Handle!);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // The tables, and two triggers per table that refuse changes.
    private static string Schema()
    {
        using var stream = typeof(StoreFile).Assembly.GetManifestResourceStream("Schema.sql")!;
        using var reader = new StreamReader(stream);
        var triggers =
            from table in Tables
            from change in RefusedChanges
            select $"CREATE TRIGGER {table}_no_{change.ToLowerInvariant()} BEFORE {change} ON {table} "
                + "BEGIN SELECT RAISE(ABORT, 'recorded rows cannot be changed or deleted'); END;";
        return reader.ReadToEnd() + string.Join('\n', triggers);
    }
}
