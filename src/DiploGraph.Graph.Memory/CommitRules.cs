using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Sources;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Memory;

/// <summary>What a store over the memory graph does with a request before it records it.</summary>
public static class CommitRules
{
    private const int MaxAuthorLength = 200;
    private const int MaxMessageLength = 2000;
    private const int MaxKeyLength = 200;

    /// <summary>Checks what can be checked without the graph.</summary>
    /// <exception cref="GraphStoreException">Rejected.</exception>
    public static void Check(CommitRequest request)
    {
        var problems = new List<ChangeProblem>();
        CheckLength(problems, "author", request.Author, MaxAuthorLength);
        CheckLength(problems, "message", request.Message, MaxMessageLength);
        if (request.IdempotencyKey is { } key)
        {
            CheckLength(problems, "idempotencyKey", key, MaxKeyLength);
        }

        if (problems.Count > 0)
        {
            throw new GraphStoreException(problems);
        }
    }

    /// <summary>
    /// Checks a request against the newest revision and the model, and makes it the next one: known captures left out,
    /// recorded revisions and the moment set. The caller holds off other commits.
    /// </summary>
    /// <exception cref="GraphStoreException">Conflict or Rejected.</exception>
    public static async ValueTask<RevisionChanges> PrepareAsync(
        CommitRequest request, MemoryGraph graph, TimeProvider time, CancellationToken cancellationToken)
    {
        var newest = graph.Newest;
        if (request.ExpectedRevision is { } expected && expected != newest.Number)
        {
            throw new GraphStoreException(
                GraphStoreFailure.Conflict,
                $"The commit was decided on revision {expected}; the newest is {newest.Number}. "
                + "Read again and decide again.");
        }

        var set = request.Changes;
        await using var snapshot = graph.OpenSnapshot(SnapshotAt.Current);
        var problems = await ChangeSetValidator.ValidateAsync(set, snapshot, ChangeLimits.Default, cancellationToken);
        if (problems.Count > 0)
        {
            throw new GraphStoreException(problems);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var number = newest.Number + 1;
        var recorded = new ChangeSet
        {
            Entities = [.. set.Entities.Select(entity => entity with { RecordedFrom = number, RecordedTo = null })],
            Captures = [.. New(set.Captures, graph).Select(capture => capture with { RecordedFrom = number })],
            Claims = [.. set.Claims.Select(claim => claim with { RecordedFrom = number, RecordedTo = null })],
            Evidence = [.. set.Evidence.Select(evidence => evidence with { RecordedFrom = number })],
        };
        var moment = Later(newest.CommittedAt, time.GetUtcNow());
        var revision = new Revision(number, moment, request.Author, request.Message)
        {
            Digest = RevisionDigest.Next(newest.Digest, request.Author, request.Message, recorded),
        };
        return new RevisionChanges(revision, recorded);
    }

    private static IEnumerable<Capture> New(IReadOnlyList<Capture> captures, MemoryGraph graph) =>
        captures.DistinctBy(capture => capture.Sha256).Where(capture => graph.FindCapture(capture.Sha256) < 0);

    private static void CheckLength(List<ChangeProblem> problems, string subject, string text, int max)
    {
        if (text.Length < 1 || text.Length > max)
        {
            problems.Add(new ChangeProblem(
                subject, "BAD_LENGTH", $"It has {text.Length} characters; 1 to {max} were expected."));
        }
    }

    // In whole microseconds, which every store can keep, and never back.
    private static DateTimeOffset Later(DateTimeOffset last, DateTimeOffset now)
    {
        var moment = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        return moment < last ? last : moment;
    }
}
