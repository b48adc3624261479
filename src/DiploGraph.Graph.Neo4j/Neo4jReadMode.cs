namespace DiploGraph.Graph.Neo4j;

/// <summary>Where the store reads from.</summary>
public enum Neo4jReadMode
{
    /// <summary>
    /// From a copy of the graph in this process, built from the database's revisions. Until it is complete after a
    /// start, reads use statements.
    /// </summary>
    Memory,

    /// <summary>
    /// From the database, with Cypher statements. The few kinds of read that have no statement use the copy; the first
    /// such read fills it.
    /// </summary>
    Statements,
}
