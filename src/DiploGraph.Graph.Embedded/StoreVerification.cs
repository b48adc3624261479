using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Stores;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DiploGraph.Graph.Embedded;

/// <summary>
/// Checks what a store promises of itself: that the file is sound, that its rows fit together, that they are what was
/// recorded (the chain of digests, over the rows read anew), that the model takes them, and that memory holds the same.
/// </summary>
internal static class StoreVerification
{
    // Each counts what contradicts its sentence.
    private static readonly (string Problem, string Count)[] Rules =
    [
        ("revisions go back in time",
            "SELECT count(*) FROM revision a JOIN revision b ON b.revision = a.revision + 1 "
            + "WHERE b.committed_at < a.committed_at"),
        ("entities have no version",
            "SELECT count(*) FROM entity WHERE entity NOT IN (SELECT entity FROM entity_version)"),
        ("claims have no version", "SELECT count(*) FROM claim WHERE claim NOT IN (SELECT claim FROM claim_version)"),
        ("versions of entities stand out of the order of their revisions", OutOfOrder("entity_version")),
        ("versions of claims stand out of the order of their revisions", OutOfOrder("claim_version")),
        ("captures stand out of the order of their revisions", OutOfOrder("capture")),
        ("pieces of evidence stand out of the order of their revisions", OutOfOrder("evidence")),
        ("pieces of evidence are older than their claims",
            "SELECT count(*) FROM evidence e WHERE e.recorded_from < "
            + "(SELECT min(v.recorded_from) FROM claim_version v WHERE v.claim = e.claim)"),
        ("claims are older than their subjects or objects",
            "SELECT count(*) FROM claim c "
            + "WHERE (SELECT min(v.recorded_from) FROM claim_version v WHERE v.claim = c.claim) < "
            + "(SELECT max(first) FROM (SELECT min(v.recorded_from) AS first FROM entity_version v "
            + "WHERE v.entity IN (c.subject, c.object) GROUP BY v.entity))"),
    ];

    public static async Task<IReadOnlyList<string>> RunAsync(
        string path, MemoryGraph memory, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        try
        {
            using var connection = StoreFile.OpenForReading(path);
            problems.AddRange(CheckFile(connection));
            problems.AddRange(CheckRows(connection));
            if (problems.Count == 0)
            {
                var file = GraphReader.Read(path);
                problems.AddRange(CheckContent(file, memory, cancellationToken));
                problems.AddRange(await CheckModelAsync(file, cancellationToken));
            }
        }
        catch (SqliteException exception)
        {
            problems.Add(StoreFailures.Of(exception, path).Message);
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException)
        {
            problems.Add(StoreFailures.Corrupt(path, exception).Message);
        }

        return problems;
    }

    private static List<string> CheckFile(sqlite3 connection)
    {
        var problems = new List<string>();
        using (var integrity = new Statement(connection, "PRAGMA integrity_check"))
        {
            while (integrity.Step())
            {
                if (integrity.Text(0) is not "ok" and var problem)
                {
                    problems.Add($"SQLite finds the file damaged: {problem}.");
                }
            }
        }

        using var references = new Statement(connection, "PRAGMA foreign_key_check");
        while (references.Step())
        {
            problems.Add(
                $"Row {references.Number(1)} of {references.Text(0)} names a {references.Text(2)} that is missing.");
        }

        return problems;
    }

    private static IEnumerable<string> CheckRows(sqlite3 connection)
    {
        foreach (var table in StoreFile.Tables)
        {
            if (Count(connection, $"SELECT coalesce(max({table}), 0) - count(*) FROM {table}") is not 0 and var gaps)
            {
                yield return $"{gaps} rows of {table} are missing.";
            }
        }

        foreach (var (problem, sql) in Rules)
        {
            if (Count(connection, sql) is not 0 and var count)
            {
                yield return $"{count} {problem}.";
            }
        }
    }

    private static IEnumerable<string> CheckContent(
        MemoryGraph file, MemoryGraph memory, CancellationToken cancellationToken)
    {
        if (file.Counts != memory.Counts || file.Newest != memory.Newest)
        {
            yield return $"Memory holds revision {memory.Newest.Number} with {memory.Counts}, "
                + $"the file revision {file.Newest.Number} with {file.Counts}.";
            yield break;
        }

        var digest = RevisionDigest.Empty;
        foreach (var (inFile, inMemory) in file.ReadChanges(0).Zip(memory.ReadChanges(0)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (revision, changes) = inFile;
            digest = RevisionDigest.Next(digest, revision.Author, revision.Message, changes);
            if (digest != revision.Digest)
            {
                yield return $"Revision {revision.Number} is not what was recorded: its digest is {digest}, "
                    + $"not {revision.Digest}.";
                yield break;
            }

            if (inMemory.Revision != revision || DigestOf(inMemory) != DigestOf(inFile))
            {
                yield return $"Memory holds another revision {revision.Number} than the file.";
            }
        }
    }

    // Each revision against the graph that it was recorded on, as its commit was checked.
    private static async Task<List<string>> CheckModelAsync(MemoryGraph file, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        foreach (var (revision, changes) in file.ReadChanges(0))
        {
            await using var before = file.OpenSnapshot(
                SnapshotAt.OfRevision(revision.Number - 1) with { IsAsRecorded = true });
            var refused = await ChangeSetValidator.ValidateAsync(
                changes, before, ChangeLimits.Default, cancellationToken);
            problems.AddRange(
                refused.Select(problem => $"The model does not take revision {revision.Number}: {problem}"));
        }

        return problems;
    }

    private static string DigestOf(RevisionChanges changes) => RevisionDigest.Next(
        RevisionDigest.Empty, changes.Revision.Author, changes.Revision.Message, changes.Changes);

    private static string OutOfOrder(string table) =>
        $"SELECT count(*) FROM {table} a JOIN {table} b ON b.{table} = a.{table} + 1 "
        + "WHERE b.recorded_from < a.recorded_from";

    private static long Count(sqlite3 connection, string sql)
    {
        using var rows = new Statement(connection, sql);
        return rows.Step() ? rows.Number(0) : 0;
    }
}
