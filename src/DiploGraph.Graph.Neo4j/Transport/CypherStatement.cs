namespace DiploGraph.Graph.Neo4j.Transport;

/// <summary>
/// A Cypher statement with its parameters. The text consists of constants and names from the model, never of user
/// input, and is the same for all reads of one kind, so that the database plans it once.
/// </summary>
/// <param name="Text">The Cypher text.</param>
/// <param name="Parameters">
/// The parameters: strings, numbers, booleans, nulls, and lists and maps of these.
/// </param>
internal sealed record CypherStatement(string Text, IReadOnlyDictionary<string, object?> Parameters)
{
    /// <summary>True if the statement may write. Otherwise the database refuses writes.</summary>
    public bool Writes { get; init; }
}
