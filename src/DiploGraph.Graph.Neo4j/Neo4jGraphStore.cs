using System.Runtime.CompilerServices;
using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Neo4j.Migrations;
using DiploGraph.Graph.Neo4j.Reads;
using DiploGraph.Graph.Neo4j.Revisions;
using DiploGraph.Graph.Neo4j.Statements;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Neo4j.Writes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Neo4j;

/// <summary>
/// The store that scales out: the graph in Neo4j, for any number of servers at the same time, each of which reads from
/// its memory or by statements. See DESIGN.md.
/// </summary>
public sealed class Neo4jGraphStore : IGraphStore
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    private readonly Neo4jConnection _connection;
    private readonly RevisionReader _revisions;
    private readonly NewestRevisionTracker _newest;
    private readonly Committer _committer;
    private readonly IdentityCache _identities;
    private readonly EntityIdCache _ids = new();
    private readonly MemoryReplica _replica;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _filling;
    private int _isDisposed;

    private Neo4jGraphStore(Neo4jConnection connection)
    {
        _connection = connection;
        _revisions = new RevisionReader(connection);
        _newest = new NewestRevisionTracker(_revisions, connection.Options);
        _identities = new IdentityCache(connection);
        _replica = new MemoryReplica(_revisions, connection.Options);
        _committer = new Committer(connection, _revisions, _newest, _replica, OpenForCommitAsync);
        _filling = connection.Options.Reads == Neo4jReadMode.Memory ? FillAsync(_closing.Token) : Task.CompletedTask;
    }

    /// <summary>Opens the store; the database must have been migrated.</summary>
    /// <exception cref="GraphStoreException">
    /// Unavailable: it cannot be reached, or is not migrated. Rejected or Corrupt: it is not this version's.
    /// </exception>
    public static async Task<Neo4jGraphStore> OpenAsync(
        Neo4jGraphStoreOptions options, CancellationToken cancellationToken)
    {
        options.Validate();
#pragma warning disable CA2000 // The store owns it.
        return await OpenAsync(new QueryApiTransport(options), options, cancellationToken);
#pragma warning restore CA2000
    }

    /// <summary>Applies the migrations that the database lacks, and answers their names.</summary>
    /// <param name="options">Which database.</param>
    /// <param name="adopts">
    /// Whether the graph may be kept in a database that holds something else already; else such a one is left alone.
    /// </param>
    /// <param name="cancellationToken">Ends the work between two statements; it can be taken up again.</param>
    /// <exception cref="GraphStoreException">It cannot be.</exception>
    public static async Task<IReadOnlyList<string>> MigrateAsync(
        Neo4jGraphStoreOptions options, bool adopts, CancellationToken cancellationToken)
    {
        options.Validate();
#pragma warning disable CA2000 // The connection owns it.
        using var connection = new Neo4jConnection(new QueryApiTransport(options), options);
#pragma warning restore CA2000
        await connection.WaitAsync(cancellationToken);
        return await new Migrator(connection).MigrateAsync(adopts, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<IGraphSnapshot> OpenSnapshotAsync(SnapshotAt at, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        if (ReadsMemory)
        {
            return await _replica.OpenAsync(at, await UntilAsync(at, cancellationToken), cancellationToken);
        }

        var revision = at switch
        {
            { Revision: { } number } => await FindAsync(number, cancellationToken),
            { KnownAt: { } moment } => await _revisions.FindAsync(moment, cancellationToken) ?? StoredRevision.Empty,
            _ => await _newest.GetAsync(cancellationToken),
        };
        var identities = at.IsAsRecorded ? IdentityMap.None : await _identities.AtAsync(revision, cancellationToken);
        var read = new GraphVersion(revision.Revision.Number, at.ValidAt, identities, revision.Size);
        return Open(revision.Revision, read, at.IsAsRecorded);
    }

    /// <inheritdoc/>
    public async ValueTask<Revision> CommitAsync(CommitRequest request, CancellationToken cancellationToken)
    {
        CommitPreparer.Check(request);
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        return await _committer.CommitAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<RevisionChanges> ReadChangesAsync(
        long since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        cancellationToken.ThrowIfCancellationRequested();
        var newest = await _newest.ReadAsync(cancellationToken);
        if (ReadsMemory)
        {
            foreach (var changes in await _replica.ReadChangesAsync(since, newest.Revision.Number, cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return changes;
            }

            yield break;
        }

        await foreach (var changes in _revisions.ReadChangesAsync(since, newest.Revision.Number, cancellationToken))
        {
            yield return changes;
        }
    }

    /// <summary>
    /// Compares every revision, as it stands in the database, with its digest, and tells what does not agree; empty
    /// where all does.
    /// </summary>
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        var digest = RevisionDigest.Empty;
        var newest = await _newest.ReadAsync(cancellationToken);
        await foreach (var (revision, changes) in _revisions.ReadChangesAsync(
            0, newest.Revision.Number, cancellationToken))
        {
            digest = RevisionDigest.Next(digest, revision.Author, revision.Message, changes);
            if (digest != revision.Digest)
            {
                return
                [
                    $"Revision {revision.Number} is not what was recorded: its digest is {digest}, "
                        + $"not {revision.Digest}.",
                ];
            }
        }

        return [];
    }

    /// <summary>
    /// A value that all servers over the database share: the one that stands under a name, or else the given one, which
    /// stands there from now on, whoever else asks at the same time.
    /// </summary>
    /// <exception cref="GraphStoreException">The database cannot be asked.</exception>
    public async Task<string> GetOrAddSharedValueAsync(string name, string value, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        return await new SharedValueStore(_connection).KeepOnceAsync(name, value, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>What another server commits is seen after at most twice the options' age of the revision.</remarks>
    public async ValueTask<long> WaitForRevisionAfterAsync(long revision, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        try
        {
            return await _newest.WaitAfterAsync(revision, ending.Token);
        }
        catch (OperationCanceledException) when (_isDisposed != 0 && !cancellationToken.IsCancellationRequested)
        {
            throw new ObjectDisposedException(nameof(Neo4jGraphStore));
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            await _closing.CancelAsync();
            await _filling;
            _closing.Dispose();
            _connection.Dispose();
        }
    }

    internal static async Task<Neo4jGraphStore> OpenAsync(
        INeo4jTransport transport, Neo4jGraphStoreOptions options, CancellationToken cancellationToken)
    {
        var connection = new Neo4jConnection(transport, options);
        try
        {
            await connection.WaitAsync(cancellationToken);
            await new Migrator(connection).CheckAsync(cancellationToken);
            return new Neo4jGraphStore(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Completes when the graph is in memory, or is not going to be.</summary>
    internal Task ReplicaFilling => _filling;

    private bool ReadsMemory => _replica.IsFilled && _connection.Options.Reads == Neo4jReadMode.Memory;

    private Neo4jGraphSnapshot Open(Revision revision, GraphVersion at, bool isAsRecorded) =>
        new(_connection, _ids, _replica, revision, at, isAsRecorded);

    private async ValueTask<IGraphSnapshot> OpenForCommitAsync(Revision revision, CancellationToken cancellationToken)
    {
        var at = SnapshotAt.OfRevision(revision.Number) with { IsAsRecorded = true };
        return ReadsMemory
            ? await _replica.OpenAsync(at, revision.Number, cancellationToken)
            : Open(
                revision,
                new GraphVersion(revision.Number, null, IdentityMap.None, GraphSize.None),
                isAsRecorded: true);
    }

    // The revision that has to be in memory for a version to be opened there. Of one that other servers may have made
    // just now, the database is asked.
    private async ValueTask<long> UntilAsync(SnapshotAt at, CancellationToken cancellationToken)
    {
        var here = _replica.Newest;
        return at switch
        {
            { Revision: { } number } when number <= here.Number => here.Number,
            { KnownAt: { } moment } when moment < here.CommittedAt => here.Number,
            { Revision: null, KnownAt: null } => (await _newest.GetAsync(cancellationToken)).Revision.Number,
            _ => (await _newest.ReadAsync(cancellationToken)).Revision.Number,
        };
    }

    // Reads the graph into memory, however long the database cannot be reached meanwhile.
    private async Task FillAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var newest = await _newest.GetAsync(cancellationToken);
                await _replica.CatchUpAsync(newest.Revision.Number, cancellationToken);
                return;
            }
            catch (GraphStoreException failure) when (failure.Failure == GraphStoreFailure.Unavailable)
            {
                await Task.Delay(BetweenTries, cancellationToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (GraphStoreException failure)
            {
                _connection.Options.OnReplicaAbandoned?.Invoke(failure.Message);
                return;
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<StoredRevision> FindAsync(long number, CancellationToken cancellationToken)
    {
        if (number >= 0 && await _revisions.FindAsync(number, cancellationToken) is { } revision)
        {
            return revision;
        }

        var newest = await _newest.ReadAsync(cancellationToken);
        throw new GraphStoreException(
            GraphStoreFailure.Rejected, $"Revision {number} does not exist; the newest is {newest.Revision.Number}.");
    }
}
