using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Formats;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Changes;

/// <summary>Checks and prepares a commit request before a store records it.</summary>
public static class CommitPreparer
{
    private const int MaxAuthorLength = 200;
    private const int MaxMessageLength = 2000;
    private const int MaxKeyLength = 200;

    /// <summary>Checks the author, message, key and hash, which do not depend on the graph.</summary>
    /// <exception cref="GraphStoreException">The request is rejected.</exception>
    public static void Check(CommitRequest request)
    {
        var problems = new List<ChangeProblem>();
        CheckLength(problems, "author", request.Author, MaxAuthorLength);
        CheckLength(problems, "message", request.Message, MaxMessageLength);
        if (request.IdempotencyKey is { } key)
        {
            CheckLength(problems, "idempotencyKey", key, MaxKeyLength);
        }

        if (request.RequestHash is { } hash && !TextFormat.IsSha256(hash))
        {
            problems.Add(new ChangeProblem(
                "requestHash",
                ChangeProblemCodes.BadHash,
                "The hash of the request is not a SHA-256 hash; 64 lower-case hexadecimal digits were expected.",
                []));
        }

        if (problems.Count > 0)
        {
            throw new GraphStoreException(problems);
        }
    }

    /// <summary>
    /// Returns the result for a request whose key is known: the revision that the first request with this key recorded.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="recorded">The revision of the first request.</param>
    /// <param name="storedHash">
    /// What <see cref="HashToStore"/> returned for the first request; null if the key was recorded by an earlier
    /// version, which stored no hash and so accepts any.
    /// </param>
    /// <exception cref="GraphStoreException">The hash of the first request is another one (KeyReused).</exception>
    public static CommitResult Replay(CommitRequest request, Revision recorded, string? storedHash) =>
        storedHash is null || storedHash == HashToStore(request)
            ? new CommitResult(recorded, IsReplay: true)
            : throw new GraphStoreException(
                GraphStoreFailure.KeyReused,
                $"The idempotency key belongs to revision {recorded.Number}, which has another request hash.");

    /// <summary>
    /// Returns the hash to store with the key: that of the request, or an empty text if it has none. Null without a
    /// key.
    /// </summary>
    /// <param name="request">The request.</param>
    public static string? HashToStore(CommitRequest request) =>
        request.IdempotencyKey is null ? null : request.RequestHash ?? string.Empty;

    /// <summary>
    /// Checks a request against the newest revision and the model, and creates the next revision from it, without known
    /// captures and with the recorded revisions and the commit time. The caller must prevent other commits in the
    /// meantime.
    /// </summary>
    /// <param name="request">The request, which must have passed <see cref="Check"/>.</param>
    /// <param name="newest">The newest version of the graph, opened as recorded.</param>
    /// <param name="time">The clock that dates the commit.</param>
    /// <param name="cancellationToken">Cancels the checks.</param>
    /// <exception cref="GraphStoreException">
    /// The expected revision is not the newest, or an item was recorded after the revision that the request is based on
    /// (Conflict), or the request has problems (Rejected).
    /// </exception>
    public static async ValueTask<RevisionChanges> PrepareAsync(
        CommitRequest request, IGraphSnapshot newest, TimeProvider time, CancellationToken cancellationToken)
    {
        var before = newest.Revision;
        if (request.ExpectedRevision is { } expected && expected != before.Number)
        {
            throw Conflict(expected, before.Number);
        }

        var numbered = await RebaseAsync(request, newest, cancellationToken);
        var set = numbered.Changes;
        var problems = await ChangeSetValidator.ValidateAsync(set, newest, ChangeLimits.Default, cancellationToken);
        if (problems.Count > 0)
        {
            throw new GraphStoreException([.. problems.Select(numbered.AsGiven)]);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var number = before.Number + 1;
        var captures = await NewAsync(set.Captures, newest, cancellationToken);
        var recorded = new ChangeSet
        {
            Entities =
            [
                .. set.Entities.Select(entity => entity with
                {
                    OtherIds = [], RecordedFrom = number, RecordedTo = null,
                }),
            ],
            Captures = [.. captures.Select(capture => capture with { RecordedFrom = number })],
            Claims =
            [
                .. set.Claims.Select(claim => claim with
                {
                    RecordedSubject = null, RecordedObject = null, RecordedFrom = number, RecordedTo = null,
                }),
            ],
            Evidence = [.. set.Evidence.Select(evidence => evidence with { RecordedFrom = number })],
        };
        var moment = Later(before.CommittedAt, time.GetUtcNow());
        var revision = new Revision(number, moment, request.Author, request.Message)
        {
            Digest = RevisionDigest.Next(before.Digest, request.Author, request.Message, recorded),
        };
        return new RevisionChanges(revision, recorded);
    }

    /// <summary>Creates the exception for a commit that expects a revision other than the newest.</summary>
    public static GraphStoreException Conflict(long expected, long newest) => new(
        GraphStoreFailure.Conflict,
        $"The commit expects revision {expected}, but the newest is {newest}. Read the graph again and retry.");

    // Checks that nobody recorded what the request touches since its author read the graph.
    private static async ValueTask<EvidenceNumbers> RebaseAsync(
        CommitRequest request, IGraphSnapshot newest, CancellationToken cancellationToken)
    {
        if (request.BasedOn is not { } basedOn)
        {
            return EvidenceNumbers.Keep(request.Changes);
        }

        var number = newest.Revision.Number;
        if (basedOn < 0 || basedOn > number)
        {
            throw new GraphStoreException(
            [
                new ChangeProblem(
                    "basedOn",
                    ChangeProblemCodes.BadValue,
                    $"Revision {basedOn} does not exist; the newest is {number}.",
                    []),
            ]);
        }

        var conflicts = await ConflictFinder.FindAsync(request.Changes, basedOn, newest, cancellationToken);
        return conflicts.Count == 0
            ? await EvidenceNumbers.ContinueAsync(request.Changes, basedOn, newest, cancellationToken)
            : throw new GraphStoreException(conflicts, basedOn);
    }

    private static async ValueTask<IReadOnlyList<Capture>> NewAsync(
        IReadOnlyList<Capture> captures, IGraphSnapshot newest, CancellationToken cancellationToken)
    {
        if (captures.Count == 0)
        {
            return [];
        }

        var distinct = captures.DistinctBy(capture => capture.Sha256).ToArray();
        var known = await newest.FindCapturesAsync(
            Array.ConvertAll(distinct, capture => capture.Sha256), cancellationToken);
        return [.. distinct.Where((_, at) => known[at] is null)];
    }

    private static void CheckLength(List<ChangeProblem> problems, string subject, string text, int max)
    {
        if (text.Length < 1 || text.Length > max)
        {
            problems.Add(new ChangeProblem(
                subject,
                ChangeProblemCodes.BadLength,
                $"The text has {text.Length} characters; 1 to {max} were expected.", []));
        }
        else if (!TextFormat.IsWellFormed(text))
        {
            problems.Add(new ChangeProblem(
                subject,
                ChangeProblemCodes.BadText,
                "The text contains half of a surrogate pair, which UTF-8 cannot represent.",
                []));
        }
    }

    // Whole microseconds, because every store can keep those; never earlier than the last commit.
    private static DateTimeOffset Later(DateTimeOffset last, DateTimeOffset now)
    {
        var moment = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        return moment < last ? last : moment;
    }
}
