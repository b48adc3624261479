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
    /// With Cypher statements. The few kinds of read without a statement use the copy, which the first of them fills.
    /// </summary>
    Statements,
}
