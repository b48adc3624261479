using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Neo4j.Revisions;

/// <summary>A revision with the additional data that the store keeps for it.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="DecidedAt">The last revision up to this one that recorded a SAME_AS claim; 0 if none did.</param>
/// <param name="Size">The size of the graph when this was read.</param>
internal sealed record StoredRevision(Revision Revision, long DecidedAt, GraphSize Size)
{
    public static StoredRevision Empty { get; } = new(Revision.Empty, 0, GraphSize.None);
}
