namespace DiploGraph.Graph.Neo4j.Transport;

/// <summary>What a statement answered.</summary>
/// <param name="Rows">
/// The rows, each with its columns in the order of the statement's RETURN: strings, longs, doubles, booleans, nulls,
/// and arrays of these.
/// </param>
/// <param name="Bookmarks">
/// Names of the state of the database that the statement read or made; a later one that is given them sees it.
/// </param>
internal sealed record CypherResult(IReadOnlyList<object?[]> Rows, IReadOnlyList<string> Bookmarks);
