namespace DiploGraph.Graph.Neo4j.Revisions;

/// <summary>The size of the graph over all revisions.</summary>
/// <param name="Entities">The number of entities.</param>
/// <param name="Claims">The number of claim versions.</param>
internal sealed record GraphSize(long Entities, long Claims)
{
    public static GraphSize None { get; } = new(0, 0);
}
