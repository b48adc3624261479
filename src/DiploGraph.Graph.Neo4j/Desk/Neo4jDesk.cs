using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Neo4j.Migrations;
using DiploGraph.Graph.Neo4j.Transport;

namespace DiploGraph.Graph.Neo4j.Desk;

/// <summary>The desk in the database of the graph, for all its servers. Its nodes have labels of their own.</summary>
public sealed class Neo4jDesk : IDesk
{
    private readonly Neo4jConnection _connection;

    private Neo4jDesk(Neo4jConnection connection)
    {
        _connection = connection;
        Keys = new Neo4jKeyStore(connection);
        Audit = new Neo4jAuditLog(connection);
        Proposals = new Neo4jProposalStore(connection);
    }

    /// <inheritdoc/>
    public IKeyStore Keys { get; }

    /// <inheritdoc/>
    public IAuditLog Audit { get; }

    /// <inheritdoc/>
    public IProposalStore Proposals { get; }

    /// <summary>Opens the desk. The database must have been migrated.</summary>
    /// <exception cref="GraphStoreException">
    /// The database cannot be used, for the same reasons as in <see cref="Neo4jGraphStore"/>.
    /// </exception>
    public static async Task<Neo4jDesk> OpenAsync(
        Neo4jGraphStoreOptions options, CancellationToken cancellationToken)
    {
        options.Validate();
#pragma warning disable CA2000 // The connection owns it, and the desk the connection.
        var connection = new Neo4jConnection(new QueryApiTransport(options), options);
#pragma warning restore CA2000
        try
        {
            await connection.WaitUntilAvailableAsync(cancellationToken);
            await new Migrator(connection).CheckAsync(cancellationToken);
            return new Neo4jDesk(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _connection.Dispose();
        return ValueTask.CompletedTask;
    }
}
