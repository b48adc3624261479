using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Neo4j.Revisions;
using DiploGraph.Graph.Neo4j.Statements;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Neo4j.Reads;

/// <summary>
/// A snapshot that reads from the database. Each read is one statement that names the revision. The database never
/// changes what such a statement sees, so reads are repeatable without an open transaction.
/// </summary>
internal sealed class Neo4jGraphSnapshot : IGraphSnapshot
{
    private readonly Neo4jConnection _connection;
    private readonly EntityIdCache _ids;
    private readonly MemoryReplica _replica;
    private readonly GraphVersion _at;
    private readonly bool _isAsRecorded;
    private int _isDisposed;

    public Neo4jGraphSnapshot(
        Neo4jConnection connection,
        EntityIdCache ids,
        MemoryReplica replica,
        Revision revision,
        GraphVersion at,
        bool isAsRecorded)
    {
        (_connection, _ids, _replica, Revision, _at) = (connection, ids, replica, revision, at);
        _isAsRecorded = isAsRecorded;
        _connection.AddReference();
    }

    public Revision Revision { get; }

    public EdtfTime? ValidAt => _at.ValidAt;

    public async ValueTask<IReadOnlyList<Entity?>> FindEntitiesAsync(
        IReadOnlyList<EntityId> ids, CancellationToken cancellationToken)
    {
        if (IsEmpty(ids.Count, cancellationToken))
        {
            return [];
        }

        var statement = new StatementBuilder(_at);
        statement.SetParameter("ids", ids.Select(id => _at.Identities.CanonicalOf(id).Value).Distinct());
        var rows = await _connection.ReadAsync(
            "UNWIND $ids AS id MATCH (e:Entity {id: id})-[:VERSION]->(v:EntityVersion) "
            + $"WHERE {statement.EntityIsVisible("e", "v")} RETURN {RowMapper.EntityColumns("v")}",
            statement.Parameters,
            cancellationToken);
        var found = rows.Select(RowMapper.ReadEntity)
            .Select(_at.Identities.Canonicalize)
            .ToDictionary(entity => entity.Id);
        return [.. ids.Select(id => found.GetValueOrDefault(_at.Identities.CanonicalOf(id)))];
    }

    public async ValueTask<Page<Entity>> ListEntitiesAsync(
        EntityQuery query, PageRequest page, CancellationToken cancellationToken) =>
        StatementSupport.NeedsReplica(query)
            ? await ReadReplicaAsync(it => it.ListEntitiesAsync(query, page, cancellationToken), cancellationToken)
            : await new EntityReader(_at, query).ListAsync(_connection, page, cancellationToken);

    public async ValueTask<long> CountEntitiesAsync(EntityQuery query, CancellationToken cancellationToken) =>
        StatementSupport.NeedsReplica(query)
            ? await ReadReplicaAsync(it => it.CountEntitiesAsync(query, cancellationToken), cancellationToken)
            : await new EntityReader(_at, query).CountAsync(_connection, cancellationToken);

    public async ValueTask<IReadOnlyList<Claim?>> FindClaimsAsync(
        IReadOnlyList<ClaimId> ids, CancellationToken cancellationToken)
    {
        if (IsEmpty(ids.Count, cancellationToken))
        {
            return [];
        }

        var statement = new StatementBuilder(_at);
        statement.SetParameter("ids", ids.Select(id => id.Value).Distinct());
        var andObjectMeetsSnapshotTime = ValidAt is null
            ? ""
            : $" AND NOT EXISTS {{ MATCH (c)-[:OBJECT]->(o) WHERE NOT (true{statement.AndMeetsSnapshotTime("o")}) }}";
        var rows = await _connection.ReadAsync(
            "UNWIND $ids AS id MATCH (c:Claim {id: id})-[r:SUBJECT]->(s:Entity) "
            + $"WHERE {statement.ClaimIsVisible("r")}{statement.AndMeetsSnapshotTime("s")}{andObjectMeetsSnapshotTime} "
            + $"RETURN {RowMapper.ClaimNodeColumns("c", "r")}",
            statement.Parameters,
            cancellationToken);
        var found = rows.Select(RowMapper.ReadClaim)
            .Select(_at.Identities.Canonicalize)
            .ToDictionary(claim => claim.Id);
        return [.. ids.Select(found.GetValueOrDefault)];
    }

    public async ValueTask<Page<Claim>> ListClaimsAsync(
        ClaimQuery query, PageRequest page, CancellationToken cancellationToken) =>
        StatementSupport.NeedsReplica(query)
            ? await ReadReplicaAsync(it => it.ListClaimsAsync(query, page, cancellationToken), cancellationToken)
            : await new ClaimReader(_at, query).ListAsync(_connection, page, cancellationToken);

    public async ValueTask<long> CountClaimsAsync(ClaimQuery query, CancellationToken cancellationToken) =>
        StatementSupport.NeedsReplica(query)
            ? await ReadReplicaAsync(it => it.CountClaimsAsync(query, cancellationToken), cancellationToken)
            : await new ClaimReader(_at, query).CountAsync(_connection, cancellationToken);

    public async ValueTask<IReadOnlyList<Page<Claim>>> ReadClaimsAsync(
        ClaimQuery query, PageRequest page, CancellationToken cancellationToken) =>
        IsEmpty(query.Anchors.Count, cancellationToken)
            ? []
            : StatementSupport.NeedsReplica(query)
                ? await ReadReplicaAsync(it => it.ReadClaimsAsync(query, page, cancellationToken), cancellationToken)
                : await new ClaimReader(_at, query).ListByAnchorAsync(_connection, page, cancellationToken);

    public async ValueTask<IReadOnlyList<long>> CountClaimsByAnchorAsync(
        ClaimQuery query, CancellationToken cancellationToken) =>
        IsEmpty(query.Anchors.Count, cancellationToken)
            ? []
            : StatementSupport.NeedsReplica(query)
                ? await ReadReplicaAsync(it => it.CountClaimsByAnchorAsync(query, cancellationToken), cancellationToken)
                : await new ClaimReader(_at, query).CountByAnchorAsync(_connection, cancellationToken);

    public async ValueTask<IReadOnlyList<IReadOnlyList<Evidence>>> ReadEvidenceAsync(
        IReadOnlyList<ClaimId> claims, CancellationToken cancellationToken) =>
        IsEmpty(claims.Count, cancellationToken) ? [] : await Evidence(cancellationToken).OfClaimsAsync(claims);

    public async ValueTask<IReadOnlyList<Page<Evidence>>> ReadEvidenceOfSourcesAsync(
        IReadOnlyList<EntityId> sources, PageRequest page, CancellationToken cancellationToken) =>
        IsEmpty(sources.Count, cancellationToken)
            ? []
            : await Evidence(cancellationToken).OfSourcesAsync(sources, page);

    public async ValueTask<IReadOnlyList<long>> CountEvidenceOfSourcesAsync(
        IReadOnlyList<EntityId> sources, CancellationToken cancellationToken) =>
        IsEmpty(sources.Count, cancellationToken) ? [] : await Evidence(cancellationToken).CountOfSourcesAsync(sources);

    public async ValueTask<IReadOnlyList<Page<SourceUse>>> ReadSourcesAsync(
        IReadOnlyList<EntityId> entities, PageRequest page, CancellationToken cancellationToken) =>
        IsEmpty(entities.Count, cancellationToken) ? [] : await Evidence(cancellationToken).UsesAsync(entities, page);

    public async ValueTask<IReadOnlyList<long>> CountSourcesAsync(
        IReadOnlyList<EntityId> entities, CancellationToken cancellationToken) =>
        IsEmpty(entities.Count, cancellationToken) ? [] : await Evidence(cancellationToken).CountUsesAsync(entities);

    public async ValueTask<IReadOnlyList<IReadOnlyList<Capture>>> ReadCapturesAsync(
        IReadOnlyList<EntityId> sources, CancellationToken cancellationToken) =>
        IsEmpty(sources.Count, cancellationToken) ? [] : await Evidence(cancellationToken).CapturesOfAsync(sources);

    public async ValueTask<IReadOnlyList<Capture?>> FindCapturesAsync(
        IReadOnlyList<string> sha256, CancellationToken cancellationToken) =>
        IsEmpty(sha256.Count, cancellationToken) ? [] : await Evidence(cancellationToken).CapturesAsync(sha256);

    public ValueTask<Page<Revision>> ListRevisionsAsync(
        RevisionQuery query, PageRequest page, CancellationToken cancellationToken) =>
        ReadReplicaAsync(it => it.ListRevisionsAsync(query, page, cancellationToken), cancellationToken);

    public ValueTask<long> CountRevisionsAsync(RevisionQuery query, CancellationToken cancellationToken) =>
        ReadReplicaAsync(it => it.CountRevisionsAsync(query, cancellationToken), cancellationToken);

    public ValueTask<IReadOnlyList<Page<ClaimChange>>> ReadClaimChangesAsync(
        ChangeQuery query, PageRequest page, CancellationToken cancellationToken) =>
        ReadReplicaAsync(it => it.ReadClaimChangesAsync(query, page, cancellationToken), cancellationToken);

    public ValueTask<IReadOnlyList<Page<EntityChange>>> ReadEntityChangesAsync(
        ChangeQuery query, PageRequest page, CancellationToken cancellationToken) =>
        ReadReplicaAsync(it => it.ReadEntityChangesAsync(query, page, cancellationToken), cancellationToken);

    public ValueTask<IReadOnlyList<Page<Evidence>>> ReadEvidenceChangesAsync(
        ChangeQuery query, PageRequest page, CancellationToken cancellationToken) =>
        ReadReplicaAsync(it => it.ReadEvidenceChangesAsync(query, page, cancellationToken), cancellationToken);

    public ValueTask<IReadOnlyList<ChangeCounts>> CountChangesAsync(
        ChangeQuery query, CancellationToken cancellationToken) =>
        ReadReplicaAsync(it => it.CountChangesAsync(query, cancellationToken), cancellationToken);

    public ValueTask<PathResult> FindPathsAsync(PathQuery query, CancellationToken cancellationToken) =>
        ReadReplicaAsync(it => it.FindPathsAsync(query, cancellationToken), cancellationToken);

    public ValueTask<Neighbourhood> ReadNeighbourhoodAsync(
        NeighbourhoodQuery query, CancellationToken cancellationToken) =>
        ReadReplicaAsync(it => it.ReadNeighbourhoodAsync(query, cancellationToken), cancellationToken);

    public ValueTask<AggregateResult> AggregateAsync(AggregateQuery query, CancellationToken cancellationToken) =>
        ReadReplicaAsync(it => it.AggregateAsync(query, cancellationToken), cancellationToken);

    public ValueTask<QuoteQueryResult> FindQuotesAsync(QuoteQuery query, CancellationToken cancellationToken) =>
        ReadReplicaAsync(it => it.FindQuotesAsync(query, cancellationToken), cancellationToken);

    public ValueTask<IReadOnlyList<IReadOnlyList<NameHit>>> SearchNamesAsync(
        NameQuery query, CancellationToken cancellationToken) =>
        ReadReplicaAsync(it => it.SearchNamesAsync(query, cancellationToken), cancellationToken);

    public async ValueTask<IReadOnlyList<IReadOnlyList<string>>> SuggestIdsAsync(
        IReadOnlyList<IdQuery> unknown, int limit, CancellationToken cancellationToken)
    {
        // Only the ids of entities are at hand; those of claims come with the whole graph.
        if (unknown.Any(query => query.IsOfClaim))
        {
            return await ReadReplicaAsync(
                it => it.SuggestIdsAsync(unknown, limit, cancellationToken), cancellationToken);
        }

        var suggesters = unknown.Select(query => (query.Type, Suggester: new IdSuggester(query.Text, limit))).ToList();
        var visible = ValidAt is null ? null : await ReadVisibleTimedIdsAsync(cancellationToken);
        foreach (var known in await _ids.ReadAsync(_connection, Revision.Number, cancellationToken))
        {
            var id = known.Id;
            if (known.IsListedAt(Revision.Number)
                && _at.Identities.CanonicalOf(id) == id
                && (visible is null || !EntityTypes.Timed.Contains(id.Type) || visible.Contains(id.Value)))
            {
                foreach (var (type, suggester) in suggesters)
                {
                    if (type is null || type == id.Type)
                    {
                        suggester.Consider(id.Value);
                    }
                }
            }
        }

        return suggesters.ConvertAll(pair => pair.Suggester.Nearest());
    }

    public ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            _connection.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    // The ids of entities with a time that are visible at the snapshot's time.
    private async Task<HashSet<string>> ReadVisibleTimedIdsAsync(CancellationToken cancellationToken)
    {
        var statement = new StatementBuilder(_at);
        statement.SetParameter("types", EntityTypes.Timed.Select(type => type.ToNodeLabel()));
        var rows = await _connection.ReadAsync(
            "UNWIND $types AS type MATCH (v:EntityVersion) WHERE v.type = type AND v.labelKey >= '' "
            + "AND v.id IS NOT NULL MATCH (v)<-[:VERSION]-(e:Entity) WITH v, e "
            + $"WHERE {statement.EntityIsVisible("e", "v")} RETURN v.id",
            statement.Parameters,
            cancellationToken);
        return rows.Select(row => RowMapper.GetText(row, 0)).ToHashSet(StringComparer.Ordinal);
    }

    private async ValueTask<T> ReadReplicaAsync<T>(
        Func<IGraphSnapshot, ValueTask<T>> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var at = SnapshotAt.OfRevision(_at.Revision) with { ValidAt = _at.ValidAt, IsAsRecorded = _isAsRecorded };
        await using var snapshot = await _replica.OpenAsync(at, _at.Revision, cancellationToken);
        return await read(snapshot);
    }

    private EvidenceReader Evidence(CancellationToken cancellationToken) => new(_connection, _at, cancellationToken);

    // Returns true if there is nothing to read, so that no statement is sent.
    private static bool IsEmpty(int count, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return count == 0;
    }
}
