namespace DiploGraph.Graph.Memory;

/// <summary>The number of items in the graph, counting all revisions.</summary>
/// <param name="Entities">The number of entities.</param>
/// <param name="EntityVersions">The number of entity versions.</param>
/// <param name="Claims">The number of claims.</param>
/// <param name="ClaimVersions">The number of claim versions.</param>
/// <param name="Evidence">The number of pieces of evidence.</param>
/// <param name="Captures">The number of captures.</param>
public readonly record struct GraphCounts(
    int Entities, int EntityVersions, int Claims, int ClaimVersions, int Evidence, int Captures);
