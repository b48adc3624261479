namespace DiploGraph.Graph.Neo4j.Transport;

/// <summary>
/// A statement with its parameters. Its text is made of constants of this program and names of the model only, and is
/// the same for the same kind of question, so that the database plans it once; whatever a user gave is a parameter.
/// </summary>
/// <param name="Text">The Cypher.</param>
/// <param name="Parameters">
/// The parameters: strings, whole numbers, booleans, nulls, and lists and maps of these.
/// </param>
internal sealed record CypherStatement(string Text, IReadOnlyDictionary<string, object?> Parameters)
{
    /// <summary>Whether it may write; a statement that may not is refused by the database if it does.</summary>
    public bool Writes { get; init; }
}
