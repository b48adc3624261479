using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Paging;
using Microsoft.Data.Sqlite;

namespace DiploGraph.Graph.Embedded.Desk;

/// <summary>The keys of callers in <see cref="DeskFile"/>.</summary>
internal sealed class SqliteKeyStore(DeskFile file) : IKeyStore
{
    private const string Select =
        "SELECT id, owner, role, secret_sha256, created_at, expires_at, revoked_at, last_used_at FROM api_key ";

    public ValueTask AddAsync(ApiKey key, CancellationToken cancellationToken) =>
        file.WriteAsync(connection => Add(connection, key), cancellationToken);

    public ValueTask<ApiKey?> FindAsync(string id, CancellationToken cancellationToken) =>
        file.ReadAsync(connection => Find(connection, id), cancellationToken);

    public ValueTask<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken) =>
        file.ReadAsync<IReadOnlyList<ApiKey>>(
            connection =>
            {
                var keys = new List<ApiKey>();
                using var select = new SqliteStatement(connection, Select + "ORDER BY created_at, id");
                while (select.Step())
                {
                    keys.Add(Read(select));
                }

                return keys;
            },
            cancellationToken);

    public ValueTask<ApiKey?> RevokeAsync(string id, DateTimeOffset at, CancellationToken cancellationToken) =>
        file.WriteAsync(
            connection =>
            {
                using var revoke = new SqliteStatement(
                    connection, "UPDATE api_key SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL");
                revoke.Bind(1, PageKeyFormat.Moment(at)).Bind(2, id).Run();
                return Find(connection, id);
            },
            cancellationToken);

    public ValueTask RecordUsesAsync(IReadOnlyList<KeyUse> uses, CancellationToken cancellationToken) =>
        file.WriteAsync(
            connection =>
            {
                using var update = new SqliteStatement(
                    connection,
                    "UPDATE api_key SET last_used_at = ?1 WHERE id = ?2 AND coalesce(last_used_at, '') < ?1");
                foreach (var use in uses)
                {
                    update.Bind(1, PageKeyFormat.Moment(use.At)).Bind(2, use.KeyId).Run();
                }
            },
            cancellationToken);

    private static void Add(SqliteConnection connection, ApiKey key)
    {
        if (Find(connection, key.Id) is not null)
        {
            throw new GraphStoreException(GraphStoreFailure.Rejected, $"There is already a key {key.Id}.");
        }

        using var insert = new SqliteStatement(
            connection,
            "INSERT INTO api_key (id, owner, role, secret_sha256, created_at, expires_at, revoked_at, last_used_at) "
            + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        insert.Bind(1, key.Id).Bind(2, key.Owner).Bind(3, (long)key.Role).Bind(4, key.SecretSha256)
            .Bind(5, PageKeyFormat.Moment(key.CreatedAt)).Bind(6, Text(key.ExpiresAt)).Bind(7, Text(key.RevokedAt))
            .Bind(8, Text(key.LastUsedAt)).Run();
    }

    private static ApiKey? Find(SqliteConnection connection, string id)
    {
        using var select = new SqliteStatement(connection, Select + "WHERE id = ?");
        return select.Bind(1, id).Step() ? Read(select) : null;
    }

    private static ApiKey Read(SqliteStatement row) => new()
    {
        Id = row.Text(0),
        Owner = row.Text(1),
        Role = (Role)row.Number(2),
        SecretSha256 = row.Text(3),
        CreatedAt = PageKeyFormat.ParseMoment(row.Text(4)),
        ExpiresAt = Moment(row, 5),
        RevokedAt = Moment(row, 6),
        LastUsedAt = Moment(row, 7),
    };

    private static DateTimeOffset? Moment(SqliteStatement row, int column) =>
        row.TextOrNull(column) is { } text ? PageKeyFormat.ParseMoment(text) : null;

    private static string? Text(DateTimeOffset? moment) => moment is { } some ? PageKeyFormat.Moment(some) : null;
}
