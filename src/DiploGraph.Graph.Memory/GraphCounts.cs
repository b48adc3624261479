namespace DiploGraph.Graph.Memory;

/// <summary>How much the graph holds, of all revisions.</summary>
/// <param name="Entities">The entities.</param>
/// <param name="EntityVersions">Their versions.</param>
/// <param name="Claims">The claims.</param>
/// <param name="ClaimVersions">Their versions.</param>
/// <param name="Evidence">The pieces of evidence.</param>
/// <param name="Captures">The captures.</param>
public readonly record struct GraphCounts(
    int Entities, int EntityVersions, int Claims, int ClaimVersions, int Evidence, int Captures);
