using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Neo4j.Transport;

namespace DiploGraph.Graph.Neo4j.Reads;

/// <summary>
/// Caches the ids of all entities, with the revision that first recorded each, to suggest corrections of mistyped ids.
/// Ids are never removed, so the cache only grows.
/// </summary>
#pragma warning disable CA1001 // Snapshots may outlive their store and still use it.
internal sealed class EntityIdCache
#pragma warning restore CA1001
{
    private const int PieceSize = 10_000;

    private const string After =
        "MATCH (v:EntityVersion) WHERE v.recordedFrom >= $revision AND v.recordedFrom <= $until "
        + "AND v.ordinal IS NOT NULL AND (v.recordedFrom <> $revision OR v.ordinal > $ordinal) "
        + "RETURN v.id, v.recordedFrom, v.ordinal ORDER BY v.recordedFrom, v.ordinal LIMIT $limit";

    private readonly SemaphoreSlim _gate = new(1);
    private readonly Dictionary<EntityId, long> _ids = [];
    private KeyValuePair<EntityId, long>[] _known = [];
    private (long Revision, long Ordinal) _last = (0, -1);
    private long _until;

    /// <summary>Returns the ids at a revision, possibly with some of later revisions.</summary>
    public async Task<KeyValuePair<EntityId, long>[]> ReadAsync(
        Neo4jConnection connection, long revision, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
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
            _gate.Release();
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
            _ids.TryAdd(EntityId.Parse(RowMapper.GetText(row, 0)), RowMapper.GetNumber(row, 1));
            _last = (RowMapper.GetNumber(row, 1), RowMapper.GetNumber(row, 2));
        }

        _until = rows.Count < PieceSize ? revision : _until;
    }
}
