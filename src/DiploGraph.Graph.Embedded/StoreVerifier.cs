using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DiploGraph.Graph.Embedded;

/// <summary>
/// Verifies a store: the SQLite file is sound, its rows are consistent, they are what was recorded (the chain of
/// digests is recomputed from the file), the model accepts them, and memory has the same contents.
/// </summary>
internal static class StoreVerifier
{
    // Each query counts the rows with the problem.
    private static readonly (string Problem, string Count)[] Rules =
    [
        ("Revisions earlier than the previous one",
            "SELECT count(*) FROM revision a JOIN revision b ON b.revision = a.revision + 1 "
            + "WHERE b.committed_at < a.committed_at"),
        ("Entities without a version",
            "SELECT count(*) FROM entity WHERE entity NOT IN (SELECT entity FROM entity_version)"),
        ("Claims without a version", "SELECT count(*) FROM claim WHERE claim NOT IN (SELECT claim FROM claim_version)"),
        ("Entity versions out of revision order", OutOfOrder("entity_version")),
        ("Claim versions out of revision order", OutOfOrder("claim_version")),
        ("Captures out of revision order", OutOfOrder("capture")),
        ("Pieces of evidence out of revision order", OutOfOrder("evidence")),
        ("Pieces of evidence older than their claims",
            "SELECT count(*) FROM evidence e WHERE e.recorded_from < "
            + "(SELECT min(v.recorded_from) FROM claim_version v WHERE v.claim = e.claim)"),
        ("Claims older than their subjects or objects",
            "SELECT count(*) FROM claim c "
            + "WHERE (SELECT min(v.recorded_from) FROM claim_version v WHERE v.claim = c.claim) < "
            + "(SELECT max(first) FROM (SELECT min(v.recorded_from) AS first FROM entity_version v "
            + "WHERE v.entity IN (c.subject, c.object) GROUP BY v.entity))"),
    ];

    public static async Task<IReadOnlyList<string>> VerifyAsync(
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
            problems.Add(StoreFailureMapper.FromSqlite(exception, path).Message);
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException)
        {
            problems.Add(StoreFailureMapper.Corrupt(path, exception).Message);
        }

        return problems;
    }

    private static List<string> CheckFile(sqlite3 connection)
    {
        var problems = new List<string>();
        using (var integrity = new SqliteStatement(connection, "PRAGMA integrity_check"))
        {
            while (integrity.Step())
            {
                if (integrity.Text(0) is not "ok" and var problem)
                {
                    problems.Add($"SQLite reports damage: {problem}.");
                }
            }
        }

        using var references = new SqliteStatement(connection, "PRAGMA foreign_key_check");
        while (references.Step())
        {
            problems.Add(
                $"Row {references.Number(1)} of {references.Text(0)} refers to a missing {references.Text(2)}.");
        }

        return problems;
    }

    private static IEnumerable<string> CheckRows(sqlite3 connection)
    {
        foreach (var table in StoreFile.Tables)
        {
            if (Count(connection, $"SELECT coalesce(max({table}), 0) - count(*) FROM {table}") is not 0 and var gaps)
            {
                yield return $"Rows missing from {table}: {gaps}.";
            }
        }

        foreach (var (problem, sql) in Rules)
        {
            if (Count(connection, sql) is not 0 and var count)
            {
                yield return $"{problem}: {count}.";
            }
        }
    }

    private static IEnumerable<string> CheckContent(
        MemoryGraph file, MemoryGraph memory, CancellationToken cancellationToken)
    {
        if (file.Counts != memory.Counts || file.Newest != memory.Newest)
        {
            yield return $"Memory has revision {memory.Newest.Number} with {memory.Counts}, "
                + $"the file has revision {file.Newest.Number} with {file.Counts}.";
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
                yield return $"Revision {revision.Number} in memory differs from the file.";
            }
        }
    }

    // Validates each revision against the graph before it, as its commit was validated.
    private static async Task<List<string>> CheckModelAsync(MemoryGraph file, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        foreach (var (revision, changes) in file.ReadChanges(0))
        {
            await using var before = file.OpenSnapshot(
                SnapshotAt.OfRevision(revision.Number - 1) with { IsAsRecorded = true });
            var rejected = await ChangeSetValidator.ValidateAsync(
                changes, before, ChangeLimits.Default, cancellationToken);
            problems.AddRange(
                rejected.Select(problem => $"The model rejects revision {revision.Number}: {problem}"));
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
        using var rows = new SqliteStatement(connection, sql);
        return rows.Step() ? rows.Number(0) : 0;
    }
}
