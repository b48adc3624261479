using DiploGraph.Graph.Stores;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DiploGraph.Graph.Embedded;

/// <summary>Says in one sentence what failed, where, and what to do.</summary>
internal static class StoreFailures
{
    public static GraphStoreException Of(SqliteException exception, string path) => exception.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => Full(path, exception),
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => Corrupt(path, exception),
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_CANTOPEN or raw.SQLITE_AUTH =>
            NotWritable(path, exception),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new GraphStoreException(
            GraphStoreFailure.Unavailable,
            $"Another program has locked {path}: end what it does there (a backup tool, a SQL prompt) and try again.",
            exception),
        raw.SQLITE_ERROR or raw.SQLITE_CONSTRAINT or raw.SQLITE_MISMATCH or raw.SQLITE_SCHEMA =>
            new GraphStoreException(
                GraphStoreFailure.Corrupt,
                $"{path} does not hold what this version of DiploGraph wrote ({exception.Message}): restore a backup.",
                exception),
        _ => new GraphStoreException(
            GraphStoreFailure.Unavailable,
            $"{path} could not be read or written ({exception.Message}): check the disk and try again.",
            exception),
    };

    public static GraphStoreException Full(string path, Exception? inner = null) => new(
        GraphStoreFailure.Unavailable, $"The disk that holds {path} is full: free some space and try again.", inner);

    public static GraphStoreException Corrupt(string path, Exception? inner = null, string? what = null) => new(
        GraphStoreFailure.Corrupt,
        $"{path} is damaged ({what ?? inner?.Message}): restore a backup in its place. The file was left as it is.",
        inner);

    public static GraphStoreException NotWritable(string path, Exception? inner = null) => new(
        GraphStoreFailure.Unavailable,
        $"{path} cannot be written: give the user that runs DiploGraph the right to, or name another data folder.",
        inner);

    public static GraphStoreException Foreign(string path) => new(
        GraphStoreFailure.Rejected,
        $"{path} is not a DiploGraph store: name another data folder. The file was left as it is.");

    public static GraphStoreException Newer(string path, int version) => new(
        GraphStoreFailure.Rejected,
        $"{path} was written by a newer DiploGraph (format {version}; this one reads {StoreFile.Format}): "
        + "use that one, or name another data folder. The file was left as it is.");

    public static GraphStoreException InUse(string path) => new(
        GraphStoreFailure.Unavailable,
        $"Another process has {path} open: stop it, or name another data folder.");
}
