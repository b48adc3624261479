namespace DiploGraph.Graph.Neo4j.Transport;

/// <summary>The result of a statement.</summary>
/// <param name="Rows">
/// The rows, with columns in the order of the RETURN clause: strings, longs, doubles, booleans, nulls, and arrays of
/// these.
/// </param>
/// <param name="Bookmarks">
/// Bookmarks of the database state that the statement read or created. A later statement with these bookmarks sees that
/// state.
/// </param>
internal sealed record CypherResult(IReadOnlyList<object?[]> Rows, IReadOnlyList<string> Bookmarks);
