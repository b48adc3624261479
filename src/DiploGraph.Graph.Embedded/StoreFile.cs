using System.Buffers.Binary;
using System.Globalization;
using DiploGraph.Graph.Stores;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DiploGraph.Graph.Embedded;

/// <summary>
/// The file of a store: how it is recognised without touching it, made whole in one step, and opened. DESIGN.md says
/// why each setting is as it is.
/// </summary>
internal static class StoreFile
{
    /// <summary>The format that this version writes and reads; SQLite's <c>user_version</c>.</summary>
    public const int Format = 1;

    // "DPLG"; SQLite's application_id.
    private const int ApplicationId = 0x44504C47;

    // SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE
    private const int NoCheckpointOnClose = 1006;

    private const int HeaderLength = 100;
    private const int UserVersionOffset = 60;
    private const int ApplicationIdOffset = 68;

    private static readonly string[] Changes = ["UPDATE", "DELETE"];

    /// <summary>The tables, each with a column of its own name that numbers its rows.</summary>
    public static IReadOnlyList<string> Tables { get; } =
        ["revision", "entity", "entity_version", "capture", "claim", "claim_version", "evidence"];

    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <summary>Reads the header of a file that is there, and nothing else of it.</summary>
    /// <exception cref="GraphStoreException">It is no store, or one that this version cannot read.</exception>
    public static void CheckHeader(string path)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        {
            if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
            {
                throw StoreFailures.Foreign(path);
            }
        }

        var format = BinaryPrimitives.ReadInt32BigEndian(header[UserVersionOffset..]);
        if (!header.StartsWith(Magic)
            || BinaryPrimitives.ReadInt32BigEndian(header[ApplicationIdOffset..]) != ApplicationId || format < 1)
        {
            throw StoreFailures.Foreign(path);
        }

        if (format > Format)
        {
            throw StoreFailures.Newer(path, format);
        }
    }

    /// <summary>
    /// Makes an empty store beside its place and then names it so: at any moment there is a whole one or none.
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
            // No journal and no waiting for the disk: until it has its name, the file is thrown away after a crash.
            Execute(connection, "PRAGMA page_size = 8192");
            Execute(connection, "PRAGMA journal_mode = OFF");
            Execute(connection, "PRAGMA synchronous = OFF");
            Execute(connection, $"BEGIN; {Schema()} COMMIT;");
            Execute(connection, $"PRAGMA application_id = {ApplicationId.ToString(CultureInfo.InvariantCulture)}");
            Execute(connection, $"PRAGMA user_version = {Format.ToString(CultureInfo.InvariantCulture)}");
            Execute(connection, "PRAGMA journal_mode = WAL");
        }

        Flush(unfinished);
        File.Move(unfinished, path);
    }

    /// <summary>Waits until a file is on the disk.</summary>
    public static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <summary>
    /// Opens the store's file to write it once it has been read. Until then nothing is written: should it turn out to
    /// be damaged, a log that is there is not moved into the file when it is closed.
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
            // A first read opens the log here and not in a reader, which could not clear it away.
            Execute(connection, "SELECT count(*) FROM sqlite_schema");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes a connection ready for commits.</summary>
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
    /// Opens the store's file to read it beside the writer. For one thread at a time: SQLite then takes no lock for
    /// each column that is read.
    /// </summary>
    public static sqlite3 OpenForReading(string path)
    {
        var result = raw.sqlite3_open_v2(
            path, out var database, raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_NOMUTEX, null);
        try
        {
            SqliteException.ThrowExceptionForRC(result, database);
            Settle(database);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Opens the store's file to copy it.</summary>
    public static SqliteConnection OpenOriginal(string path) => Connect(path, SqliteOpenMode.ReadOnly);

    /// <summary>Opens a new file to copy a store into.</summary>
    public static SqliteConnection OpenCopy(string path) => Connect(path, SqliteOpenMode.ReadWriteCreate);

    /// <summary>Moves the log into the file and empties it.</summary>
    public static void EmptyLog(SqliteConnection connection) => SqliteException.ThrowExceptionForRC(
        raw.sqlite3_wal_checkpoint_v2(connection.Handle, "main", raw.SQLITE_CHECKPOINT_TRUNCATE, out _, out _),
        connection.Handle);

    /// <summary>
    /// Runs statements that answer nothing; waits for other programs' locks as long as the connection does.
    /// </summary>
    public static void Execute(SqliteConnection connection, string sql) => Execute(connection.Handle!, sql);

    private static void Execute(sqlite3 database, string sql) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(database, sql), database);

    private static void Settle(sqlite3 database)
    {
        Execute(database, "PRAGMA busy_timeout = 2000");
        Execute(database, "PRAGMA trusted_schema = OFF");
        Execute(database, "PRAGMA cell_size_check = ON");
        Execute(database, "PRAGMA temp_store = MEMORY");
    }

    // Whether the end of the last connection moves the log into the file.
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
            Settle(connection.Handle!);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // The tables, and for each two triggers that keep what is written.
    private static string Schema()
    {
        using var stream = typeof(StoreFile).Assembly.GetManifestResourceStream("Schema.sql")!;
        using var reader = new StreamReader(stream);
        var keep =
            from table in Tables
            from change in Changes
            select $"CREATE TRIGGER {table}_no_{change.ToLowerInvariant()} BEFORE {change} ON {table} "
                + "BEGIN SELECT RAISE(ABORT, 'what is recorded stays'); END;";
        return reader.ReadToEnd() + string.Join('\n', keep);
    }
}
