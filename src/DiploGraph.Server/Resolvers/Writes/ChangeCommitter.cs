using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using DiploGraph.Graph.Changes.Previews;
using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Server.GraphQL;

namespace DiploGraph.Server.Resolvers.Writes;

/// <summary>
/// Records the changes of mutations, one request after the other: it makes the change set on the newest version of the
/// graph, checks it, and commits it on that version. If another server commits first, it makes the change set again.
/// One committer serves the whole process.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore without a wait handle holds nothing to be freed.")]
internal sealed class ChangeCommitter
{
    private const string Anonymous = "anonymous";
    private const int MaxStoredKeyLength = 200;
    private const int MaxAttempts = 50;

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Records changes, and moves the request to the revision that recorded them.</summary>
    /// <exception cref="DiploGraph.GraphQL.GraphQLException">The store failed.</exception>
    public async ValueTask<ChangesResult> CommitAsync(
        RequestContext request, WriteRequest write, CancellationToken cancellationToken)
    {
        var result = await request.ConvertFailuresAsync(RecordAsync(request, write, cancellationToken));
        var newest = result.Revision?.Number
            ?? result.Errors.OfType<ConflictingChange>().Select(conflict => (long?)conflict.RecordedIn.Number).Max();
        if (newest > request.Snapshot.Revision.Number)
        {
            await request.AdvanceToAsync(newest.Value, cancellationToken);
        }

        return result;
    }

    private async ValueTask<ChangesResult> RecordAsync(
        RequestContext request, WriteRequest write, CancellationToken cancellationToken)
    {
        var author = request.Caller.Name ?? Anonymous;
        if (CallerName.Reserved.Contains(author, StringComparer.OrdinalIgnoreCase))
        {
            return ChangesResult.Failed(new NotAllowed($"The name {author} is reserved; use another key.", []));
        }

        var commit = new CommitRequest
        {
            Changes = new ChangeSet(),
            Author = author,
            Message = write.Message,
            IdempotencyKey = write.Key is null ? null : Scoped(author, write),
            RequestHash = write.Key is null ? null : write.Hash,
        };
        var mistakes = RequestChecks.Find(commit, write);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await AttemptAsync(request.Store, write, commit, mistakes, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    private static async ValueTask<ChangesResult> AttemptAsync(
        IGraphStore store,
        WriteRequest write,
        CommitRequest commit,
        List<WriteError> mistakes,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var newest = await store.OpenSnapshotAsync(SnapshotAt.CurrentAsRecorded, cancellationToken);
            var drafted = await write.Draft(newest, cancellationToken);
            var errors = await WriteChecks.FindAsync(store, newest, write, drafted, cancellationToken);
            if (mistakes.Count > 0)
            {
                return ChangesResult.Failed([.. mistakes, .. errors]);
            }

            if (errors.Count > 0)
            {
                return await ReplayReader.FindAsync(store, commit, write, cancellationToken)
                    ?? ChangesResult.Failed(errors);
            }

            var preview = await ChangePreviewer.PreviewAsync(drafted.Changes, newest, cancellationToken);
            if (write.IsDryRun)
            {
                return new ChangesResult(null, preview, [], false);
            }

            var number = newest.Revision.Number;
            try
            {
                var (revision, isReplay) = await store.CommitAsync(
                    commit with { Changes = drafted.Changes, ExpectedRevision = number }, cancellationToken);
                return isReplay
                    ? await ReplayReader.ReadAsync(store, revision, cancellationToken)
                    : new ChangesResult(revision, preview, [], false);
            }
            catch (GraphStoreException failure) when (failure.Failure == GraphStoreFailure.KeyReused)
            {
                return ChangesResult.Failed(new KeyReused());
            }
            catch (GraphStoreException failure) when (
                failure.Failure == GraphStoreFailure.Conflict && attempt < MaxAttempts)
            {
                await store.WaitForRevisionAfterAsync(number, cancellationToken);
            }
        }
    }

    // The name and, if several fields share the key, the field come first and contain no slash, so that no two callers
    // or fields have the same key.
    private static string Scoped(string author, WriteRequest write)
    {
        var parts = new[] { author, write.KeyOfField }.OfType<string>().Select(Uri.EscapeDataString);
        var scoped = $"{string.Join('/', parts)}{(write.KeyOfField is null ? "/" : "//")}{write.Key}";
        return scoped.Length <= MaxStoredKeyLength
            ? scoped
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(scoped)));
    }
}
