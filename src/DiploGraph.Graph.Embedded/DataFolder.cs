using DiploGraph.Graph.Failures;
using Microsoft.Data.Sqlite;

namespace DiploGraph.Graph.Embedded;

/// <summary>
/// The data folder of a store. A lock on a file in it, held by the operating system, keeps other processes out.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private const int NoSpaceOnUnix = 28;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    private readonly FileStream _lock;

    private DataFolder(string path, FileStream lockFile)
    {
        StoreFilePath = StoreFileIn(path);
        _lock = lockFile;
    }

    /// <summary>The path of the SQLite file.</summary>
    public string StoreFilePath { get; }

    /// <summary>Locks a folder. Creates the folder, and an empty store in it, if they do not exist.</summary>
    /// <exception cref="GraphStoreException">The folder cannot be used; existing files are left unchanged.</exception>
    public static DataFolder Open(string directory)
    {
        var path = Path.GetFullPath(directory);
        try
        {
            if (File.Exists(path))
            {
                throw new GraphStoreException(
                    GraphStoreFailure.Rejected, $"{path} is a file, not a folder. Choose another data folder.");
            }

            // Before locking: never write anything next to files that are not ours.
            CheckStoreFile(StoreFileIn(path));
            Directory.CreateDirectory(path);
            return Open(path, AcquireLock(path));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw StoreFailureMapper.NotWritable(path, exception);
        }
        catch (IOException exception) when (exception.HResult is NoSpaceOnUnix or DiskFullOnWindows)
        {
            throw StoreFailureMapper.Full(path, exception);
        }
        catch (IOException exception)
        {
            throw new GraphStoreException(
                GraphStoreFailure.Unavailable,
                $"{path} cannot be used ({exception.Message}). Solve that problem, or choose another data folder.",
                exception);
        }
    }

    public void Dispose() => _lock.Dispose();

    private static string StoreFileIn(string path) => Path.Combine(path, "graph.db");

    private static DataFolder Open(string path, FileStream lockFile)
    {
        try
        {
            var file = StoreFileIn(path);
            CheckStoreFile(file);
            if (!File.Exists(file))
            {
                StoreFile.Create(file);
            }

            return new DataFolder(path, lockFile);
        }
        catch (SqliteException exception)
        {
            lockFile.Dispose();
            throw StoreFailureMapper.FromSqlite(exception, path);
        }
        catch
        {
            lockFile.Dispose();
            throw;
        }
    }

    private static void CheckStoreFile(string file)
    {
        if (File.Exists(file))
        {
            StoreFile.CheckHeader(file);
        }
        else if (File.Exists(file + "-wal"))
        {
            // SQLite would replay the left-over log into a new file.
            throw StoreFailureMapper.Corrupt(file, what: "it is missing, but its log graph.db-wal exists");
        }
    }

    // The file stays after the lock is released: otherwise two processes could lock two files with the same name.
    private static FileStream AcquireLock(string path)
    {
        var file = Path.Combine(path, "graph.lock");
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (File.Exists(file) && IsSharingViolation(exception))
        {
            throw StoreFailureMapper.InUse(path);
        }
    }

    // Windows reports a sharing or lock violation. On Unix, the HResult is the number of flock's EWOULDBLOCK: 11 on
    // Linux, 35 on macOS.
    private static bool IsSharingViolation(IOException exception) =>
        exception.HResult is unchecked((int)0x80070020) or unchecked((int)0x80070021) or 11 or 35;
}
