using DiploGraph.Graph.Failures;
using Microsoft.Data.Sqlite;

namespace DiploGraph.Graph.Embedded;

/// <summary>Copies the file of a store that is in use.</summary>
internal static class StoreBackupWriter
{
    /// <summary>Writes the copy under a temporary name, and renames it once it is complete and on disk.</summary>
    public static void Write(string from, string to)
    {
        if (File.Exists(to) || Directory.Exists(to))
        {
            throw new GraphStoreException(
                GraphStoreFailure.Rejected,
                $"{to} already exists. Choose another file name; nothing was overwritten.");
        }

        var unfinished = to + ".part";
        try
        {
            File.Delete(unfinished);
            Copy(from, unfinished);
            StoreFile.FlushToDisk(unfinished);
            File.Move(unfinished, to);
        }
        catch (SqliteException exception)
        {
            File.Delete(unfinished);
            throw StoreFailureMapper.FromSqlite(exception, to);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw StoreFailureMapper.NotWritable(to, exception);
        }
        catch (IOException exception)
        {
            throw new GraphStoreException(
                GraphStoreFailure.Unavailable, $"{to} cannot be written ({exception.Message}).", exception);
        }
    }

    private static void Copy(string from, string to)
    {
        using var source = StoreFile.OpenOriginal(from);
        using var target = StoreFile.OpenCopy(to);
        source.BackupDatabase(target);
    }
}
