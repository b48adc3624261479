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
/// The store that scales out: it keeps the graph in Neo4j, for any number of servers at the same time. Each server
/// reads from a copy in memory or with statements. See DESIGN.md.
/// </summary>
public sealed class Neo4jGraphStore : IGraphStore
{
    private static readonly TimeSpan FillRetryInterval = TimeSpan.FromSeconds(1);

    private readonly Neo4jConnection _connection;
    private readonly RevisionReader _revisions;
    private readonly NewestRevisionTracker _newest;
    private readonly Committer _committer;
    private readonly IdentityCache _identities;
    private readonly EntityIdCache _ids = new();
    private readonly MemoryReplica _replica;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _replicaFilling;
    private int _isDisposed;

    private Neo4jGraphStore(Neo4jConnection connection)
    {
        _connection = connection;
        _revisions = new RevisionReader(connection);
        _newest = new NewestRevisionTracker(_revisions, connection.Options);
        _identities = new IdentityCache(connection);
        _replica = new MemoryReplica(_revisions, connection.Options);
        _committer = new Committer(connection, _revisions, _newest, _replica, OpenForCommitAsync);
        _replicaFilling = connection.Options.Reads == Neo4jReadMode.Memory
            ? FillReplicaAsync(_closing.Token)
            : Task.CompletedTask;
    }

    /// <summary>Opens the store. The database must have been migrated.</summary>
    /// <exception cref="GraphStoreException">
    /// Unavailable: the database cannot be reached, or is not migrated. Rejected or Corrupt: it belongs to another
    /// version of DiploGraph, or an option is out of range.
    /// </exception>
    public static async Task<Neo4jGraphStore> OpenAsync(
        Neo4jGraphStoreOptions options, CancellationToken cancellationToken)
    {
        options.Validate();
#pragma warning disable CA2000 // The store owns it.
        return await OpenAsync(new QueryApiTransport(options), options, cancellationToken);
#pragma warning restore CA2000
    }

    /// <summary>Applies the missing migrations, and returns their names.</summary>
    /// <param name="options">The database.</param>
    /// <param name="adopts">
    /// If true, a database with other data may be used. If false, such a database is refused and left unchanged.
    /// </param>
    /// <param name="cancellationToken">Cancels between two statements; migrating can be continued later.</param>
    /// <exception cref="GraphStoreException">The database cannot be reached or used.</exception>
    public static async Task<IReadOnlyList<string>> MigrateAsync(
        Neo4jGraphStoreOptions options, bool adopts, CancellationToken cancellationToken)
    {
        options.Validate();
#pragma warning disable CA2000 // The connection owns it.
        using var connection = new Neo4jConnection(new QueryApiTransport(options), options);
#pragma warning restore CA2000
        await connection.WaitUntilAvailableAsync(cancellationToken);
        return await new Migrator(connection).MigrateAsync(adopts, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<IGraphSnapshot> OpenSnapshotAsync(SnapshotAt at, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        if (ReadsMemory)
        {
            return await _replica.OpenAsync(at, await RequiredRevisionAsync(at, cancellationToken), cancellationToken);
        }

        var revision = at switch
        {
            { Revision: { } number } => await FindAsync(number, cancellationToken),
            { KnownAt: { } moment } => await _revisions.FindAsync(moment, cancellationToken) ?? StoredRevision.Empty,
            _ => await _newest.GetAsync(cancellationToken),
        };
        var identities = at.IsAsRecorded ? IdentityMap.None : await _identities.AtAsync(revision, cancellationToken);
        var version = new GraphVersion(revision.Revision.Number, at.ValidAt, identities, revision.Size);
        return Open(revision.Revision, version, at.IsAsRecorded);
    }

    /// <inheritdoc/>
    public async ValueTask<CommitResult> CommitAsync(CommitRequest request, CancellationToken cancellationToken)
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
    /// Recomputes the digest of every revision from the database. Returns a sentence for the first revision that
    /// differs; empty if none does.
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
    /// Returns the value that all servers of the database share under a name. If there is none, stores the given value
    /// and returns it; of several concurrent callers, one wins.
    /// </summary>
    /// <exception cref="GraphStoreException">The database cannot be reached.</exception>
    public async Task<string> GetOrAddSharedValueAsync(string name, string value, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        return await new SharedValueStore(_connection).GetOrAddAsync(name, value, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Notices commits of other servers after at most twice <see cref="Neo4jGraphStoreOptions.RevisionMaxAge"/>.
    /// </remarks>
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
            await _replicaFilling;
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
            await connection.WaitUntilAvailableAsync(cancellationToken);
            await new Migrator(connection).CheckAsync(cancellationToken);
            return new Neo4jGraphStore(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Completes when the replica is filled, or will not be filled.</summary>
    internal Task ReplicaFilling => _replicaFilling;

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

    // Returns the revision up to which the replica must be filled to open a version. Asks the database only if another
    // server may have committed that version just now.
    private async ValueTask<long> RequiredRevisionAsync(SnapshotAt at, CancellationToken cancellationToken)
    {
        var replicated = _replica.Newest;
        return at switch
        {
            { Revision: { } number } when number <= replicated.Number => replicated.Number,
            { KnownAt: { } moment } when moment < replicated.CommittedAt => replicated.Number,
            { Revision: null, KnownAt: null } => (await _newest.GetAsync(cancellationToken)).Revision.Number,
            _ => (await _newest.ReadAsync(cancellationToken)).Revision.Number,
        };
    }

    // Fills the replica, and keeps trying while the database cannot be reached.
    private async Task FillReplicaAsync(CancellationToken cancellationToken)
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
                await Task.Delay(FillRetryInterval, cancellationToken)
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
