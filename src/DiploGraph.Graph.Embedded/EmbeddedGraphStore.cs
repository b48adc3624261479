using System.Runtime.CompilerServices;
using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DiploGraph.Graph.Embedded;

/// <summary>
/// The default store: a memory graph, made durable by a SQLite file in a folder that only this process has open. A
/// commit is written to the file before memory; opening the store rebuilds memory from the file. See DESIGN.md.
/// </summary>
public sealed class EmbeddedGraphStore : IGraphStore
{
    private readonly DataFolder _folder;
    private readonly SqliteConnection _connection;
    private readonly ChangeWriter _writer;
    private readonly SqliteStatement _findKey;
    private readonly SqliteStatement _newestInFile;
    private readonly TimeProvider _time;
#pragma warning disable CA2213 // Commits that still wait must see that the store is disposed, not the semaphore.
    private readonly SemaphoreSlim _turn = new(1);
#pragma warning restore CA2213
    private readonly MemoryGraph _graph;
    private bool _isLogSuspect;
    private bool _isMemoryBehind;
    private bool _isDisposed;

    private EmbeddedGraphStore(DataFolder folder, SqliteConnection connection, MemoryGraph graph, TimeProvider time)
    {
        _folder = folder;
        _connection = connection;
        _graph = graph;
        _time = time;
        _writer = new ChangeWriter(connection);
        _findKey = new SqliteStatement(
            connection,
            "SELECT revision, request_hash FROM revision WHERE idempotency_key = ?");
        _newestInFile = new SqliteStatement(connection, "SELECT max(revision) FROM revision");
    }

    /// <summary>The path of the SQLite file.</summary>
    public string Path => _folder.StoreFilePath;

    /// <summary>The number of entities, claims and so on in the store.</summary>
    public GraphCounts Counts => _graph.Counts;

    /// <summary>Opens the store in a folder; creates an empty one if there is none.</summary>
    /// <exception cref="GraphStoreException">
    /// Unavailable: the folder cannot be written, its disk is full, or another process has it open. Rejected: the file
    /// is not a store, or was written by a newer version. Corrupt: the file is damaged. Existing files are left
    /// unchanged.
    /// </exception>
    public static Task<EmbeddedGraphStore> OpenAsync(
        EmbeddedGraphStoreOptions options, CancellationToken cancellationToken) =>
        Task.Run(() => Open(options), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IGraphSnapshot> OpenSnapshotAsync(SnapshotAt at, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return ValueTask.FromResult(_graph.OpenSnapshot(at));
    }

    /// <inheritdoc/>
    public async ValueTask<CommitResult> CommitAsync(CommitRequest request, CancellationToken cancellationToken)
    {
        CommitPreparer.Check(request);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            ThrowIfMemoryIsBehind();
            if (request.IdempotencyKey is { } key && FindKey(key) is var (done, hash))
            {
                return CommitPreparer.Replay(request, done, hash);
            }

            await using var newest = _graph.OpenSnapshot(SnapshotAt.CurrentAsRecorded);
            var changes = await CommitPreparer.PrepareAsync(request, newest, _time, cancellationToken);

            // From here on, the caller can no longer cancel.
            await Task.Run(() => Record(changes, request), CancellationToken.None);
            return new CommitResult(changes.Revision, IsReplay: false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<RevisionChanges> ReadChangesAsync(
        long since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        foreach (var changes in _graph.ReadChanges(since))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return changes;
        }

        await ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<long> WaitForRevisionAfterAsync(long revision, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _graph.WaitForRevisionAfterAsync(revision, cancellationToken);
    }

    /// <summary>
    /// Copies the store to a new file while it stays in use, with SQLite's backup interface. To open the copy, put it
    /// into an empty folder as <c>graph.db</c>.
    /// </summary>
    /// <param name="path">The file to create. Its folder must exist; the file must not.</param>
    /// <param name="cancellationToken">Cancels before copying begins; a running copy is completed.</param>
    /// <exception cref="GraphStoreException">
    /// Rejected: the file exists. Unavailable: it cannot be written.
    /// </exception>
    public Task BackupAsync(string path, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return Task.Run(() => StoreBackupWriter.Write(Path, System.IO.Path.GetFullPath(path)), cancellationToken);
    }

    /// <summary>Checks every invariant of the file, and that memory agrees with it. Commits wait meanwhile.</summary>
    /// <returns>A sentence for each problem; empty if the store is intact.</returns>
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => StoreVerifier.VerifyAsync(Path, _graph, cancellationToken), cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync();
        try
        {
            if (!_isDisposed)
            {
                _isDisposed = true;
                _graph.Close();
                _findKey.Dispose();
                _newestInFile.Dispose();
                _writer.Dispose();
                await _connection.DisposeAsync();
                _folder.Dispose();
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private static EmbeddedGraphStore Open(EmbeddedGraphStoreOptions options)
    {
        DataFolder? folder = null;
        SqliteConnection? connection = null;
        try
        {
            folder = DataFolder.Open(options.Directory);
            connection = StoreFile.OpenForWriting(folder.StoreFilePath);
            var graph = Read(folder.StoreFilePath);
            StoreFile.StartWriting(connection);
            StoreUpgrader.Upgrade(connection);
            var store = new EmbeddedGraphStore(folder, connection, graph, options.TimeProvider);
            (folder, connection) = (null, null);
            return store;
        }
        catch (SqliteException exception)
        {
            throw StoreFailureMapper.FromSqlite(exception, folder!.StoreFilePath);
        }
        finally
        {
            connection?.Dispose();
            folder?.Dispose();
        }
    }

    private static MemoryGraph Read(string path)
    {
        try
        {
            return GraphReader.Read(path);
        }
        catch (Exception exception) when (exception is not (SqliteException or OutOfMemoryException))
        {
            // Inconsistent rows cause many kinds of exception; all of them mean that the file is damaged.
            throw StoreFailureMapper.Corrupt(path, exception);
        }
    }

    // Returns the revision of a key and the stored hash of its request.
    private (Revision Revision, string? Hash)? FindKey(string key)
    {
        try
        {
            _findKey.Bind(1, key);
            (long Number, string? Hash)? found = _findKey.Step() ? (_findKey.Number(0), _findKey.TextOrNull(1)) : null;
            _findKey.Reset();
            return found is var (number, hash) ? (_graph.FindRevision(number)!, hash) : null;
        }
        catch (SqliteException exception)
        {
            throw StoreFailureMapper.FromSqlite(exception, Path);
        }
    }

    private void Record(RevisionChanges changes, CommitRequest request)
    {
        try
        {
            Write(changes, request);
        }
        catch (SqliteException exception)
        {
            throw StoreFailureMapper.FromSqlite(exception, Path);
        }

        // The commit is recorded once it is in the file. If memory then fails to apply it, only a restart helps.
        _isMemoryBehind = true;
        _graph.Apply(changes);
        _isMemoryBehind = false;
    }

    private void Write(RevisionChanges changes, CommitRequest request)
    {
        EmptySuspectLog();
        StoreFile.Execute(_connection, "BEGIN IMMEDIATE");
        try
        {
            ThrowIfChangedByOthers(changes.Revision.Number - 1);
            _writer.Write(changes, request, _graph);
            _isLogSuspect = true;
            StoreFile.Execute(_connection, "COMMIT");
            _isLogSuspect = false;
        }
        catch
        {
            Rollback();
            throw;
        }
    }

    // If the disk is full or fails, SQLite has already rolled back.
    private void Rollback()
    {
        _writer.Reset();
        if (raw.sqlite3_get_autocommit(_connection.Handle) == 0)
        {
            raw.sqlite3_exec(_connection.Handle, "ROLLBACK");
        }

        try
        {
            EmptySuspectLog();
        }
        catch (SqliteException)
        {
            // The next commit tries again, and fails while this fails.
        }
    }

    // A failed COMMIT may have left a complete transaction in the log, although its caller got an error. Emptying the
    // log ensures that no later start replays it. Until that succeeds, nothing is recorded.
    private void EmptySuspectLog()
    {
        if (_isLogSuspect)
        {
            StoreFile.EmptyLog(_connection);
            _isLogSuspect = false;
        }
    }

    private void ThrowIfChangedByOthers(long expected)
    {
        var newest = _newestInFile.Step() ? _newestInFile.Number(0) : 0;
        _newestInFile.Reset();
        if (newest != expected)
        {
            throw new GraphStoreException(
                GraphStoreFailure.Corrupt,
                $"Another program has written to {Path}: its newest revision is {newest}, not {expected}. "
                + "Restart DiploGraph to read it.");
        }
    }

    private void ThrowIfMemoryIsBehind()
    {
        if (_isMemoryBehind)
        {
            throw new GraphStoreException(
                GraphStoreFailure.Unavailable,
                $"{Path} has a revision that could not be applied in memory. Restart DiploGraph to read it.");
        }
    }
}
