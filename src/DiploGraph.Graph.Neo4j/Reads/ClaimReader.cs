using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Neo4j.Statements;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Neo4j.Reads;

/// <summary>The reads of claims by query: one statement, however many anchors there are.</summary>
internal sealed class ClaimReader
{
    // Told to start there: of a relationship type with few claims, a planner rather reads them all.
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

    /// <summary>A page for each anchor.</summary>
    public async Task<IReadOnlyList<Page<Claim>>> ListByAnchorAsync(
        Neo4jConnection connection, PageRequest request, CancellationToken cancellationToken)
    {
        var page = new PageBuilder(_statement, request, _query.Descending);
        _statement.Set("anchors", _query.Anchors.Select(_statement.At.Identities.MembersOf));
        var blocks = Blocks(page, "at", $"{Anchor}[at]");
        var text = $"{_steps.OfAnchors(_query)}UNWIND range(0, size($anchors) - 1) AS at {blocks} "
            + $"RETURN at, {page.Results}";
        var rows = await connection.ReadAsync(text, _statement.Parameters, cancellationToken);
        _steps.First(rows);
        var pages = new Page<Claim>[_query.Anchors.Count];
        foreach (var row in rows)
        {
            pages[RowMapper.Number(row, 0)] = page.Read(RowMapper.List(row, 1), (bool)row[2]!, (bool)row[3]!, ReadItem);
        }

        return pages;
    }

    /// <summary>How many claims each anchor has.</summary>
    public async Task<IReadOnlyList<long>> CountByAnchorAsync(
        Neo4jConnection connection, CancellationToken cancellationToken)
    {
        _statement.Set("anchors", _query.Anchors.Select(_statement.At.Identities.MembersOf));
        var text = $"{_steps.OfAnchors(_query)}UNWIND range(0, size($anchors) - 1) AS at "
            + $"CALL (at) {{ {Anchor}[at] {FromAnchor()} RETURN count(*) AS claims }} "
            + "RETURN at, claims";
        var rows = await connection.ReadAsync(text, _statement.Parameters, cancellationToken);
        _steps.First(rows);
        var counts = new long[_query.Anchors.Count];
        foreach (var row in rows)
        {
            counts[RowMapper.Number(row, 0)] = RowMapper.Number(row, 1);
        }

        return counts;
    }

    /// <summary>A page of the claims of all anchors together or, without anchors, of the whole graph.</summary>
    public async Task<Page<Claim>> ListAsync(
        Neo4jConnection connection, PageRequest request, CancellationToken cancellationToken)
    {
        var page = new PageBuilder(_statement, request, _query.Descending);
        var text = $"{Steps()}{ListText(page)} RETURN {page.Results}";
        var rows = await connection.ReadAsync(text, _statement.Parameters, cancellationToken);
        var row = _steps.First(rows);
        return page.Read(RowMapper.List(row, 0), (bool)row[1]!, (bool)row[2]!, ReadItem);
    }

    /// <summary>How many claims all anchors have together or, without anchors, the whole graph.</summary>
    public async Task<long> CountAsync(Neo4jConnection connection, CancellationToken cancellationToken)
    {
        var rows = await connection.ReadAsync(
            $"{Steps()}CALL () {{ {CountText()} }} RETURN claims", _statement.Parameters, cancellationToken);
        return RowMapper.Number(_steps.First(rows), 0);
    }

    private string Steps() => _query.Anchors.Count > 0
        ? _steps.OfAnchors(_query)
        : _query.Other is { IsBounded: true } ? "" : _steps.OfPredicates(_query.Predicates);

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

        var columns = $"[{RowMapper.ClaimItself("c", "r")}, sort]";
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
        _statement.Set("anchors", _query.Anchors.SelectMany(_statement.At.Identities.MembersOf).Distinct());
        return Anchor;
    }

    private string ClaimColumns => _isOutgoing ? RowMapper.Claim("r", "a", "o") : RowMapper.Claim("r", "o", "a");

    // From the anchor a along the claims r to their other ends o.
    private string FromAnchor()
    {
        var types = StatementBuilder.TypesOf(_query.Predicates);
        var pattern = _isOutgoing ? $"(a)-[r:{types}]->(o)" : $"(a)<-[r:{types}]-(o)";
        return $"MATCH {pattern} WHERE {Conditions("o")}{_statement.Then("a")}{_statement.Then("o", mayBeValue: true)}";
    }

    // From few entities o that the filter of the other end bounds, along the claims r back to the near ends a.
    private string? FromOthers()
    {
        if (new CandidateBuilder(_statement).Of(_query.Other) is not { } few)
        {
            return null;
        }

        var types = StatementBuilder.TypesOf(_query.Predicates);
        var pattern = _isOutgoing ? $"(a:Entity)-[r:{types}]->(o)" : $"(a)<-[r:{types}]-(o)";
        return $"CALL () {{ {few} }} WITH e AS o MATCH {pattern} "
            + $"WHERE {Conditions("o")}{_statement.Then("a", mayBeValue: true)}{_statement.Then("o")}";
    }

    private string OfPredicates()
    {
        _statement.Set(
            "predicates",
            _query.Predicates.Count == 0
                ? PredicateTable.All.Select(row => row.Name)
                : _query.Predicates.Distinct().Select(predicate => predicate.WireName()));
        return "UNWIND $predicates AS predicate";
    }

    // All claims c of a predicate, by the index of their versions r; o is the other end where one is asked for.
    private string WholeGraph(string best)
    {
        var conditions = Conditions(_isOutgoing ? "o" : "s");
        var other = _isOutgoing && NeedsOther ? "OPTIONAL MATCH (c)-[:OBJECT]->(o) WITH c, r, s, o " : "";
        return $"MATCH (c)-[r:SUBJECT]->(s) WHERE r.predicate = predicate AND {best} AND r.id IS NOT NULL "
            + $"{(other.Length > 0 ? other : "WITH c, r, s ")}"
            + $"WHERE {conditions}{_statement.Then("s")}{ThenOfObject()}";
    }

    private bool NeedsOther =>
        _query.OtherTypes.Count > 0 || _query.Other is not null || _query.Order == ClaimOrder.Time;

    private string ThenOfObject() => _statement.IsNarrowed
        ? $" AND NOT EXISTS {{ MATCH (c)-[:OBJECT]->(x) WHERE NOT (true{_statement.Then("x")}) }}"
        : "";

    private string ById(PageBuilder page, PageSlice slice)
    {
        var conditions = Conditions(_isOutgoing ? "o" : "s");
        var other = _isOutgoing && NeedsOther ? "OPTIONAL MATCH (c)-[:OBJECT]->(o) " : "";
        return $"MATCH (c:Claim) WHERE c.id > '' AND {page.Bounds(slice, null, "c.id", PageBuilder.NoSort)} "
            + $"MATCH (c)-[r:SUBJECT]->(s) {other}WITH c, r, s{(other.Length > 0 ? ", o" : "")} "
            + $"WHERE {conditions}{_statement.Then("s")}{ThenOfObject()} "
            + $"WITH c, r, '' AS sort ORDER BY c.id {page.Direction(slice)} LIMIT {Limit(slice)}";
    }

    // Each predicate's claims stand in the index in this order: the walk ends with the page.
    private string ByBest(PageBuilder page, PageSlice slice)
    {
        var direction = page.Direction(slice);
        var limit = Limit(slice);
        var bounds = page.Bounds(slice, "r.best", "r.id", PageBuilder.Best);
        return $"{OfPredicates()} CALL (predicate) {{ {WholeGraph("r.best >= 0")} AND {bounds} "
            + $"WITH c, r ORDER BY r.predicate {direction}, r.best {direction}, r.id {direction} LIMIT {limit} "
            + $"RETURN c, r }} WITH c, r, '' AS sort ORDER BY r.best {direction}, r.id {direction} LIMIT {limit}";
    }

    // Orders and limits what was matched; sort is what the key of an item cannot tell otherwise.
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

    private string Limit(PageSlice slice) => _statement.Parameter(slice.Limit);

    private string Conditions(string other)
    {
        var conditions = new List<string> { _statement.Stands("r") + _statement.AskedOf("r") };
        if (_query.Statuses.Count > 0)
        {
            conditions.Add($"r.status IN {_statement.Parameter(_query.Statuses.Distinct().Select(it => it.Wire()))}");
        }

        if (_query.OtherTypes.Count > 0)
        {
            conditions.Add($"{other} IS NOT NULL AND {_filter.Of(new EntityFilter.TypeIn(_query.OtherTypes), other)}");
        }

        if (_query.Other is { } filter)
        {
            conditions.Add($"{other} IS NOT NULL AND {other}:Entity AND {_filter.Of(filter, other)}");
        }

        return string.Join(" AND ", conditions);
    }

    private (Claim Item, PageKey Key) ReadItem(object?[] row)
    {
        var claim = _statement.At.Identities.In(RowMapper.ReadClaim(row));
        var sort = _query.Order switch
        {
            ClaimOrder.Best => PageKeyFormat.Best(claim.Rank, claim.Status),
            ClaimOrder.Time => RowMapper.Text(row, RowMapper.ClaimColumns),
            _ => "",
        };
        return (claim, new PageKey(sort, claim.Id.Value));
    }
}
