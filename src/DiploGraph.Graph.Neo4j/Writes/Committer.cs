using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Neo4j.Revisions;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Neo4j.Writes;

/// <summary>
/// Makes commits. Each is one statement, which the database executes completely or not at all, and only on the revision
/// that it was validated against. If the outcome is unclear, the token stored with the revision shows it.
/// </summary>
#pragma warning disable CA1001 // Commits that still wait must see that the store is disposed, not the semaphore.
internal sealed class Committer(
    Neo4jConnection connection,
    RevisionReader revisions,
    NewestRevisionTracker newest,
    MemoryReplica replica,
    Func<Revision, CancellationToken, ValueTask<IGraphSnapshot>> open)
#pragma warning restore CA1001
{
    private static readonly TimeSpan MinTimeout = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan MinDelay = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(2);

    // Short, because a server that waits longer than others keeps losing against them.
    private static readonly TimeSpan MaxDelayAfterLosing = TimeSpan.FromMilliseconds(100);

    // Commits of one server run one at a time: concurrent ones would only fail against each other.
    private readonly SemaphoreSlim _turn = new(1);

    public async Task<CommitResult> CommitAsync(CommitRequest request, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var started = connection.Options.TimeProvider.GetTimestamp();
            for (var pause = MinDelay; ; pause = Longer(pause, MaxDelayAfterLosing))
            {
                if (request.IdempotencyKey is { } key
                    && await revisions.FindByKeyAsync(key, cancellationToken) is var (done, hash))
                {
                    return CommitPreparer.Replay(request, done, hash);
                }

                var before = await newest.ReadAsync(cancellationToken);
                await using var snapshot = await open(before.Revision, cancellationToken);
                var changes = await CommitPreparer.PrepareAsync(
                    request, snapshot, connection.Options.TimeProvider, cancellationToken);
                var prior = await PriorState.ReadAsync(connection, changes, cancellationToken);
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
                if (await TryRecordAsync(recorded, changes, prior, request, started))
                {
                    await replica.AddOwnCommitAsync(changes);
                    newest.Update(recorded);
                    return new CommitResult(changes.Revision, IsReplay: false);
                }

                // Another server's commit came first. Preparing the request again fails with Conflict if it names its
                // expected revision, or if that commit recorded an item that this one touches. Otherwise it is
                // validated on the newer revision.
                await Task.Delay(Jittered(pause), cancellationToken);
                if (RemainingTime(started) <= TimeSpan.Zero)
                {
                    throw new GraphStoreException(
                        GraphStoreFailure.Unavailable,
                        "Other servers committed first on every attempt until the time ran out. Nothing was recorded; "
                            + "try again.");
                }
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    // Returns true if the commit was recorded, false if another came first. From here on, the caller cannot cancel.
    private async Task<bool> TryRecordAsync(
        StoredRevision revision, RevisionChanges changes, PriorState prior, CommitRequest request, long started)
    {
        var token = Guid.NewGuid().ToString("N");
        var statement = CommitStatementBuilder.Build(
            changes, prior, PropertyMapper.MapRevision(revision, changes.Changes, request, token));
        for (var pause = MinDelay; ; pause = Longer(pause, MaxDelay))
        {
            try
            {
                await connection.WriteOnceAsync(
                    statement.Text,
                    statement.Parameters,
                    AtLeastMinTimeout(RemainingTime(started)),
                    CancellationToken.None);
                return true;
            }
            catch (Neo4jException failure) when (failure.IsConstraintViolation)
            {
                // The revision exists: from an earlier attempt without a response, or from another server.
                return await revisions.FindTokenAsync(changes.Revision.Number, CancellationToken.None) == token;
            }
            catch (Neo4jException failure) when (
                IsRetryable(failure) && RemainingTime(started) > pause)
            {
                // Sending it again is safe: if the first attempt succeeded, the second violates the constraint.
                await Task.Delay(Jittered(pause), CancellationToken.None);
            }
            catch (Neo4jException failure)
            {
                return await IsRecordedAsync(changes.Revision, token, failure);
            }
        }
    }

    private static bool IsRetryable(Neo4jException failure) =>
        failure.Kind is Neo4jFailureKind.NotSent or Neo4jFailureKind.OutcomeUnknown
        || failure.IsTransient
        || failure.Code == Neo4jErrorCodes.GatewayFailed;

    // After an unclear failure, the token of the revision shows whether the commit was recorded. If there is no such
    // revision and the database may still be executing the statement, the outcome is unknown.
    private async Task<bool> IsRecordedAsync(Revision revision, string token, Neo4jException failure)
    {
        var reported = Neo4jFailureMapper.ToStoreException(failure, connection.Options);
        if (failure.Kind is Neo4jFailureKind.Rejected or Neo4jFailureKind.NotSent && !failure.IsOutcomeUncertain)
        {
            throw reported;
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
            // The database cannot be reached for this either.
        }

        throw new GraphStoreException(
            reported.Failure,
            $"{reported.Message} It is unknown whether revision {revision.Number} was recorded. Send the commit again "
                + "with the same idempotency key.",
            failure);
    }

    private TimeSpan RemainingTime(long started) =>
        connection.Options.CommitTimeout - connection.Options.TimeProvider.GetElapsedTime(started);

    private static TimeSpan AtLeastMinTimeout(TimeSpan remaining) => remaining > MinTimeout ? remaining : MinTimeout;

    private static TimeSpan Longer(TimeSpan pause, TimeSpan max) => pause * 2 < max ? pause * 2 : max;

#pragma warning disable CA5394 // Jitter needs no cryptographic randomness.
    private static TimeSpan Jittered(TimeSpan pause) => pause * (0.5 + Random.Shared.NextDouble());
#pragma warning restore CA5394
}
