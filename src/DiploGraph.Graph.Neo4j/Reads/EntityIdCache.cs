using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Neo4j.Transport;

namespace DiploGraph.Graph.Neo4j.Reads;

/// <summary>
/// Caches the ids of all entities, with the revisions that first recorded, withdrew and restored each, to suggest
/// corrections of mistyped ids. Ids are never removed, so the cache only grows.
/// </summary>
#pragma warning disable CA1001 // Snapshots may outlive their store and still use it.
internal sealed class EntityIdCache
#pragma warning restore CA1001
{
    private const int PieceSize = 10_000;

    private const string After =
        "MATCH (v:EntityVersion) WHERE v.recordedFrom >= $revision AND v.recordedFrom <= $until "
        + "AND v.ordinal IS NOT NULL AND (v.recordedFrom <> $revision OR v.ordinal > $ordinal) "
        + "RETURN v.id, v.recordedFrom, v.ordinal, v.withdrawn ORDER BY v.recordedFrom, v.ordinal LIMIT $limit";

    private readonly SemaphoreSlim _gate = new(1);
    private readonly Dictionary<EntityId, KnownId> _ids = [];
    private KnownId[] _known = [];
    private bool _isStale;
    private (long Revision, long Ordinal) _last = (0, -1);
    private long _until;

    /// <summary>Returns the ids at a revision, possibly with some of later revisions.</summary>
    public async Task<KnownId[]> ReadAsync(
        Neo4jConnection connection, long revision, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            while (_until < revision)
            {
                await ReadPieceAsync(connection, revision, cancellationToken);
            }

            if (_isStale)
            {
                _known = [.. _ids.Values];
                _isStale = false;
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
            Add(EntityId.Parse(RowMapper.GetText(row, 0)), RowMapper.GetNumber(row, 1), row[3] is true);
            _last = (RowMapper.GetNumber(row, 1), RowMapper.GetNumber(row, 2));
        }

        _until = rows.Count < PieceSize ? revision : _until;
    }

    private void Add(EntityId id, long revision, bool isWithdrawn)
    {
        var known = _ids.TryGetValue(id, out var found) ? found : new KnownId(id, revision, []);
        if (known.IsListedAt(revision) == isWithdrawn)
        {
            known = known with { Changes = [.. known.Changes, revision] };
        }

        _isStale |= known != found;
        _ids[id] = known;
    }

    /// <summary>An id of an entity.</summary>
    /// <param name="Id">The id.</param>
    /// <param name="RecordedFrom">The revision that first recorded it.</param>
    /// <param name="Changes">The revisions that withdrew the entity, restored it and so on, in order.</param>
    internal readonly record struct KnownId(EntityId Id, long RecordedFrom, long[] Changes)
    {
        /// <summary>Returns whether the entity was recorded at a revision and not withdrawn.</summary>
        public bool IsListedAt(long revision) =>
            RecordedFrom <= revision && Array.FindAll(Changes, change => change <= revision).Length % 2 == 0;
    }
}
