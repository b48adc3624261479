namespace DiploGraph.Graph.Neo4j;

/// <summary>What reads of the store are answered from.</summary>
public enum Neo4jReadMode
{
    /// <summary>
    /// From a copy of the graph in this process's memory, which the database's revisions feed; until it is filled after
    /// a start, by statements.
    /// </summary>
    Memory,

    /// <summary>
    /// By statements, but for the few kinds that only the copy answers; it is filled by the first of them.
    /// </summary>
    Statements,
}
