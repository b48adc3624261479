using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Neo4j.Transport;

namespace DiploGraph.Graph.Neo4j.Desk;

/// <summary>The keys of callers in the database.</summary>
internal sealed class Neo4jKeyStore(Neo4jConnection connection) : IKeyStore
{
    private const string Columns =
        " RETURN k.id, k.owner, k.role, k.secretSha256, k.createdAt, k.expiresAt, k.revokedAt, k.lastUsedAt";

    // Returns the key that has the id then, which is another one if the id was taken.
    private const string Add = "MERGE (k:ApiKey {id: $id}) ON CREATE SET k += $properties" + Columns;

    private const string Find = "MATCH (k:ApiKey {id: $id})" + Columns;

    private const string List = "MATCH (k:ApiKey)" + Columns + " ORDER BY k.createdAt, k.id";

    private const string Revoke =
        "MATCH (k:ApiKey {id: $id}) SET k.revokedAt = coalesce(k.revokedAt, $at)" + Columns;

    private const string RecordUses =
        "UNWIND $uses AS use MATCH (k:ApiKey {id: use.id}) WHERE coalesce(k.lastUsedAt, '') < use.at "
        + "SET k.lastUsedAt = use.at";

    public async ValueTask AddAsync(ApiKey key, CancellationToken cancellationToken)
    {
        var properties = new Dictionary<string, object?>
        {
            ["owner"] = key.Owner,
            ["role"] = (long)key.Role,
            ["secretSha256"] = key.SecretSha256,
            ["createdAt"] = ValueEncoding.FormatTimestamp(key.CreatedAt),
            ["expiresAt"] = Text(key.ExpiresAt),
            ["revokedAt"] = Text(key.RevokedAt),
            ["lastUsedAt"] = Text(key.LastUsedAt),
        };
        var rows = await connection.WriteRepeatableAsync(
            Add, new Dictionary<string, object?> { ["id"] = key.Id, ["properties"] = properties }, cancellationToken);
        if (Read(rows[0]).SecretSha256 != key.SecretSha256)
        {
            throw new GraphStoreException(GraphStoreFailure.Rejected, $"There is already a key {key.Id}.");
        }
    }

    public async ValueTask<ApiKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var rows = await connection.ReadAsync(
            Find, new Dictionary<string, object?> { ["id"] = id }, cancellationToken);
        return rows.Count == 0 ? null : Read(rows[0]);
    }

    public async ValueTask<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await connection.ReadAsync(List, new Dictionary<string, object?>(), cancellationToken)).Select(Read)];

    public async ValueTask<ApiKey?> RevokeAsync(string id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var rows = await connection.WriteRepeatableAsync(
            Revoke,
            new Dictionary<string, object?> { ["id"] = id, ["at"] = ValueEncoding.FormatTimestamp(at) },
            cancellationToken);
        return rows.Count == 0 ? null : Read(rows[0]);
    }

    public async ValueTask RecordUsesAsync(IReadOnlyList<KeyUse> uses, CancellationToken cancellationToken)
    {
        var parameters = uses.Select(use => new Dictionary<string, object?>
        {
            ["id"] = use.KeyId,
            ["at"] = ValueEncoding.FormatTimestamp(use.At),
        });
        await connection.WriteRepeatableAsync(
            RecordUses, new Dictionary<string, object?> { ["uses"] = parameters.ToList() }, cancellationToken);
    }

    private static ApiKey Read(object?[] row) => new()
    {
        Id = RowMapper.GetText(row, 0),
        Owner = RowMapper.GetText(row, 1),
        Role = (Role)RowMapper.GetNumber(row, 2),
        SecretSha256 = RowMapper.GetText(row, 3),
        CreatedAt = ValueEncoding.ParseTimestamp(RowMapper.GetText(row, 4)),
        ExpiresAt = Moment(row[5]),
        RevokedAt = Moment(row[6]),
        LastUsedAt = Moment(row[7]),
    };

    private static DateTimeOffset? Moment(object? value) =>
        value is string text ? ValueEncoding.ParseTimestamp(text) : null;

    private static string? Text(DateTimeOffset? moment) =>
        moment is { } some ? ValueEncoding.FormatTimestamp(some) : null;
}
