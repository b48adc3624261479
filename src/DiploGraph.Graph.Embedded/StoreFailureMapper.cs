using DiploGraph.Graph.Failures;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DiploGraph.Graph.Embedded;

/// <summary>Creates exceptions whose message says what failed, where, and what to do.</summary>
internal static class StoreFailureMapper
{
    public static GraphStoreException FromSqlite(SqliteException exception, string path) =>
        exception.SqliteErrorCode switch
        {
            raw.SQLITE_FULL => Full(path, exception),
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => Corrupt(path, exception),
            raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_CANTOPEN or raw.SQLITE_AUTH =>
                NotWritable(path, exception),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new GraphStoreException(
                GraphStoreFailure.Unavailable,
                $"Another program has locked {path} (perhaps a backup tool or a SQL prompt). End it and try again.",
                exception),
            raw.SQLITE_ERROR or raw.SQLITE_CONSTRAINT or raw.SQLITE_MISMATCH or raw.SQLITE_SCHEMA =>
                new GraphStoreException(
                    GraphStoreFailure.Corrupt,
                    $"{path} does not have the structure that this version of DiploGraph writes ({exception.Message}). "
                    + "Restore a backup.",
                    exception),
            _ => new GraphStoreException(
                GraphStoreFailure.Unavailable,
                $"{path} could not be read or written ({exception.Message}). Check the disk and try again.",
                exception),
        };

    public static GraphStoreException Full(string path, Exception? inner = null) => new(
        GraphStoreFailure.Unavailable, $"The disk with {path} is full. Free some space and try again.", inner);

    public static GraphStoreException Corrupt(string path, Exception? inner = null, string? what = null) => new(
        GraphStoreFailure.Corrupt,
        $"{path} is damaged ({what ?? inner?.Message}). Replace it with a backup; it was left unchanged.",
        inner);

    public static GraphStoreException NotWritable(string path, Exception? inner = null) => new(
        GraphStoreFailure.Unavailable,
        $"{path} cannot be written. Give the user who runs DiploGraph write access, or choose another data folder.",
        inner);

    public static GraphStoreException Foreign(string path) => new(
        GraphStoreFailure.Rejected,
        $"{path} is not a DiploGraph store. Choose another data folder; the file was left unchanged.");

    public static GraphStoreException Newer(string path, int version) => new(
        GraphStoreFailure.Rejected,
        $"{path} was written by a newer version of DiploGraph (format {version}; this one reads {StoreFile.Format}). "
        + "Use the newer version, or choose another data folder; the file was left unchanged.");

    public static GraphStoreException InUse(string path) => new(
        GraphStoreFailure.Unavailable,
        $"Another process has {path} open. Stop it, or choose another data folder.");
}
