using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Paging;
using Microsoft.Data.Sqlite;

namespace DiploGraph.Graph.Embedded.Desk;

/// <summary>The audit in <see cref="DeskFile"/>. Triggers refuse to change or delete an entry.</summary>
internal sealed class SqliteAuditLog(DeskFile file) : IAuditLog
{
    // A condition that is not given is null.
    private const string Matches =
        """
        FROM audit_entry WHERE (?1 IS NULL OR caller = ?1) AND (?2 IS NULL OR key_id = ?2)
          AND (?3 IS NULL OR action = ?3) AND (?4 IS NULL OR subject = ?4) AND (?5 IS NULL OR at >= ?5)
          AND (?6 IS NULL OR at < ?6) AND (?7 IS NULL OR (error_codes <> '') = ?7)
        """;

    private const string Range =
        """
         AND (?8 IS NULL OR (at, id) < (?8, ?9)) AND (?10 IS NULL OR (at, id) > (?10, ?11))
        """;

    private const string Select =
        "SELECT at, id, caller, key_id, action, subject, revision, error_codes " + Matches + Range;

    private const string FromNewest = Select + " ORDER BY at DESC, id DESC LIMIT ?12";

    private const string FromOldest = Select + " ORDER BY at, id LIMIT ?12";

    public ValueTask AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken) =>
        file.WriteQuicklyAsync(connection => Append(connection, entries), cancellationToken);

    public ValueTask<Page<AuditEntry>> ListAsync(
        AuditQuery query, PageRequest page, CancellationToken cancellationToken) =>
        file.ReadAsync(connection => List(connection, query, page), cancellationToken);

    public ValueTask<long> CountAsync(AuditQuery query, CancellationToken cancellationToken) => file.ReadAsync(
        connection =>
        {
            using var count = new SqliteStatement(connection, "SELECT count(*) " + Matches);
            Bind(count, query).Step();
            return count.Number(0);
        },
        cancellationToken);

    private static void Append(SqliteConnection connection, IReadOnlyList<AuditEntry> entries)
    {
        using var insert = new SqliteStatement(
            connection,
            "INSERT INTO audit_entry (at, id, caller, key_id, action, subject, revision, error_codes) "
            + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        foreach (var entry in entries)
        {
            insert.Bind(1, PageKeyFormat.Moment(entry.At)).Bind(2, entry.Id).Bind(3, entry.Caller)
                .Bind(4, entry.KeyId).Bind(5, entry.Action).Bind(6, entry.Subject).Bind(7, entry.Revision)
                .Bind(8, string.Join(' ', entry.ErrorCodes)).Run();
        }
    }

    private static Page<AuditEntry> List(SqliteConnection connection, AuditQuery query, PageRequest page)
    {
        using var select = new SqliteStatement(connection, page.FromEnd ? FromOldest : FromNewest);
        Bind(select, query).Bind(8, page.After?.Sort).Bind(9, page.After?.Id).Bind(10, page.Before?.Sort)
            .Bind(11, page.Before?.Id).Bind(12, page.Size + 1L);
        var entries = new List<AuditEntry>();
        while (select.Step())
        {
            entries.Add(Read(select));
        }

        return AuditPage.Of(entries, page);
    }

    private static SqliteStatement Bind(SqliteStatement statement, AuditQuery query) => statement
        .Bind(1, query.Caller).Bind(2, query.KeyId).Bind(3, query.Action).Bind(4, query.Subject)
        .Bind(5, Text(query.From)).Bind(6, Text(query.Before))
        .Bind(7, query.HasErrors is { } hasErrors ? hasErrors ? 1L : 0L : (long?)null);

    private static AuditEntry Read(SqliteStatement row) => new()
    {
        At = PageKeyFormat.ParseMoment(row.Text(0)),
        Id = row.Text(1),
        Caller = row.TextOrNull(2),
        KeyId = row.TextOrNull(3),
        Action = row.Text(4),
        Subject = row.TextOrNull(5),
        Revision = row.IsNull(6) ? null : row.Number(6),
        ErrorCodes = row.Text(7).Split(' ', StringSplitOptions.RemoveEmptyEntries),
    };

    private static string? Text(DateTimeOffset? moment) => moment is { } some ? PageKeyFormat.Moment(some) : null;
}
