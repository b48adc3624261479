using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Neo4j.Transport;

namespace DiploGraph.Graph.Neo4j.Reads;

/// <summary>
/// The ids of all entities with the revision that first recorded each: what a mistyped id is compared with. Ids never
/// go, so that what was read once is only added to.
/// </summary>
#pragma warning disable CA1001 // Snapshots that outlive their store go on with it.
internal sealed class EntityIdCache
#pragma warning restore CA1001
{
    private const int PieceSize = 10_000;

    private const string After =
        "MATCH (v:EntityVersion) WHERE v.recordedFrom >= $revision AND v.recordedFrom <= $until "
        + "AND v.ordinal IS NOT NULL AND (v.recordedFrom <> $revision OR v.ordinal > $ordinal) "
        + "RETURN v.id, v.recordedFrom, v.ordinal ORDER BY v.recordedFrom, v.ordinal LIMIT $limit";

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Dictionary<EntityId, long> _ids = [];
    private KeyValuePair<EntityId, long>[] _known = [];
    private (long Revision, long Ordinal) _last = (0, -1);
    private long _until;

    /// <summary>The ids that a revision has, and perhaps some of later ones.</summary>
    public async Task<KeyValuePair<EntityId, long>[]> ReadAsync(
        Neo4jConnection connection, long revision, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            while (_until < revision)
            {
                await ReadPieceAsync(connection, revision, cancellationToken);
            }

            if (_known.Length != _ids.Count)
            {
                _known = [.. _ids];
            }

            return _known;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task ReadPieceAsync(Neo4jConnection connection, long revision, CancellationToken cancellationToken)
    {
        var rows = await connection.ReadAsync(
            After,
            new Dictionary<string, object?>
            {
                ["revision"] = _last.Revision,
                ["ordinal"] = _last.Ordinal,
                ["until"] = revision,
                ["limit"] = PieceSize,
            },
            cancellationToken);
        foreach (var row in rows)
        {
            _ids.TryAdd(EntityId.Parse(RowMapper.Text(row, 0)), RowMapper.Number(row, 1));
            _last = (RowMapper.Number(row, 1), RowMapper.Number(row, 2));
        }

        _until = rows.Count < PieceSize ? revision : _until;
    }
}
