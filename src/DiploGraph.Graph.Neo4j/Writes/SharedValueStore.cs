using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Neo4j.Transport;

namespace DiploGraph.Graph.Neo4j.Writes;

/// <summary>Values that all servers over one database share: the first one given is the value.</summary>
internal sealed class SharedValueStore(Neo4jConnection connection)
{
    private const int Tries = 5;

    private const string Find = "MATCH (v:SharedValue {name: $name}) RETURN v.value";

    // The constraint makes the second of two wait for the first, and then find its node.
    private const string Keep =
        "MERGE (v:SharedValue {name: $name}) ON CREATE SET v.value = $value RETURN v.value";

    /// <summary>The value of a name: the one that stands, or else the given one, which stands from now on.</summary>
    public async Task<string> KeepOnceAsync(string name, string value, CancellationToken cancellationToken)
    {
        var rows = await connection.ReadAsync(
            Find, new Dictionary<string, object?> { ["name"] = name }, cancellationToken);
        for (var tried = 1; rows.Count == 0; tried++)
        {
            try
            {
                rows = await connection.WriteOnceAsync(
                    Keep,
                    new Dictionary<string, object?> { ["name"] = name, ["value"] = value },
                    connection.Options.CommitTimeout,
                    cancellationToken);
            }
            catch (Neo4jException failure) when (
                tried < Tries
                && (failure.IsTransient
                    || failure.IsConstraintViolation
                    || failure.Kind == Neo4jFailureKind.OutcomeUnknown))
            {
                // Doing it twice does it once.
                await Task.Delay(connection.Options.RetryDelay * tried, cancellationToken);
            }
            catch (Neo4jException failure)
            {
                throw Neo4jFailureMapper.ToStoreException(failure, connection.Options);
            }
        }

        return RowMapper.Text(rows[0], 0);
    }
}
