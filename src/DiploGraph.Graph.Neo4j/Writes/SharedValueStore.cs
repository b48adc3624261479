using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Neo4j.Transport;

namespace DiploGraph.Graph.Neo4j.Writes;

/// <summary>Stores values that all servers of one database share. The first value stored under a name stays.</summary>
internal sealed class SharedValueStore(Neo4jConnection connection)
{
    private const string Find = "MATCH (v:SharedValue {name: $name}) RETURN v.value";

    // Because of the constraint, the second of two concurrent statements waits for the first and then finds its node.
    private const string GetOrAdd =
        "MERGE (v:SharedValue {name: $name}) ON CREATE SET v.value = $value RETURN v.value";

    /// <summary>Returns the value stored under a name; if there is none, stores the given one and returns it.</summary>
    public async Task<string> GetOrAddAsync(string name, string value, CancellationToken cancellationToken)
    {
        var rows = await connection.ReadAsync(
            Find, new Dictionary<string, object?> { ["name"] = name }, cancellationToken);
        if (rows.Count == 0)
        {
            rows = await connection.WriteRepeatableAsync(
                GetOrAdd,
                new Dictionary<string, object?> { ["name"] = name, ["value"] = value },
                cancellationToken);
        }

        return RowMapper.GetText(rows[0], 0);
    }
}
