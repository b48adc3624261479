using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Neo4j.Reads;

/// <summary>
/// The identities of revisions, each read once. A revision names the last one that recorded a decision of identity, so
/// that all revisions since then share one reading, and none is needed where no such decision was made.
/// </summary>
internal sealed class KnownIdentities(Neo4jConnection connection)
{
    // Old revisions are seldom asked for; a few readings serve them.
    private const int MaxKnown = 16;

    private const string Decisions =
        "MATCH (c)-[r:SUBJECT]->(s) WHERE r.predicate = 'SAME_AS' AND r.best >= 0 AND r.id IS NOT NULL "
        + "AND r.recordedFrom <= $revision AND r.recordedTo > $revision "
        + $"AND r.status IN {StatementText.Believed} RETURN c.subject, c.object";

    private readonly Lock _gate = new();
    private readonly Dictionary<long, Identities> _known = [];

    public async Task<Identities> AtAsync(StoredRevision revision, CancellationToken cancellationToken)
    {
        if (revision.DecidedAt == 0)
        {
            return Identities.None;
        }

        lock (_gate)
        {
            if (_known.TryGetValue(revision.DecidedAt, out var known))
            {
                return known;
            }
        }

        var rows = await connection.ReadAsync(
            Decisions, new Dictionary<string, object?> { ["revision"] = revision.DecidedAt }, cancellationToken);
        var read = new Identities(rows.Select(row =>
            (EntityId.Parse(Rows.Text(row, 0)), EntityId.Parse(Rows.Text(row, 1)))));
        lock (_gate)
        {
            if (_known.Count == MaxKnown)
            {
                _known.Remove(_known.Keys.Min());
            }

            _known[revision.DecidedAt] = read;
        }

        return read;
    }
}

/// <summary>A revision, with what the store keeps beside it.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="DecidedAt">The last revision up to this one that recorded a SAME_AS claim; 0 for none.</param>
/// <param name="Size">How much the graph has, when this was read or later.</param>
internal sealed record StoredRevision(Revision Revision, long DecidedAt, GraphSize Size)
{
    public static StoredRevision Empty { get; } = new(Revision.Empty, 0, GraphSize.None);
}
