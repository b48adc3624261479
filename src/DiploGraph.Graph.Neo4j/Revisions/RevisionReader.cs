using System.Runtime.CompilerServices;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Neo4j.Revisions;

/// <summary>Reads revisions, and what they recorded.</summary>
internal sealed class RevisionReader(Neo4jConnection connection)
{
    private const int RevisionsPerStatement = 1000;

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

    // Neo4j maintains these counts, so reading them costs nothing.
    private const string Size = "COUNT { (:Entity) }, COUNT { ()-[:SUBJECT]->() }";

    private static readonly string Columns = RowMapper.RevisionColumns("r");

    /// <summary>Reads the newest revision.</summary>
    public async Task<StoredRevision> ReadNewestAsync(CancellationToken cancellationToken) =>
        await FindAsync(Newest, [], cancellationToken)
        ?? throw new GraphStoreException(
            GraphStoreFailure.Corrupt,
            $"The database at {connection.Options.Address} has no revisions any more. Restore a backup.");

    public Task<StoredRevision?> FindAsync(long number, CancellationToken cancellationToken) =>
        FindAsync(ByNumber, new() { ["number"] = number }, cancellationToken);

    /// <summary>Returns the newest revision at a moment; null before the first revision.</summary>
    public Task<StoredRevision?> FindAsync(DateTimeOffset moment, CancellationToken cancellationToken) =>
        FindAsync(ByMoment, new() { ["moment"] = ValueEncoding.FormatTimestamp(moment) }, cancellationToken);

    /// <summary>Returns the revision of an idempotency key, and the hash that was stored with the key.</summary>
    public async Task<(Revision Revision, string? RequestHash)?> FindByKeyAsync(
        string key, CancellationToken cancellationToken)
    {
        var rows = await connection.ReadAsync(
            $"{ByKey}{Columns}, r.requestHash", new Dictionary<string, object?> { ["key"] = key }, cancellationToken);
        return rows.Count == 0 ? null : (RowMapper.ReadRevision(rows[0]), (string?)rows[0][5]);
    }

    /// <summary>Returns the token of the commit that created a revision; null if the revision does not exist.</summary>
    public async Task<string?> FindTokenAsync(long number, CancellationToken cancellationToken)
    {
        var rows = await connection.ReadAsync(
            ByNumber + "r.token", new Dictionary<string, object?> { ["number"] = number }, cancellationToken);
        return rows.Count == 0 ? null : (string?)rows[0][0];
    }

    /// <summary>
    /// Streams the revisions after <paramref name="since"/> up to <paramref name="until"/>, with their contents.
    /// </summary>
    public async IAsyncEnumerable<RevisionChanges> ReadChangesAsync(
        long since, long until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var changes = new ChangeReader(connection);
        for (var after = Math.Max(since, 0); after < until;)
        {
            var rows = await connection.ReadAsync(
                InOrder + Columns + ", r.entities, r.captures, r.claims, r.evidence",
                new Dictionary<string, object?>
                {
                    ["since"] = after,
                    ["until"] = until,
                    ["limit"] = RevisionsPerStatement,
                },
                cancellationToken);
            var recorded = rows.Select(ReadRecorded).ToList();
            if (recorded.Count == 0 || recorded[^1].Revision.Number != after + recorded.Count)
            {
                throw new GraphStoreException(
                    GraphStoreFailure.Corrupt, $"A revision after {after} is missing. Restore a backup.");
            }

            await foreach (var revision in changes.ReadAsync(recorded, cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return revision;
                after = revision.Revision.Number;
            }
        }
    }

    /// <summary>Returns the number of claim versions that all revisions recorded.</summary>
    public async Task<long> CountClaimsAsync(CancellationToken cancellationToken)
    {
        var rows = await connection.ReadAsync(
            "MATCH (r:Revision) WHERE r.number >= 0 RETURN sum(r.claims)",
            new Dictionary<string, object?>(),
            cancellationToken);
        return RowMapper.GetNumber(rows[0], 0);
    }

    private static ChangeReader.Recorded ReadRecorded(object?[] row) => new(
        RowMapper.ReadRevision(row),
        RowMapper.GetNumber(row, 5),
        RowMapper.GetNumber(row, 6),
        RowMapper.GetNumber(row, 7),
        RowMapper.GetNumber(row, 8));

    private async Task<StoredRevision?> FindAsync(
        string match, Dictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        var rows = await connection.ReadAsync(
            $"{match}{Columns}, r.decidedAt, {Size}", parameters, cancellationToken);
        return rows.Count == 0
            ? null
            : new StoredRevision(
                RowMapper.ReadRevision(rows[0]),
                RowMapper.GetNumber(rows[0], 5),
                new GraphSize(RowMapper.GetNumber(rows[0], 6), RowMapper.GetNumber(rows[0], 7)));
    }
}
