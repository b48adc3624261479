using System.Globalization;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Neo4j.Statements;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Neo4j.Reads;

/// <summary>Reads evidence, captures, and the uses of sources.</summary>
internal sealed class EvidenceReader(Neo4jConnection connection, GraphVersion at, CancellationToken cancellationToken)
{
    private readonly StatementBuilder _statement = new(at);

    public async Task<IReadOnlyList<IReadOnlyList<Evidence>>> OfClaimsAsync(IReadOnlyList<ClaimId> claims)
    {
        _statement.SetParameter("claims", claims.Select(claim => claim.Value).Distinct());
        var rows = await RunAsync(
            "UNWIND $claims AS id MATCH (c:Claim {id: id})-[e:EVIDENCED_BY]->(:Entity) "
            + $"WHERE e.recordedFrom <= $revision{AndClaimMeetsSnapshotTime("c")} "
            + $"RETURN {RowMapper.EvidenceColumns("e")}");
        var found = rows.Select(RowMapper.ReadEvidence)
            .Select(at.Identities.Canonicalize)
            .ToLookup(evidence => evidence.Claim);
        return [.. claims.Select(claim => found[claim].OrderBy(evidence => evidence.Number).ToArray())];
    }

    public async Task<IReadOnlyList<Page<Evidence>>> OfSourcesAsync(
        IReadOnlyList<EntityId> sources, PageRequest request)
    {
        var page = new PageBuilder(_statement, request, descending: false);
        var blocks = page.Blocks("at", slice => Part(page, slice), $"[{RowMapper.EvidenceColumns("e")}]");
        return await EachAsync(
            sources,
            $"CALL (at) {{ {blocks} RETURN {page.Results} }} RETURN at, items, ahead, behind",
            row => page.Read(RowMapper.GetList(row, 1), (bool)row[2]!, (bool)row[3]!, ReadItem),
            Page<Evidence>.Empty);
    }

    public Task<IReadOnlyList<long>> CountOfSourcesAsync(IReadOnlyList<EntityId> sources) => EachAsync(
        sources,
        "CALL (at) { UNWIND $ids[at] AS source MATCH (c)-[e:EVIDENCED_BY]->(s) WHERE e.source = source "
            + "AND e.claim >= '' AND e.number IS NOT NULL "
            + $"AND e.recordedFrom <= $revision{AndClaimMeetsSnapshotTime("c")} "
            + "RETURN count(*) AS pieces } RETURN at, pieces",
        row => RowMapper.GetNumber(row, 1),
        0L);

    public async Task<IReadOnlyList<Page<SourceUse>>> UsesAsync(IReadOnlyList<EntityId> entities, PageRequest request)
    {
        var page = new PageBuilder(_statement, request, descending: false);
        var blocks = page.Blocks("at", slice => Uses(page, slice), "[source, pieces]");
        return await EachAsync(
            entities,
            $"CALL (at) {{ {blocks} RETURN {page.Results} }} RETURN at, items, ahead, behind",
            row => page.Read(RowMapper.GetList(row, 1), (bool)row[2]!, (bool)row[3]!, ReadUse),
            Page<SourceUse>.Empty);
    }

    public Task<IReadOnlyList<long>> CountUsesAsync(IReadOnlyList<EntityId> entities) => EachAsync(
        entities,
        $"CALL (at) {{ {Pieces} RETURN count(DISTINCT {Source}) AS sources }} RETURN at, sources",
        row => RowMapper.GetNumber(row, 1),
        0L);

    public async Task<IReadOnlyList<IReadOnlyList<Capture>>> CapturesOfAsync(IReadOnlyList<EntityId> sources)
    {
        _statement.SetParameter("ids", sources.SelectMany(at.Identities.MembersOf).Distinct());
        var rows = await RunAsync(
            "UNWIND $ids AS id MATCH (s:Entity {id: id})<-[:CAPTURE_OF]-(c:Capture) "
            + $"WHERE c.recordedFrom <= $revision RETURN {RowMapper.CaptureColumns("c")}");
        var found = rows.Select(RowMapper.ReadCapture)
            .Select(at.Identities.Canonicalize)
            .ToLookup(capture => capture.Source);
        return
        [
            .. sources.Select(source => found[at.Identities.CanonicalOf(source)]
                .OrderBy(capture => capture.Sha256, StringComparer.Ordinal).ToArray()),
        ];
    }

    public async Task<IReadOnlyList<Capture?>> CapturesAsync(IReadOnlyList<string> sha256)
    {
        _statement.SetParameter("ids", sha256.Distinct());
        var rows = await RunAsync(
            "UNWIND $ids AS id MATCH (c:Capture {sha256: id}) "
            + $"WHERE c.recordedFrom <= $revision RETURN {RowMapper.CaptureColumns("c")}");
        var found = rows.Select(RowMapper.ReadCapture).Select(at.Identities.Canonicalize)
            .ToDictionary(capture => capture.Sha256, StringComparer.Ordinal);
        return [.. sha256.Select(found.GetValueOrDefault)];
    }

    // The evidence of all claims from and to an entity, each piece once.
    private string Pieces =>
        "MATCH (a:Entity)<-[:SUBJECT|OBJECT]-(c:Claim) WHERE a.id IN $ids[at] WITH DISTINCT c "
        + $"MATCH (c)-[e:EVIDENCED_BY]->(:Entity) WHERE e.recordedFrom <= $revision{AndClaimMeetsSnapshotTime("c")}";

    private string Source =>
        _statement.HasIdentities ? "coalesce($canonical[e.source], e.source)" : "e.source";

    private string Uses(PageBuilder page, PageSlice slice) =>
        $"{Pieces} WITH {Source} AS source, count(*) AS pieces "
        + $"WHERE {page.Bounds(slice, null, "source", PageBuilder.NoSort)} "
        + $"WITH source, pieces ORDER BY source {page.Direction(slice)} "
        + $"LIMIT {_statement.AddParameter(slice.Limit)}";

    private string Part(PageBuilder page, PageSlice slice)
    {
        var direction = page.Direction(slice);
        var bounds = page.Bounds(slice, "e.claim", "e.number", key => key.Sort, NumberOf);
        var limit = _statement.AddParameter(slice.Limit);
        return "UNWIND $ids[at] AS source CALL (source) { MATCH (c)-[e:EVIDENCED_BY]->(s) WHERE e.source = source "
            + $"AND e.claim >= '' AND e.number IS NOT NULL AND e.recordedFrom <= $revision AND ({bounds})"
            + $"{AndClaimMeetsSnapshotTime("c")} "
            + $"WITH e ORDER BY e.source {direction}, e.claim {direction}, e.number {direction} LIMIT {limit} "
            + $"RETURN e }} WITH e ORDER BY e.claim {direction}, e.number {direction} LIMIT {limit}";
    }

    // Builds " AND ...": the claim may be valid at the snapshot's time.
    private string AndClaimMeetsSnapshotTime(string claim)
    {
        if (!_statement.HasSnapshotTime)
        {
            return "";
        }

        var (version, subject, target) =
            (_statement.NewVariable("r"), _statement.NewVariable("s"), _statement.NewVariable("o"));
        return $" AND EXISTS {{ MATCH ({claim})-[{version}:SUBJECT]->({subject}) "
            + $"WHERE {_statement.ClaimIsVisible(version)}{_statement.AndMeetsSnapshotTime(subject)} }} "
            + $"AND NOT EXISTS {{ MATCH ({claim})-[:OBJECT]->({target}) "
            + $"WHERE NOT (true{_statement.AndMeetsSnapshotTime(target)}) }}";
    }

    private async Task<IReadOnlyList<T>> EachAsync<T>(
        IReadOnlyList<EntityId> ids, string text, Func<object?[], T> read, T none)
    {
        _statement.SetParameter("ids", ids.Select(at.Identities.MembersOf));
        var results = new T[ids.Count];
        Array.Fill(results, none);
        foreach (var row in await RunAsync($"UNWIND range(0, size($ids) - 1) AS at {text}"))
        {
            results[RowMapper.GetNumber(row, 0)] = read(row);
        }

        return results;
    }

    private Task<IReadOnlyList<object?[]>> RunAsync(string text) =>
        connection.ReadAsync(text, _statement.Parameters, cancellationToken);

    private static object NumberOf(PageKey key) =>
        long.TryParse(key.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw PageBuilder.InvalidKey(key);

    private (Evidence Item, PageKey Key) ReadItem(object?[] row)
    {
        var evidence = at.Identities.Canonicalize(RowMapper.ReadEvidence(row));
        return (evidence, new PageKey(evidence.Claim.Value, PageKeyFormat.Number(evidence.Number)));
    }

    private static (SourceUse Item, PageKey Key) ReadUse(object?[] row) => (
        new SourceUse(EntityId.Parse(RowMapper.GetText(row, 0)), (int)RowMapper.GetNumber(row, 1)),
        new PageKey("", RowMapper.GetText(row, 0)));
}
