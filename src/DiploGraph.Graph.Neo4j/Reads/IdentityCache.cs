using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Neo4j.Revisions;
using DiploGraph.Graph.Neo4j.Statements;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Predicates;

namespace DiploGraph.Graph.Neo4j.Reads;

/// <summary>
/// Caches the identity maps of revisions. Each revision records the last revision with a SAME_AS claim; all revisions
/// with the same one share a map, and without one no map is needed.
/// </summary>
internal sealed class IdentityCache(Neo4jConnection connection)
{
    // Old revisions are rarely read, so a few maps are enough.
    private const int MaxKnown = 16;

    private static readonly string Decisions =
        "MATCH (c)-[r:SUBJECT]->(s) "
        + $"WHERE r.predicate = '{Predicate.SameAs.WireName()}' AND r.best >= 0 AND r.id IS NOT NULL "
        + "AND r.recordedFrom <= $revision AND r.recordedTo > $revision "
        + $"AND r.status IN {StatementBuilder.Believed} RETURN c.subject, c.object";

    private readonly Lock _gate = new();
    private readonly Dictionary<long, IdentityMap> _known = [];

    public async Task<IdentityMap> AtAsync(StoredRevision revision, CancellationToken cancellationToken)
    {
        if (revision.DecidedAt == 0)
        {
            return IdentityMap.None;
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
        var read = new IdentityMap(rows.Select(row =>
            (EntityId.Parse(RowMapper.GetText(row, 0)), EntityId.Parse(RowMapper.GetText(row, 1)))));
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
