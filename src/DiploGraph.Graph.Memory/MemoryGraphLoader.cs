using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory.Tables;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Memory;

/// <summary>
/// Builds a graph from rows, without an object for each: handles are numbers from 0 in the order of adding, texts are
/// UTF-8. Rows of a kind come in the order in which they were recorded. Once the entities are there, one thread may
/// add claims, another their versions and a third evidence, each before those that it names; all else is for one
/// thread at a time.
/// </summary>
public sealed class MemoryGraphLoader
{
    private readonly GraphTables _tables = new();
    private readonly List<int> _entities = [];

    /// <summary>An empty graph to load.</summary>
    public MemoryGraphLoader() => _tables.Revisions.Add(Revision.Empty);

    /// <summary>Makes room at once for so many entities and claims in all; more may come.</summary>
    public void Reserve(int entities, int claims)
    {
        _tables.Entities.Reserve(entities);
        _tables.Claims.Reserve(claims);
    }

    /// <summary>Adds the next revision.</summary>
    public void AddRevision(Revision revision)
    {
        if (revision.Number != _tables.Revisions.Count)
        {
            throw new InvalidDataException($"Revision {revision.Number} follows {_tables.Revisions.Count - 1}.");
        }

        _tables.Revisions.Add(revision);
    }

    /// <summary>Adds an entity and answers its handle.</summary>
    public int AddEntity(EntityId id) => _tables.AddEntity(id);

    /// <summary>Adds a version of the entity of a handle, recorded revisions set.</summary>
    public void AddEntityVersion(int handle, Entity version)
    {
        if (_tables.Entities.AddVersion(handle, version))
        {
            _entities.Add(handle);
        }
    }

    /// <summary>
    /// Puts the entities in the order of their ids, once all are there; beside the other threads, for it takes a while.
    /// </summary>
    public void SortEntities() => _entities.Sort(_tables.Entities.CompareIds);

    /// <summary>Adds a claim whose object is an entity and answers its handle.</summary>
    public int AddEdge(ReadOnlySpan<byte> id, int subject, Predicate predicate, int objectEntity) =>
        _tables.AddClaim(id, subject, predicate, ClaimTable.EntityKind, (uint)objectEntity);

    /// <summary>Adds a claim whose object is a literal and answers its handle.</summary>
    public int AddValue(
        ReadOnlySpan<byte> id,
        int subject,
        Predicate predicate,
        LiteralKind kind,
        ReadOnlySpan<byte> text,
        ReadOnlySpan<byte> language) =>
        _tables.AddClaim(id, subject, predicate, kind, _tables.Literals.Store(kind, text, language));

    /// <summary>
    /// Stores what a version of a claim says beside its columns, for one or many versions that say the same.
    /// </summary>
    /// <param name="qualifiers">The qualifiers.</param>
    /// <param name="rankReason">The reason of the rank, or null.</param>
    /// <param name="supersedes">The handle of the superseded claim, or -1.</param>
    public uint StoreRest(QualifierSet qualifiers, string? rankReason, int supersedes) =>
        _tables.Versions.StoreRest(qualifiers, rankReason, supersedes);

    /// <summary>Adds a version of a claim.</summary>
    /// <param name="claim">The handle of the claim.</param>
    /// <param name="recordedFrom">The revision that recorded it.</param>
    /// <param name="status">Its status.</param>
    /// <param name="rank">Its rank.</param>
    /// <param name="validTime">Its valid time as EDTF; empty for none.</param>
    /// <param name="rest">What <see cref="StoreRest"/> answered; 0 for nothing.</param>
    public void AddClaimVersion(
        int claim, long recordedFrom, ClaimStatus status, ClaimRank rank, ReadOnlySpan<byte> validTime, uint rest) =>
        _tables.Versions.Add(
            claim,
            recordedFrom,
            status,
            rank,
            validTime,
            rest);

    /// <summary>Adds a capture, recorded revision set.</summary>
    public void AddCapture(Capture capture) => _tables.Captures.Add(_tables.KnownEntity(capture.Source), capture);

    /// <summary>Adds a piece of evidence.</summary>
    public void AddEvidence(in EvidenceRow row) => _tables.Evidence.Add(row);

    /// <summary>The graph. Nothing may be added afterwards.</summary>
    public MemoryGraph Complete()
    {
        _tables.Cover();
        var state = GraphState.Empty.Next(
            _tables.Revisions[_tables.Revisions.Count - 1],
            MemoryGraph.Count(_tables),
            _entities,
            _tables.Entities,
            _tables.Identities.DecidedFrom(0));
        return new MemoryGraph(_tables, state);
    }
}
