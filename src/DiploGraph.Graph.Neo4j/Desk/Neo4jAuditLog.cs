using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Paging;

namespace DiploGraph.Graph.Neo4j.Desk;

/// <summary>The audit in the database. No statement here changes or deletes an entry.</summary>
internal sealed class Neo4jAuditLog(Neo4jConnection connection) : IAuditLog
{
    private const string Append =
        "UNWIND $entries AS entry MERGE (a:AuditEntry {id: entry.id}) ON CREATE SET a += entry";

    // A condition that is not given is null.
    private const string Matches =
        "MATCH (a:AuditEntry) WHERE ($caller IS NULL OR a.caller = $caller) AND ($keyId IS NULL OR a.keyId = $keyId) "
        + "AND ($action IS NULL OR a.action = $action) AND ($subject IS NULL OR a.subject = $subject) "
        + "AND ($from IS NULL OR a.at >= $from) AND ($until IS NULL OR a.at < $until) "
        + "AND ($hasErrors IS NULL OR (size(a.errorCodes) > 0) = $hasErrors) ";

    private const string Range =
        "AND ($afterAt IS NULL OR a.at < $afterAt OR (a.at = $afterAt AND a.id < $afterId)) "
        + "AND ($beforeAt IS NULL OR a.at > $beforeAt OR (a.at = $beforeAt AND a.id > $beforeId)) ";

    private const string Columns =
        "RETURN a.at, a.id, a.caller, a.keyId, a.action, a.subject, a.revision, a.errorCodes ";

    private const string FromNewest =
        Matches + Range + Columns + "ORDER BY a.at DESC, a.id DESC LIMIT $limit";

    private const string FromOldest = Matches + Range + Columns + "ORDER BY a.at, a.id LIMIT $limit";

    private const string Count = Matches + "RETURN count(a)";

    public async ValueTask AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken) =>
        await connection.WriteRepeatableAsync(
            Append,
            new Dictionary<string, object?> { ["entries"] = entries.Select(Properties).ToList() },
            cancellationToken);

    public async ValueTask<Page<AuditEntry>> ListAsync(
        AuditQuery query, PageRequest page, CancellationToken cancellationToken)
    {
        var parameters = Conditions(query);
        DeskPageParameters.Add(parameters, page);
        var rows = await connection.ReadAsync(
            page.FromEnd ? FromOldest : FromNewest, parameters, cancellationToken);
        return AuditPage.Of([.. rows.Select(Read)], page);
    }

    public async ValueTask<long> CountAsync(AuditQuery query, CancellationToken cancellationToken)
    {
        var rows = await connection.ReadAsync(Count, Conditions(query), cancellationToken);
        return RowMapper.GetNumber(rows[0], 0);
    }

    private static Dictionary<string, object?> Conditions(AuditQuery query) => new()
    {
        ["caller"] = query.Caller,
        ["keyId"] = query.KeyId,
        ["action"] = query.Action,
        ["subject"] = query.Subject,
        ["from"] = Text(query.From),
        ["until"] = Text(query.Before),
        ["hasErrors"] = query.HasErrors,
    };

    private static Dictionary<string, object?> Properties(AuditEntry entry) => new()
    {
        ["id"] = entry.Id,
        ["at"] = ValueEncoding.FormatTimestamp(entry.At),
        ["caller"] = entry.Caller,
        ["keyId"] = entry.KeyId,
        ["action"] = entry.Action,
        ["subject"] = entry.Subject,
        ["revision"] = entry.Revision,
        ["errorCodes"] = entry.ErrorCodes,
    };

    private static AuditEntry Read(object?[] row) => new()
    {
        At = ValueEncoding.ParseTimestamp(RowMapper.GetText(row, 0)),
        Id = RowMapper.GetText(row, 1),
        Caller = (string?)row[2],
        KeyId = (string?)row[3],
        Action = RowMapper.GetText(row, 4),
        Subject = (string?)row[5],
        Revision = (long?)row[6],
        ErrorCodes = [.. RowMapper.GetList(row, 7).Cast<string>()],
    };

    private static string? Text(DateTimeOffset? moment) =>
        moment is { } some ? ValueEncoding.FormatTimestamp(some) : null;
}
