using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DiploGraph.Graph.Embedded;

/// <summary>
/// Brings a file of an earlier format to the current one, in one transaction: a crash leaves one format or the other.
/// </summary>
internal static class StoreUpgrader
{
    // The statements that turn format 1 into format 2, and so on.
    private static readonly string[] Steps =
    [
        """
        ALTER TABLE revision ADD COLUMN request_hash TEXT;
        ALTER TABLE entity_version ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
        DROP VIEW entity_history;
        CREATE VIEW entity_history AS
        SELECT e.id, v.label, v.disambiguation, v.withdrawn, v.recorded_from,
          lead(v.recorded_from) OVER (PARTITION BY v.entity ORDER BY v.recorded_from) AS recorded_to
        FROM entity_version v JOIN entity e USING (entity);
        """,
    ];

    /// <summary>Upgrades the file, if it has an earlier format.</summary>
    /// <param name="connection">A connection that is prepared for commits.</param>
    public static void Upgrade(SqliteConnection connection)
    {
        var format = StoreFile.ReadFormat(connection.Handle!);
        if (format == StoreFile.Format)
        {
            return;
        }

        StoreFile.Execute(connection, "BEGIN IMMEDIATE");
        foreach (var step in Steps[(format - 1)..])
        {
            StoreFile.Execute(connection, step);
        }

        StoreFile.Execute(
            connection, $"PRAGMA user_version = {StoreFile.Format.ToString(CultureInfo.InvariantCulture)}");
        StoreFile.Execute(connection, "COMMIT");
        WriteHeader(connection);
    }

    // Until the log is moved into the file, the header of the file names the earlier format, and an earlier program
    // would not refuse the file. A program that reads the file can prevent this; then a later commit does it.
    private static void WriteHeader(SqliteConnection connection)
    {
        try
        {
            StoreFile.EmptyLog(connection);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
        {
            // The upgrade is in the log, and complete.
        }
    }
}
