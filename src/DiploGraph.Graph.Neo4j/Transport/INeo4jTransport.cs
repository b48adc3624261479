namespace DiploGraph.Graph.Neo4j.Transport;

/// <summary>
/// How statements reach the database: the seam at which another way than HTTP (Bolt, by Neo4j.Driver) goes in. One call
/// is one statement in one transaction of its own, sent once: what is worth trying again is decided above.
/// </summary>
internal interface INeo4jTransport : IDisposable
{
    /// <summary>Runs a statement and answers all its rows, or fails; there is no answer in part.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="bookmarks">The states that it must see; empty for none.</param>
    /// <param name="within">How long it may take.</param>
    /// <param name="cancellationToken">Ends the wait; the database may carry the statement out all the same.</param>
    /// <exception cref="Neo4jException">It failed.</exception>
    Task<CypherResult> RunAsync(
        CypherStatement statement,
        IReadOnlyCollection<string> bookmarks,
        TimeSpan within,
        CancellationToken cancellationToken);

    /// <summary>The version of the database, such as 5.26.25.</summary>
    /// <exception cref="Neo4jException">It failed.</exception>
    Task<string> ReadVersionAsync(TimeSpan within, CancellationToken cancellationToken);
}
