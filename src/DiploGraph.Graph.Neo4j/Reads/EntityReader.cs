using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Neo4j.Statements;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Neo4j.Reads;

/// <summary>Lists and counts entities.</summary>
internal sealed class EntityReader
{
    private readonly EntityQuery _query;
    private readonly StatementBuilder _statement;
    private readonly FilterBuilder _filter;
    private readonly string? _candidates;
    private readonly StepLimitBuilder _steps;

    public EntityReader(GraphVersion at, EntityQuery query)
    {
        _query = query;
        _statement = new StatementBuilder(at, query.ValidAt);
        _filter = new FilterBuilder(_statement);
        _candidates = new CandidateBuilder(_statement).Build(query.Filter);
        _steps = new StepLimitBuilder(_statement, query.MaxSteps);
    }

    public async Task<Page<Entity>> ListAsync(
        Neo4jConnection connection, PageRequest request, CancellationToken cancellationToken)
    {
        var page = new PageBuilder(_statement, request, _query.Descending);
        var blocks = page.Blocks("", slice => Part(page, slice), $"[{RowMapper.EntityColumns("v")}, sort]");
        var rows = await connection.ReadAsync(
            $"{Steps(isIdWalk: _query.Order == EntityOrder.Id)}{blocks} RETURN {page.Results}",
            _statement.Parameters,
            cancellationToken);
        var row = _steps.FirstRow(rows);
        return page.Read(RowMapper.GetList(row, 0), (bool)row[1]!, (bool)row[2]!, ReadItem);
    }

    public async Task<long> CountAsync(Neo4jConnection connection, CancellationToken cancellationToken)
    {
        var rows = await connection.ReadAsync(
            $"{Steps(isIdWalk: false)}CALL () {{ {All()} RETURN count(*) AS entities }} RETURN entities",
            _statement.Parameters,
            cancellationToken);
        return RowMapper.GetNumber(_steps.FirstRow(rows), 0);
    }

    // A walk in id order stops at the end of the page, so it needs no limit.
    private string Steps(bool isIdWalk) =>
        isIdWalk || _query.Filter is { IsBounded: true } ? "" : _steps.ForTypes(_query.Types);

    private string Part(PageBuilder page, PageSlice slice)
    {
        if (_candidates is null)
        {
            switch (_query.Order)
            {
                case EntityOrder.Id:
                    return ById(page, slice);
                case EntityOrder.Label:
                    return ByLabel(page, slice);
                case EntityOrder.Time when _statement.HasStoredTimes:
                    return ByDay(page, slice);
                default:
                    break;
            }
        }

        return Sorted(page, slice);
    }

    // Matches all versions v of entities e that satisfy the filter.
    private string All()
    {
        _statement.SetParameter("types", Types());
        var condition = $"{_statement.EntityIsListed("e", "v")} AND {_filter.Build(_query.Filter, "e")}";
        return _candidates is null
            ? "UNWIND $types AS type MATCH (v:EntityVersion) WHERE v.type = type AND v.labelKey >= '' "
                + "AND v.id IS NOT NULL MATCH (v)<-[:VERSION]-(e:Entity) WITH v, e WHERE " + condition
            : $"CALL () {{ {_candidates} }} MATCH (e)-[:VERSION]->(v:EntityVersion) "
                + $"WHERE v.type IN $types AND {condition}";
    }

    private IEnumerable<string> Types() => _query.Types.Distinct().Select(type => type.ToNodeLabel());

    private string Sorted(PageBuilder page, PageSlice slice)
    {
        var direction = page.Direction(slice);
        var (sort, bounds) = _query.Order switch
        {
            EntityOrder.Id => ("''", page.Bounds(slice, null, "v.id", PageBuilder.NoSort)),
            EntityOrder.Label => ("v.labelKey", page.Bounds(slice, "sort", "v.id", LabelOf)),
            _ => (
                $"coalesce({_statement.DayOf("e")}, '{PageKeyFormat.Day(null, _query.Descending)}')",
                page.Bounds(slice, "sort", "v.id", page.DayOf)),
        };
        return $"{All()} WITH v, {sort} AS sort WHERE {bounds} "
            + $"WITH v, sort ORDER BY sort {direction}, v.id {direction} LIMIT {Limit(slice)}";
    }

    // Ids start with their type, so each type is a range of the index, read up to the end of the page.
    private string ById(PageBuilder page, PageSlice slice)
    {
        var direction = page.Direction(slice);
        var limit = Limit(slice);
        var ranges = _statement.AddParameter(_query.Types.Distinct().Select(type => new Dictionary<string, object?>
        {
            ["from"] = $"{type.Prefix()}:",
            ["to"] = $"{type.Prefix()};",
        }));
        return $"UNWIND {ranges} AS range CALL (range) {{ MATCH (e:Entity) WHERE e.id > range.from AND e.id < range.to "
            + $"AND {page.Bounds(slice, null, "e.id", PageBuilder.NoSort)} "
            + $"MATCH (e)-[:VERSION]->(v:EntityVersion) WHERE {_statement.EntityIsListed("e", "v")} "
            + $"AND {_filter.Build(_query.Filter, "e")} "
            + $"WITH e, v ORDER BY e.id {direction} LIMIT {limit} RETURN v }} "
            + $"WITH v, '' AS sort ORDER BY v.id {direction} LIMIT {limit}";
    }

    private string ByLabel(PageBuilder page, PageSlice slice)
    {
        var bounds = page.Bounds(slice, "v.labelKey", "v.id", LabelOf);
        return ByIndex(page, slice, "labelKey", "v.labelKey >= ''", bounds, "labelKey");
    }

    // Entities without a time come last in both directions, so they are a part of their own.
    private string ByDay(PageBuilder page, PageSlice slice)
    {
        var bounds = page.Bounds(slice, "v.day", "v.id", page.DayOf);
        if (!_query.Descending)
        {
            return ByIndex(page, slice, "day", "v.day >= ''", bounds, "day");
        }

        var timed = ByIndex(page, slice, "day", $"v.day < '{ValueEncoding.NoDay}'", bounds, "day");
        var none = page.Bounds(slice, "''", "v.id", page.DayOf);
        var untimed = ByIndex(page, slice, "day", $"v.day >= '{ValueEncoding.NoDay}'", none, "day");
        var sort = $"CASE v.day WHEN '{ValueEncoding.NoDay}' THEN '' ELSE v.day END";
        var direction = page.Direction(slice);
        return $"CALL () {{ {timed} RETURN v UNION ALL {untimed} RETURN v }} "
            + $"WITH v, {sort} AS sort ORDER BY sort {direction}, v.id {direction} LIMIT {Limit(slice)}";
    }

    private string ByIndex(
        PageBuilder page, PageSlice slice, string property, string seek, string bounds, string sort)
    {
        var direction = page.Direction(slice);
        var limit = Limit(slice);
        _statement.SetParameter("types", Types());
        return $"UNWIND $types AS type CALL (type) {{ MATCH (v:EntityVersion) WHERE v.type = type AND {seek} "
            + $"AND v.id IS NOT NULL AND ({bounds}) {ShownOf("v")}"
            + $"WITH v ORDER BY v.type {direction}, v.{property} {direction}, v.id {direction} LIMIT {limit} "
            + $"RETURN v }} WITH v, v.{sort} AS sort ORDER BY sort {direction}, v.id {direction} LIMIT {limit}";
    }

    // Matches the entity node only if the condition needs it.
    private string ShownOf(string version) => _query.Filter is null && !_statement.HasSnapshotTime
        ? $"AND {_statement.EntityIsListed("e", version)} "
        : $"MATCH ({version})<-[:VERSION]-(e:Entity) WHERE {_statement.EntityIsListed("e", version)} "
            + $"AND {_filter.Build(_query.Filter, "e")} ";

    private string Limit(PageSlice slice) => _statement.AddParameter(slice.Limit);

    private static object LabelOf(PageKey key) => ValueEncoding.LabelKey(key.Sort);

    private (Entity Item, PageKey Key) ReadItem(object?[] row)
    {
        var entity = _statement.At.Identities.Canonicalize(RowMapper.ReadEntity(row));
        var sort = _query.Order switch
        {
            EntityOrder.Label => entity.Label,
            EntityOrder.Time when RowMapper.GetText(row, RowMapper.EntityColumnCount) is var day =>
                day == ValueEncoding.NoDay ? PageKeyFormat.Day(null, _query.Descending) : day,
            _ => "",
        };
        return (entity, new PageKey(sort, entity.Id.Value));
    }
}
