using DiploGraph.Graph.Stores;
using Microsoft.Data.Sqlite;

namespace DiploGraph.Graph.Embedded;

/// <summary>Copies a store's file while its store goes on working.</summary>
internal static class StoreBackup
{
    /// <summary>Makes the copy beside its place, and names it once it is whole and on the disk.</summary>
    public static void Make(string from, string to)
    {
        if (File.Exists(to) || Directory.Exists(to))
        {
            throw new GraphStoreException(
                GraphStoreFailure.Rejected,
                $"{to} is there already: name a file that is not; nothing was overwritten.");
        }

        var unfinished = to + ".part";
        try
        {
            File.Delete(unfinished);
            Copy(from, unfinished);
            StoreFile.Flush(unfinished);
            File.Move(unfinished, to);
        }
        catch (SqliteException exception)
        {
            File.Delete(unfinished);
            throw StoreFailures.Of(exception, to);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw StoreFailures.NotWritable(to, exception);
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
