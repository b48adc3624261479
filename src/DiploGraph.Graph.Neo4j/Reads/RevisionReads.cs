using System.Runtime.CompilerServices;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Sources;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Neo4j.Reads;

/// <summary>The reads of revisions, and of what they recorded.</summary>
internal sealed class RevisionReads(Neo4jConnection connection)
{
    // What one statement reads of a large revision.
    private const int PieceSize = 2000;

    private const string Newest =
        "MATCH (r:Revision) WHERE r.number >= 0 WITH r ORDER BY r.number DESC LIMIT 1 RETURN ";

    private const string ByNumber = "MATCH (r:Revision {number: $number}) RETURN ";

    private const string ByMoment =
        "MATCH (r:Revision) WHERE r.committedAt <= $moment AND r.number IS NOT NULL "
        + "WITH r ORDER BY r.committedAt DESC, r.number DESC LIMIT 1 RETURN ";

    private const string ByKey = "MATCH (r:Revision {key: $key}) RETURN ";

    private const string InOrder =
        "MATCH (r:Revision) WHERE r.number > $since AND r.number <= $until "
        + "WITH r ORDER BY r.number LIMIT $limit RETURN ";

    // The database keeps these counts: they cost nothing.
    private const string Size = "COUNT { (:Entity) }, COUNT { ()-[:SUBJECT]->() }";

    private static readonly string Columns = Rows.Revision("r");

    /// <summary>The newest revision.</summary>
    public async Task<StoredRevision> NewestAsync(CancellationToken cancellationToken) =>
        await FindAsync(Newest, [], cancellationToken)
        ?? throw new GraphStoreException(
            GraphStoreFailure.Corrupt,
            $"The database at {connection.Options.Address} has lost its revisions: restore a backup.");

    public Task<StoredRevision?> FindAsync(long number, CancellationToken cancellationToken) =>
        FindAsync(ByNumber, new() { ["number"] = number }, cancellationToken);

    /// <summary>The newest revision of a moment; null before the first.</summary>
    public Task<StoredRevision?> FindAsync(DateTimeOffset moment, CancellationToken cancellationToken) =>
        FindAsync(ByMoment, new() { ["moment"] = Shape.Moment(moment) }, cancellationToken);

    public Task<StoredRevision?> FindByKeyAsync(string key, CancellationToken cancellationToken) =>
        FindAsync(ByKey, new() { ["key"] = key }, cancellationToken);

    /// <summary>The token that the commit of a revision was made with; null where there is no such revision.</summary>
    public async Task<string?> FindTokenAsync(long number, CancellationToken cancellationToken)
    {
        var rows = await connection.ReadAsync(
            ByNumber + "r.token", new Dictionary<string, object?> { ["number"] = number }, cancellationToken);
        return rows.Count == 0 ? null : (string?)rows[0][0];
    }

    /// <summary>The revisions after one, up to another, each with what it recorded.</summary>
    public async IAsyncEnumerable<RevisionChanges> ReadChangesAsync(
        long since, long until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var after = Math.Max(since, 0); after < until;)
        {
            var rows = await connection.ReadAsync(
                InOrder + Columns + ", r.entities, r.captures, r.claims, r.evidence",
                new Dictionary<string, object?> { ["since"] = after, ["until"] = until, ["limit"] = 100 },
                cancellationToken);
            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var revision = Rows.ReadRevision(row);
                yield return new RevisionChanges(revision, await ReadAsync(revision.Number, row, cancellationToken));
                after = revision.Number;
            }

            if (rows.Count == 0)
            {
                throw new GraphStoreException(
                    GraphStoreFailure.Corrupt, $"Revision {after + 1} is missing: restore a backup.");
            }
        }
    }

    private async Task<ChangeSet> ReadAsync(
        long revision, object?[] counts, CancellationToken cancellationToken) => new()
    {
        Entities = await PiecesAsync(
            "MATCH (x:EntityVersion) WHERE x.recordedFrom = $revision AND x.ordinal >= $from AND x.ordinal < $to "
                + "AND x.shownFrom = $revision RETURN ",
            Rows.Entity("x"),
            Rows.ReadEntity,
            revision,
            Rows.Number(counts, 5),
            cancellationToken),
        Captures = await PiecesAsync<Capture>(
            "MATCH (x:Capture) WHERE x.recordedFrom = $revision AND x.ordinal >= $from AND x.ordinal < $to RETURN ",
            Rows.Capture("x"),
            Rows.ReadCapture,
            revision,
            Rows.Number(counts, 6),
            cancellationToken),
        Claims = await PiecesAsync<Claim>(
            "MATCH (c)-[x:SUBJECT]->() WHERE x.recordedFrom = $revision AND x.ordinal >= $from AND x.ordinal < $to "
                + "RETURN ",
            Rows.ClaimItself("c", "x"),
            Rows.ReadClaim,
            revision,
            Rows.Number(counts, 7),
            cancellationToken),
        Evidence = await PiecesAsync<Evidence>(
            "MATCH ()-[x:EVIDENCED_BY]->() WHERE x.recordedFrom = $revision AND x.ordinal >= $from AND x.ordinal < $to "
                + "RETURN ",
            Rows.Evidence("x"),
            Rows.ReadEvidence,
            revision,
            Rows.Number(counts, 8),
            cancellationToken),
    };

    private async Task<IReadOnlyList<T>> PiecesAsync<T>(
        string match,
        string columns,
        Func<object?[], T> read,
        long revision,
        long count,
        CancellationToken cancellationToken)
    {
        var items = new List<T>((int)count);
        while (items.Count < count)
        {
            var rows = await connection.ReadAsync(
                $"{match}{columns} ORDER BY x.recordedFrom, x.ordinal",
                new Dictionary<string, object?>
                {
                    ["revision"] = revision,
                    ["from"] = items.Count,
                    ["to"] = items.Count + PieceSize,
                },
                cancellationToken);
            items.AddRange(rows.Select(read));
            if (rows.Count < Math.Min(PieceSize, count - items.Count + rows.Count))
            {
                throw new GraphStoreException(
                    GraphStoreFailure.Corrupt, $"Revision {revision} is not whole: restore a backup.");
            }
        }

        return items;
    }

    private async Task<StoredRevision?> FindAsync(
        string match, Dictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        var rows = await connection.ReadAsync(
            $"{match}{Columns}, r.decidedAt, {Size}", parameters, cancellationToken);
        return rows.Count == 0
            ? null
            : new StoredRevision(
                Rows.ReadRevision(rows[0]),
                Rows.Number(rows[0], 5),
                new GraphSize(Rows.Number(rows[0], 6), Rows.Number(rows[0], 7)));
    }
}
