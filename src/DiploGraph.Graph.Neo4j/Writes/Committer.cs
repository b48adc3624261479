using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Neo4j.Revisions;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Neo4j.Writes;

/// <summary>
/// Makes commits: one statement each, which the database does whole or not at all, and only on the revision that it was
/// checked against. Whatever breaks off is asked about, by a token that stands at the revision, before it is told.
/// </summary>
#pragma warning disable CA1001 // Who still waits for a turn is told that the store is closed, not that its turn is.
internal sealed class Committer(
    Neo4jConnection connection,
    RevisionReader revisions,
    NewestRevisionTracker newest,
    MemoryReplica replica,
    Func<Revision, CancellationToken, ValueTask<IGraphSnapshot>> open)
#pragma warning restore CA1001
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    // Commits of one server take turns: they would only lose against each other.
    private readonly SemaphoreSlim _turn = new(1);

    public async Task<Revision> CommitAsync(CommitRequest request, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var started = connection.Options.TimeProvider.GetTimestamp();
            for (var pause = FirstPause; ; pause = Longer(pause))
            {
                if (request.IdempotencyKey is { } key
                    && await revisions.FindByKeyAsync(key, cancellationToken) is { } done)
                {
                    return done.Revision;
                }

                var before = await newest.ReadAsync(cancellationToken);
                await using var snapshot = await open(before.Revision, cancellationToken);
                var changes = await CommitPreparer.PrepareAsync(
                    request, snapshot, connection.Options.TimeProvider, cancellationToken);
                var known = await PriorState.ReadAsync(connection, changes, cancellationToken);
                cancellationToken.ThrowIfCancellationRequested();
                var decidedAt = changes.Changes.Claims.Any(claim => claim.Predicate == Predicate.SameAs)
                    ? changes.Revision.Number
                    : before.DecidedAt;
                var recorded = new StoredRevision(
                    changes.Revision,
                    decidedAt,
                    new GraphSize(
                        before.Size.Entities + changes.Changes.Entities.Count,
                        before.Size.Claims + changes.Changes.Claims.Count));
                if (await TryRecordAsync(recorded, changes, known, request.IdempotencyKey, started))
                {
                    await replica.LearnAsync(changes);
                    newest.Learn(recorded);
                    return changes.Revision;
                }

                // Somebody else's commit came first. A request that says on which revision it was decided is told so
                // by the check above; any other is checked again, on the newer one.
                await Task.Delay(Jittered(pause), cancellationToken);
                if (Rest(started) <= TimeSpan.Zero)
                {
                    throw new GraphStoreException(
                        GraphStoreFailure.Unavailable,
                        "Other commits came first for too long, and nothing was recorded: try again.");
                }
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    // From here on the caller's cancellation comes too late: true when it was recorded, false when another came first.
    private async Task<bool> TryRecordAsync(
        StoredRevision revision, RevisionChanges changes, PriorState known, string? key, long started)
    {
        var token = Guid.NewGuid().ToString("N");
        var statement = CommitStatementBuilder.Of(
            changes, known, PropertyMapper.Of(revision, changes.Changes, key, token));
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            try
            {
                await connection.WriteOnceAsync(
                    statement.Text, statement.Parameters, Limited(Rest(started)), CancellationToken.None);
                return true;
            }
            catch (Neo4jException failure) when (failure.IsConstraintViolation)
            {
                // The revision is there: by a try before this one that was not heard of, or by another server.
                return await revisions.FindTokenAsync(changes.Revision.Number, CancellationToken.None) == token;
            }
            catch (Neo4jException failure) when (
                MayTryAgain(failure) && Rest(started) > pause)
            {
                // Sending it once more is safe: should the first have been done, the second breaks the constraint.
                await Task.Delay(Jittered(pause), CancellationToken.None);
            }
            catch (Neo4jException failure)
            {
                return await IsRecordedAsync(changes.Revision, token, failure);
            }
        }
    }

    private static bool MayTryAgain(Neo4jException failure) =>
        failure.Kind is Neo4jFailureKind.NotSent or Neo4jFailureKind.OutcomeUnknown
        || failure.IsTransient
        || failure.Code == Neo4jFailureMapper.GatewayFailed;

    // The end of a commit that broke off: what stands at the revision says whether it was recorded. Where nothing
    // stands there and the database may still be at it, nobody knows.
    private async Task<bool> IsRecordedAsync(Revision revision, string token, Neo4jException failure)
    {
        var told = Neo4jFailureMapper.ToStoreException(failure, connection.Options);
        if (failure.Kind is Neo4jFailureKind.Rejected or Neo4jFailureKind.NotSent && !failure.IsOutcomeUncertain)
        {
            throw told;
        }

        try
        {
            if (await revisions.FindTokenAsync(revision.Number, CancellationToken.None) is { } found)
            {
                return found == token;
            }
        }
        catch (GraphStoreException)
        {
            // The database cannot be asked either.
        }

        throw new GraphStoreException(
            told.Failure,
            $"{told.Message} Whether revision {revision.Number} was recorded is not known: send the commit again with "
                + "the same idempotency key.",
            failure);
    }

    private TimeSpan Rest(long started) =>
        connection.Options.CommitTimeout - connection.Options.TimeProvider.GetElapsedTime(started);

    private static TimeSpan Limited(TimeSpan rest) => rest > Shortest ? rest : Shortest;

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;

#pragma warning disable CA5394 // Whoever waits a little longer than another needs no secret for it.
    private static TimeSpan Jittered(TimeSpan pause) => pause * (0.5 + Random.Shared.NextDouble());
#pragma warning restore CA5394
}
