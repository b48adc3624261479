using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Changes.Drafts;
using DiploGraph.Graph.Changes.Previews;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Server.Resolvers.Writes;

/// <summary>Finds everything that prevents a request from being recorded on a version of the graph.</summary>
internal static class WriteChecks
{
    // A conflict shows what the others recorded, which takes a few reads for each revision.
    private const int MaxConflictingRevisions = 20;

    /// <summary>Returns the errors, in the order of the input.</summary>
    public static async ValueTask<IReadOnlyList<WriteError>> FindAsync(
        IGraphStore store,
        IGraphSnapshot newest,
        WriteRequest write,
        DraftedChanges drafted,
        CancellationToken cancellationToken)
    {
        var errors = new List<WriteError>();
        var number = newest.Revision.Number;
        if (write.BasedOn is { } basedOn && (basedOn < 0 || basedOn > number))
        {
            errors.Add(new InvalidChange(
                ChangeProblemCodes.BadValue,
                $"The revision {basedOn} does not exist; 0 to {number} were expected.",
                ["basedOn"]));
        }

        if (write.ExpectedRevision is { } expected && expected != number)
        {
            errors.Add(new ConflictingChange(
                $"The newest revision is {number}, not {expected}.", ["expectedRevision"], newest.Revision));
        }

        var late = drafted.Touched.Where(touched => touched.RecordedFrom > write.BasedOn).ToList();
        errors.AddRange(await ConflictsAsync(store, newest, late, cancellationToken));

        // What is wrong with a change to something that others changed may follow from their change.
        errors.AddRange(drafted.Problems
            .Where(problem => !late.Exists(touched => IsWithin(problem.Path, touched.Draft)))
            .Select(InvalidChange.Of));
        return errors;
    }

    private static bool IsWithin(IReadOnlyList<string> path, IReadOnlyList<string> draft) =>
        draft.Count > 0 && path.Count >= draft.Count && path.Take(draft.Count).SequenceEqual(draft);

    private static async ValueTask<IReadOnlyList<WriteError>> ConflictsAsync(
        IGraphStore store, IGraphSnapshot newest, List<TouchedRecord> late, CancellationToken cancellationToken)
    {
        var errors = new List<WriteError>(late.Count);
        var theirs = new Dictionary<string, RecordPreview>(StringComparer.Ordinal);
        var revisions = new Dictionary<long, Revision>();
        foreach (var group in late.GroupBy(touched => touched.RecordedFrom).Take(MaxConflictingRevisions))
        {
            var at = SnapshotAt.OfRevision(group.Key - 1) with { IsAsRecorded = true };
            await using var before = await store.OpenSnapshotAsync(at, cancellationToken);
            var current = group.DistinctBy(touched => touched.Item).Select(touched => touched.Current).ToList();
            var recorded = new ChangeSet
            {
                Entities = [.. current.SelectMany(changes => changes.Entities)],
                Claims = [.. current.SelectMany(changes => changes.Claims)],
            };
            foreach (var preview in await ChangePreviewer.PreviewAsync(recorded, before, cancellationToken))
            {
                theirs[preview.Item] = preview;
            }

            revisions[group.Key] = await ReadRevisionAsync(newest, group.Key, cancellationToken);
        }

        foreach (var touched in late)
        {
            if (revisions.TryGetValue(touched.RecordedFrom, out var revision))
            {
                errors.Add(new ConflictingChange(
                    $"{touched.Item} was changed in revision {revision.Number} by {revision.Author}. "
                    + "Read it again before you change it.",
                    touched.Path,
                    revision)
                {
                    Item = touched.Item,
                    Theirs = theirs[touched.Item],
                });
            }
        }

        return errors;
    }

    private static async ValueTask<Revision> ReadRevisionAsync(
        IGraphSnapshot newest, long number, CancellationToken cancellationToken)
    {
        var query = new RevisionQuery { Since = number - 1 };
        var page = await newest.ListRevisionsAsync(query, PageRequest.First(1), cancellationToken);
        return page.Items[0];
    }
}
