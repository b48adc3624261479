using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory.Tables;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Memory;

/// <summary>
/// Builds a graph from rows without allocating an object per row. Handles count from 0 in the order of adding, and
/// texts are UTF-8. Rows of each kind must be added in the order in which they were recorded. Once all entities have
/// been added, one thread may add claims while a second adds their versions and a third adds evidence; these rows may
/// use the handle of a claim before the claim is added. All other calls must be made from one thread at a time.
/// </summary>
public sealed class MemoryGraphLoader
{
    private readonly GraphTables _tables = new();
    private readonly List<int> _entities = [];

    /// <summary>Creates a loader with an empty graph.</summary>
    public MemoryGraphLoader() => _tables.Revisions.Add(Revision.Empty);

    /// <summary>Reserves room for a total number of entities and claims; more can be added.</summary>
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
            throw new InvalidDataException(
                $"Revision {revision.Number} does not follow {_tables.Revisions.Count - 1}.");
        }

        _tables.Revisions.Add(revision);
    }

    /// <summary>Adds an entity and returns its handle.</summary>
    public int AddEntity(EntityId id) => _tables.AddEntity(id);

    /// <summary>Adds a version of an entity. The version must have its recorded revisions set.</summary>
    public void AddEntityVersion(int handle, Entity version)
    {
        if (_tables.Entities.AddVersion(handle, version))
        {
            _entities.Add(handle);
        }
    }

    /// <summary>
    /// Sorts the entities by id once all have been added. It takes a while and may run in parallel to the other
    /// threads.
    /// </summary>
    public void SortEntities() => _entities.Sort(_tables.Entities.CompareIds);

    /// <summary>Adds a claim whose object is an entity and returns the claim's handle.</summary>
    public int AddEdge(ReadOnlySpan<byte> id, int subject, Predicate predicate, int objectEntity) =>
        _tables.AddClaim(id, subject, predicate, ClaimTable.EntityKind, (uint)objectEntity);

    /// <summary>Adds a claim whose object is a literal and returns the claim's handle.</summary>
    public int AddValue(
        ReadOnlySpan<byte> id,
        int subject,
        Predicate predicate,
        LiteralKind kind,
        ReadOnlySpan<byte> text,
        ReadOnlySpan<byte> language) =>
        _tables.AddClaim(id, subject, predicate, kind, _tables.Literals.Store(kind, text, language));

    /// <summary>
    /// Stores the parts of a claim version that have no columns, and returns their handle. Several versions with the
    /// same content can share one handle.
    /// </summary>
    /// <param name="qualifiers">The qualifiers.</param>
    /// <param name="rankReason">The reason for the rank, or null.</param>
    /// <param name="supersedes">The handle of the superseded claim, or -1.</param>
    public uint StoreRest(QualifierSet qualifiers, string? rankReason, int supersedes) =>
        _tables.Versions.StoreRest(qualifiers, rankReason, supersedes);

    /// <summary>Adds a version of a claim.</summary>
    /// <param name="claim">The handle of the claim.</param>
    /// <param name="recordedFrom">The revision that recorded it.</param>
    /// <param name="status">The status of the claim.</param>
    /// <param name="rank">The rank of the claim.</param>
    /// <param name="validTime">The valid time as EDTF; empty if there is none.</param>
    /// <param name="rest">The handle from <see cref="StoreRest"/>; 0 for nothing.</param>
    public void AddClaimVersion(
        int claim, long recordedFrom, ClaimStatus status, ClaimRank rank, ReadOnlySpan<byte> validTime, uint rest) =>
        _tables.Versions.Add(
            claim,
            recordedFrom,
            status,
            rank,
            validTime,
            rest);

    /// <summary>Adds a capture, which must have its recorded revision set.</summary>
    public void AddCapture(Capture capture) => _tables.Captures.Add(_tables.KnownEntity(capture.Source), capture);

    /// <summary>Adds a piece of evidence.</summary>
    public void AddEvidence(in EvidenceRow row) => _tables.Evidence.Add(row);

    /// <summary>Returns the finished graph. Nothing may be added afterwards.</summary>
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
