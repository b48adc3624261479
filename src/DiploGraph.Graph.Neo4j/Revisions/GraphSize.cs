namespace DiploGraph.Graph.Neo4j.Revisions;

/// <summary>How much stands in the database, of all revisions.</summary>
/// <param name="Entities">The entities.</param>
/// <param name="Claims">The versions of claims.</param>
internal sealed record GraphSize(long Entities, long Claims)
{
    public static GraphSize None { get; } = new(0, 0);
}
