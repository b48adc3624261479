using System.Runtime.CompilerServices;
using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Stores;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DiploGraph.Graph.Embedded;

/// <summary>
/// The default store: the memory graph, made durable by a SQLite file in a folder that one process holds. A commit is
/// in the file before it is in memory; at the start memory is built from the file. DESIGN.md tells the whole of it.
/// </summary>
public sealed class EmbeddedGraphStore : IGraphStore
{
    private readonly DataFolder _folder;
    private readonly SqliteConnection _connection;
    private readonly ChangeWriter _writer;
    private readonly Statement _findKey;
    private readonly Statement _newestInFile;
    private readonly TimeProvider _time;
#pragma warning disable CA2213 // Who still waits for a turn is told that the store is closed, not that its turn is.
    private readonly SemaphoreSlim _turn = new(1);
#pragma warning restore CA2213
    private readonly MemoryGraph _graph;
    private bool _isLogSuspect;
    private bool _isBehind;
    private bool _isDisposed;

    private EmbeddedGraphStore(DataFolder folder, SqliteConnection connection, MemoryGraph graph, TimeProvider time)
    {
        _folder = folder;
        _connection = connection;
        _graph = graph;
        _time = time;
        _writer = new ChangeWriter(connection);
        _findKey = new Statement(connection, "SELECT revision FROM revision WHERE idempotency_key = ?");
        _newestInFile = new Statement(connection, "SELECT max(revision) FROM revision");
    }

    /// <summary>The path of the store's file.</summary>
    public string Path => _folder.File;

    /// <summary>How much the store holds.</summary>
    public GraphCounts Counts => _graph.Counts;

    /// <summary>Opens the store of a folder; a folder without one gets an empty one.</summary>
    /// <exception cref="GraphStoreException">
    /// Unavailable: the folder cannot be written, is full, or another process has it. Rejected: what is there is no
    /// store, or one of a newer version. Corrupt: it is damaged. What is there is left as it was.
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
    public async ValueTask<Revision> CommitAsync(CommitRequest request, CancellationToken cancellationToken)
    {
        CommitPreparer.Check(request);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            ThrowIfBehind();
            if (request.IdempotencyKey is { } key && FindKey(key) is { } done)
            {
                return done;
            }

            await using var newest = _graph.OpenSnapshot(SnapshotAt.CurrentAsRecorded);
            var changes = await CommitPreparer.PrepareAsync(request, newest, _time, cancellationToken);

            // From here on the caller's cancellation comes too late.
            await Task.Run(() => Record(changes, request.IdempotencyKey), CancellationToken.None);
            return changes.Revision;
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
    /// Copies the store as it stands to a new file while it goes on working (SQLite's backup). The copy is a store's
    /// file: as <c>graph.db</c> in a folder of its own it can be opened.
    /// </summary>
    /// <param name="path">The file to make; its folder is there, the file is not.</param>
    /// <param name="cancellationToken">Ends the wait, not the copying.</param>
    /// <exception cref="GraphStoreException">Rejected: there is such a file. Unavailable: it cannot be
    /// written.</exception>
    public Task BackupAsync(string path, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return Task.Run(() => StoreBackup.Make(Path, System.IO.Path.GetFullPath(path)), cancellationToken);
    }

    /// <summary>Checks every invariant of the file and that memory agrees with it. Commits wait meanwhile.</summary>
    /// <returns>What is wrong, each a sentence; nothing where the store is whole.</returns>
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => StoreVerification.RunAsync(Path, _graph, cancellationToken), cancellationToken);
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
            folder = DataFolder.Take(options.Directory);
            connection = StoreFile.OpenForWriting(folder.File);
            var graph = Read(folder.File);
            StoreFile.StartWriting(connection);
            var store = new EmbeddedGraphStore(folder, connection, graph, options.Time);
            (folder, connection) = (null, null);
            return store;
        }
        catch (SqliteException exception)
        {
            throw StoreFailures.Of(exception, folder!.File);
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
            // Rows that do not fit together show in many ways; all of them say the same of the file.
            throw StoreFailures.Corrupt(path, exception);
        }
    }

    private Revision? FindKey(string key)
    {
        try
        {
            _findKey.Bind(1, key);
            var number = _findKey.Step() ? _findKey.Number(0) : (long?)null;
            _findKey.Reset();
            return number is { } revision ? _graph.FindRevision(revision) : null;
        }
        catch (SqliteException exception)
        {
            throw StoreFailures.Of(exception, Path);
        }
    }

    private void Record(RevisionChanges changes, string? key)
    {
        try
        {
            Write(changes, key);
        }
        catch (SqliteException exception)
        {
            throw StoreFailures.Of(exception, Path);
        }

        // What is in the file is recorded. Should memory not take it, only a new start brings the two together.
        _isBehind = true;
        _graph.Apply(changes);
        _isBehind = false;
    }

    private void Write(RevisionChanges changes, string? key)
    {
        SettleLog();
        StoreFile.Execute(_connection, "BEGIN IMMEDIATE");
        try
        {
            ThrowIfChangedByOthers(changes.Revision.Number - 1);
            _writer.Write(changes, key, _graph);
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

    // SQLite rolls back by itself where the disk is full or fails.
    private void Rollback()
    {
        _writer.Reset();
        if (raw.sqlite3_get_autocommit(_connection.Handle) == 0)
        {
            raw.sqlite3_exec(_connection.Handle, "ROLLBACK");
        }

        try
        {
            SettleLog();
        }
        catch (SqliteException)
        {
            // The next commit tries again, and is refused while this fails.
        }
    }

    // A COMMIT that failed may have left a whole transaction in the log that no one was told of. Emptying the log makes
    // sure that no later start plays it; until that has worked, nothing is recorded.
    private void SettleLog()
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
                $"Another program has written {Path}: its newest revision is {newest}, not {expected}. "
                + "Restart to read it.");
        }
    }

    private void ThrowIfBehind()
    {
        if (_isBehind)
        {
            throw new GraphStoreException(
                GraphStoreFailure.Unavailable,
                $"{Path} holds a revision that memory did not take: restart to read it again.");
        }
    }
}
