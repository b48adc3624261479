using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Neo4j.Statements;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Neo4j.Reads;

/// <summary>Lists and counts claims with one statement, however many anchors the query has.</summary>
internal sealed class ClaimReader
{
    // The hint is needed because the planner prefers to scan relationship types with few claims.
    private const string Anchor = "MATCH (a:Entity) USING INDEX a:Entity(id) WHERE a.id IN $anchors";

    private readonly ClaimQuery _query;
    private readonly StatementBuilder _statement;
    private readonly FilterBuilder _filter;
    private readonly StepLimitBuilder _steps;
    private readonly bool _isOutgoing;

    public ClaimReader(GraphVersion at, ClaimQuery query)
    {
        _query = query;
        _statement = new StatementBuilder(at, query.ValidAt);
        _filter = new FilterBuilder(_statement);
        _steps = new StepLimitBuilder(_statement, query.MaxSteps);
        _isOutgoing = query.Direction == ClaimDirection.Outgoing;
    }

    /// <summary>Reads a page for each anchor.</summary>
    public async Task<IReadOnlyList<Page<Claim>>> ListByAnchorAsync(
        Neo4jConnection connection, PageRequest request, CancellationToken cancellationToken)
    {
        var page = new PageBuilder(_statement, request, _query.Descending);
        _statement.SetParameter("anchors", _query.Anchors.Select(_statement.At.Identities.MembersOf));
        var blocks = Blocks(page, "at", $"{Anchor}[at]");
        var text = $"{_steps.ForAnchors(_query)}UNWIND range(0, size($anchors) - 1) AS at {blocks} "
            + $"RETURN at, {page.Results}";
        var rows = await connection.ReadAsync(text, _statement.Parameters, cancellationToken);
        _steps.FirstRow(rows);
        var pages = new Page<Claim>[_query.Anchors.Count];
        foreach (var row in rows)
        {
            pages[RowMapper.GetNumber(row, 0)] =
                page.Read(RowMapper.GetList(row, 1), (bool)row[2]!, (bool)row[3]!, ReadItem);
        }

        return pages;
    }

    /// <summary>Counts the claims of each anchor.</summary>
    public async Task<IReadOnlyList<long>> CountByAnchorAsync(
        Neo4jConnection connection, CancellationToken cancellationToken)
    {
        _statement.SetParameter("anchors", _query.Anchors.Select(_statement.At.Identities.MembersOf));
        var text = $"{_steps.ForAnchors(_query)}UNWIND range(0, size($anchors) - 1) AS at "
            + $"CALL (at) {{ {Anchor}[at] {FromAnchor()} RETURN count(*) AS claims }} "
            + "RETURN at, claims";
        var rows = await connection.ReadAsync(text, _statement.Parameters, cancellationToken);
        _steps.FirstRow(rows);
        var counts = new long[_query.Anchors.Count];
        foreach (var row in rows)
        {
            counts[RowMapper.GetNumber(row, 0)] = RowMapper.GetNumber(row, 1);
        }

        return counts;
    }

    /// <summary>Reads a page of the claims of all anchors together or, without anchors, of the whole graph.</summary>
    public async Task<Page<Claim>> ListAsync(
        Neo4jConnection connection, PageRequest request, CancellationToken cancellationToken)
    {
        var page = new PageBuilder(_statement, request, _query.Descending);
        var text = $"{Steps()}{ListText(page)} RETURN {page.Results}";
        var rows = await connection.ReadAsync(text, _statement.Parameters, cancellationToken);
        var row = _steps.FirstRow(rows);
        return page.Read(RowMapper.GetList(row, 0), (bool)row[1]!, (bool)row[2]!, ReadItem);
    }

    /// <summary>Counts the claims of all anchors together or, without anchors, of the whole graph.</summary>
    public async Task<long> CountAsync(Neo4jConnection connection, CancellationToken cancellationToken)
    {
        var rows = await connection.ReadAsync(
            $"{Steps()}CALL () {{ {CountText()} }} RETURN claims", _statement.Parameters, cancellationToken);
        return RowMapper.GetNumber(_steps.FirstRow(rows), 0);
    }

    private string Steps() => _query.Anchors.Count > 0
        ? _steps.ForAnchors(_query)
        : _query.Other is { IsBounded: true } ? "" : _steps.ForPredicates(_query.Predicates);

    private string CountText()
    {
        if (_query.Anchors.Count > 0)
        {
            return $"{OfAnchors()} {FromAnchor()} RETURN count(*) AS claims";
        }

        return FromOthers() is { } others
            ? $"{others} RETURN count(*) AS claims"
            : $"{OfPredicates()} {WholeGraph("r.best >= 0")} RETURN count(*) AS claims";
    }

    private string ListText(PageBuilder page)
    {
        if (_query.Anchors.Count > 0)
        {
            return Blocks(page, "", OfAnchors());
        }

        if (FromOthers() is { } others)
        {
            return page.Blocks("", slice => $"{others} {Ordered(page, slice, "r")}", $"[{ClaimColumns}, sort]");
        }

        var columns = $"[{RowMapper.ClaimNodeColumns("c", "r")}, sort]";
        return _query.Order switch
        {
            ClaimOrder.Id when _query.Predicates.Count == 0 => page.Blocks("", slice => ById(page, slice), columns),
            ClaimOrder.Best => page.Blocks("", slice => ByBest(page, slice), columns),
            _ => page.Blocks(
                "",
                slice => $"{OfPredicates()} {WholeGraph("r.best >= 0")} {Ordered(page, slice, "r", isWhole: true)}",
                columns),
        };
    }

    private string Blocks(PageBuilder page, string outer, string anchors) => page.Blocks(
        outer, slice => $"{anchors} {FromAnchor()} {Ordered(page, slice, "r")}", $"[{ClaimColumns}, sort]");

    private string OfAnchors()
    {
        _statement.SetParameter("anchors", _query.Anchors.SelectMany(_statement.At.Identities.MembersOf).Distinct());
        return Anchor;
    }

    private string ClaimColumns => _isOutgoing
        ? RowMapper.ClaimColumns("r", "a", "o")
        : RowMapper.ClaimColumns("r", "o", "a");

    // From the anchor a along the claims r to the other ends o.
    private string FromAnchor()
    {
        var types = StatementBuilder.TypesOf(_query.Predicates);
        var pattern = _isOutgoing ? $"(a)-[r:{types}]->(o)" : $"(a)<-[r:{types}]-(o)";
        return $"MATCH {pattern} WHERE {Conditions("o")}{_statement.AndMeetsSnapshotTime("a")}"
            + _statement.AndMeetsSnapshotTime("o", mayBeValue: true);
    }

    // From the candidates o for the other end, along the claims r back to the near ends a.
    private string? FromOthers()
    {
        if (new CandidateBuilder(_statement).Build(_query.Other) is not { } candidates)
        {
            return null;
        }

        var types = StatementBuilder.TypesOf(_query.Predicates);
        var pattern = _isOutgoing ? $"(a:Entity)-[r:{types}]->(o)" : $"(a)<-[r:{types}]-(o)";
        return $"CALL () {{ {candidates} }} WITH e AS o MATCH {pattern} "
            + $"WHERE {Conditions("o")}{_statement.AndMeetsSnapshotTime("a", mayBeValue: true)}"
            + _statement.AndMeetsSnapshotTime("o");
    }

    private string OfPredicates()
    {
        _statement.SetParameter(
            "predicates",
            _query.Predicates.Count == 0
                ? PredicateTable.All.Select(row => row.Name)
                : _query.Predicates.Distinct().Select(predicate => predicate.WireName()));
        return "UNWIND $predicates AS predicate";
    }

    // All claims c of a predicate, by the index of their versions r; o is the other end, if it is needed.
    private string WholeGraph(string best)
    {
        var conditions = Conditions(_isOutgoing ? "o" : "s");
        var other = _isOutgoing && NeedsOther ? "OPTIONAL MATCH (c)-[:OBJECT]->(o) WITH c, r, s, o " : "";
        return $"MATCH (c)-[r:SUBJECT]->(s) WHERE r.predicate = predicate AND {best} AND r.id IS NOT NULL "
            + $"{(other.Length > 0 ? other : "WITH c, r, s ")}"
            + $"WHERE {conditions}{_statement.AndMeetsSnapshotTime("s")}{AndObjectMeetsSnapshotTime()}";
    }

    private bool NeedsOther =>
        _query.OtherTypes.Count > 0 || _query.Other is not null || _query.Order == ClaimOrder.Time;

    private string AndObjectMeetsSnapshotTime() => _statement.HasSnapshotTime
        ? $" AND NOT EXISTS {{ MATCH (c)-[:OBJECT]->(x) WHERE NOT (true{_statement.AndMeetsSnapshotTime("x")}) }}"
        : "";

    private string ById(PageBuilder page, PageSlice slice)
    {
        var conditions = Conditions(_isOutgoing ? "o" : "s");
        var other = _isOutgoing && NeedsOther ? "OPTIONAL MATCH (c)-[:OBJECT]->(o) " : "";
        return $"MATCH (c:Claim) WHERE c.id > '' AND {page.Bounds(slice, null, "c.id", PageBuilder.NoSort)} "
            + $"MATCH (c)-[r:SUBJECT]->(s) {other}WITH c, r, s{(other.Length > 0 ? ", o" : "")} "
            + $"WHERE {conditions}{_statement.AndMeetsSnapshotTime("s")}{AndObjectMeetsSnapshotTime()} "
            + $"WITH c, r, '' AS sort ORDER BY c.id {page.Direction(slice)} LIMIT {Limit(slice)}";
    }

    // The index has the claims of each predicate in this order, so the walk stops at the end of the page.
    private string ByBest(PageBuilder page, PageSlice slice)
    {
        var direction = page.Direction(slice);
        var limit = Limit(slice);
        var bounds = page.Bounds(slice, "r.best", "r.id", PageBuilder.Best);
        return $"{OfPredicates()} CALL (predicate) {{ {WholeGraph("r.best >= 0")} AND {bounds} "
            + $"WITH c, r ORDER BY r.predicate {direction}, r.best {direction}, r.id {direction} LIMIT {limit} "
            + $"RETURN c, r }} WITH c, r, '' AS sort ORDER BY r.best {direction}, r.id {direction} LIMIT {limit}";
    }

    // Sorts and limits the matches. The variable sort is the sort value if the key cannot be computed from the claim.
    private string Ordered(PageBuilder page, PageSlice slice, string r, bool isWhole = false)
    {
        var direction = page.Direction(slice);
        var kept = isWhole ? "c, r" : "a, r, o";
        switch (_query.Order)
        {
            case ClaimOrder.Id:
                return $"AND {page.Bounds(slice, null, $"{r}.id", PageBuilder.NoSort)} "
                    + $"WITH {kept}, '' AS sort ORDER BY {r}.id {direction} LIMIT {Limit(slice)}";
            case ClaimOrder.Best:
                return $"AND {page.Bounds(slice, $"{r}.best", $"{r}.id", PageBuilder.Best)} "
                    + $"WITH {kept}, '' AS sort ORDER BY {r}.best {direction}, {r}.id {direction} LIMIT {Limit(slice)}";
            default:
                var other = isWhole && !_isOutgoing ? "s" : "o";
                var last = PageKeyFormat.Day(null, _query.Descending);
                var day = $"coalesce({r}.day, {_statement.DayOf(other)}, '{last}')";
                return $"WITH {kept}, {day} AS sort WHERE {page.Bounds(slice, "sort", $"{r}.id", page.DayOf)} "
                    + $"WITH {kept}, sort ORDER BY sort {direction}, {r}.id {direction} LIMIT {Limit(slice)}";
        }
    }

    private string Limit(PageSlice slice) => _statement.AddParameter(slice.Limit);

    private string Conditions(string other)
    {
        var conditions = new List<string> { _statement.ClaimIsVisible("r") + _statement.AndMeetsQueryTime("r") };
        if (_query.Statuses.Count > 0)
        {
            var statuses = _statement.AddParameter(_query.Statuses.Distinct().Select(it => it.ToToken()));
            conditions.Add($"r.status IN {statuses}");
        }

        if (_query.OtherTypes.Count > 0)
        {
            var hasType = _filter.Build(new EntityFilter.TypeIn(_query.OtherTypes), other);
            conditions.Add($"{other} IS NOT NULL AND {hasType}");
        }

        if (_query.Other is { } filter)
        {
            conditions.Add($"{other} IS NOT NULL AND {other}:Entity AND {_filter.Build(filter, other)}");
        }

        return string.Join(" AND ", conditions);
    }

    private (Claim Item, PageKey Key) ReadItem(object?[] row)
    {
        var claim = _statement.At.Identities.Canonicalize(RowMapper.ReadClaim(row));
        var sort = _query.Order switch
        {
            ClaimOrder.Best => PageKeyFormat.Best(claim.Rank, claim.Status),
            ClaimOrder.Time => RowMapper.GetText(row, RowMapper.ClaimColumnCount),
            _ => "",
        };
        return (claim, new PageKey(sort, claim.Id.Value));
    }
}
