using System.Runtime.CompilerServices;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Neo4j.Revisions;

/// <summary>The reads of revisions, and of what they recorded.</summary>
internal sealed class RevisionReader(Neo4jConnection connection)
{
    // Of revisions, without what they recorded.
    private const int RowsAtOnce = 1000;

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

    private static readonly string Columns = RowMapper.Revision("r");

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
        FindAsync(ByMoment, new() { ["moment"] = ValueEncoding.Moment(moment) }, cancellationToken);

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
        var changes = new ChangeReader(connection);
        for (var after = Math.Max(since, 0); after < until;)
        {
            var rows = await connection.ReadAsync(
                InOrder + Columns + ", r.entities, r.captures, r.claims, r.evidence",
                new Dictionary<string, object?> { ["since"] = after, ["until"] = until, ["limit"] = RowsAtOnce },
                cancellationToken);
            var recorded = rows.Select(ReadRecorded).ToList();
            if (recorded.Count == 0 || recorded[^1].Revision.Number != after + recorded.Count)
            {
                throw new GraphStoreException(
                    GraphStoreFailure.Corrupt, $"A revision after {after} is missing: restore a backup.");
            }

            await foreach (var revision in changes.ReadAsync(recorded, cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return revision;
                after = revision.Revision.Number;
            }
        }
    }

    /// <summary>How many versions of claims all revisions recorded together.</summary>
    public async Task<long> CountClaimsAsync(CancellationToken cancellationToken)
    {
        var rows = await connection.ReadAsync(
            "MATCH (r:Revision) WHERE r.number >= 0 RETURN sum(r.claims)",
            new Dictionary<string, object?>(),
            cancellationToken);
        return RowMapper.Number(rows[0], 0);
    }

    private static ChangeReader.Recorded ReadRecorded(object?[] row) => new(
        RowMapper.ReadRevision(row),
        RowMapper.Number(row, 5),
        RowMapper.Number(row, 6),
        RowMapper.Number(row, 7),
        RowMapper.Number(row, 8));

    private async Task<StoredRevision?> FindAsync(
        string match, Dictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        var rows = await connection.ReadAsync(
            $"{match}{Columns}, r.decidedAt, {Size}", parameters, cancellationToken);
        return rows.Count == 0
            ? null
            : new StoredRevision(
                RowMapper.ReadRevision(rows[0]),
                RowMapper.Number(rows[0], 5),
                new GraphSize(RowMapper.Number(rows[0], 6), RowMapper.Number(rows[0], 7)));
    }
}
