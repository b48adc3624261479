namespace DiploGraph.Graph.Neo4j.Transport;

/// <summary>
/// Sends statements to the database. Another protocol than HTTP, such as Bolt through Neo4j.Driver, would implement
/// this interface. One call is one statement in its own transaction, sent once; retries happen above.
/// </summary>
internal interface INeo4jTransport : IDisposable
{
    /// <summary>Runs a statement and returns all its rows.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="bookmarks">Bookmarks of states that the statement must see; may be empty.</param>
    /// <param name="timeout">The timeout.</param>
    /// <param name="cancellationToken">Cancels the wait; the database may still execute the statement.</param>
    /// <exception cref="Neo4jException">The statement failed; there are no partial results.</exception>
    Task<CypherResult> RunAsync(
        CypherStatement statement,
        IReadOnlyCollection<string> bookmarks,
        TimeSpan timeout,
        CancellationToken cancellationToken);

    /// <summary>Reads the version of the database, such as 5.26.25.</summary>
    /// <exception cref="Neo4jException">It failed.</exception>
    Task<string> ReadVersionAsync(TimeSpan timeout, CancellationToken cancellationToken);
}
