using DiploGraph.Graph.Stores;
using Microsoft.Data.Sqlite;

namespace DiploGraph.Graph.Embedded;

/// <summary>
/// The folder of a store, held by one process at a time by the operating system's lock on a file in it.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private const int NoSpaceOnUnix = 28;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    private readonly FileStream _lock;

    private DataFolder(string path, FileStream hold)
    {
        File = FileIn(path);
        _lock = hold;
    }

    /// <summary>The path of the store's file.</summary>
    public string File { get; }

    /// <summary>Takes the folder, made where it is missing, with a store in it, made where there is none.</summary>
    /// <exception cref="GraphStoreException">It cannot be; a file that is there is as it was.</exception>
    public static DataFolder Take(string directory)
    {
        var path = Path.GetFullPath(directory);
        try
        {
            if (System.IO.File.Exists(path))
            {
                throw new GraphStoreException(
                    GraphStoreFailure.Rejected, $"{path} is a file and no folder: name another data folder.");
            }

            // Before the lock: nothing at all is written beside what is not ours.
            Check(FileIn(path));
            Directory.CreateDirectory(path);
            return Take(path, Lock(path));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw StoreFailures.NotWritable(path, exception);
        }
        catch (IOException exception) when (exception.HResult is NoSpaceOnUnix or DiskFullOnWindows)
        {
            throw StoreFailures.Full(path, exception);
        }
        catch (IOException exception)
        {
            throw new GraphStoreException(
                GraphStoreFailure.Unavailable,
                $"{path} cannot be used ({exception.Message}): mend that, or name another data folder.",
                exception);
        }
    }

    public void Dispose() => _lock.Dispose();

    private static string FileIn(string path) => Path.Combine(path, "graph.db");

    private static DataFolder Take(string path, FileStream hold)
    {
        try
        {
            var file = FileIn(path);
            Check(file);
            if (!System.IO.File.Exists(file))
            {
                StoreFile.Create(file);
            }

            return new DataFolder(path, hold);
        }
        catch (SqliteException exception)
        {
            hold.Dispose();
            throw StoreFailures.Of(exception, path);
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }

    private static void Check(string file)
    {
        if (System.IO.File.Exists(file))
        {
            StoreFile.CheckHeader(file);
        }
        else if (System.IO.File.Exists(file + "-wal"))
        {
            // SQLite would play a log that is left over into a new file.
            throw StoreFailures.Corrupt(file, what: "it is missing, and its log graph.db-wal is there");
        }
    }

    // The file stays when the lock goes: removing it would let two processes hold locks on two files of one name.
    private static FileStream Lock(string path)
    {
        var file = Path.Combine(path, "graph.lock");
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (System.IO.File.Exists(file) && IsSharing(exception))
        {
            throw StoreFailures.InUse(path);
        }
    }

    // Windows tells a violation of sharing; on Unix flock's EWOULDBLOCK comes through as its number (Linux 11, macOS
    // 35).
    private static bool IsSharing(IOException exception) =>
        exception.HResult is unchecked((int)0x80070020) or unchecked((int)0x80070021) or 11 or 35;
}
