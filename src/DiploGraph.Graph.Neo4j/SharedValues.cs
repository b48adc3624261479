using DiploGraph.Graph.Neo4j.Reads;
using DiploGraph.Graph.Neo4j.Transport;

namespace DiploGraph.Graph.Neo4j;

/// <summary>Values that all servers over one database share: the first one given is the value.</summary>
internal sealed class SharedValues(Neo4jConnection connection)
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
                    connection.Options.CommitWithin,
                    cancellationToken);
            }
            catch (Neo4jException failure) when (
                tried < Tries && (failure.IsTransient || failure.IsConstraint || failure.Fault == Neo4jFault.Unknown))
            {
                // Doing it twice does it once.
                await Task.Delay(connection.Options.RetryAfter * tried, cancellationToken);
            }
            catch (Neo4jException failure)
            {
                throw Neo4jFailures.Of(failure, connection.Options);
            }
        }

        return Rows.Text(rows[0], 0);
    }
}
