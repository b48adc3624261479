using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Neo4j.Revisions;

/// <summary>A revision, with what the store keeps beside it.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="DecidedAt">The last revision up to this one that recorded a SAME_AS claim; 0 for none.</param>
/// <param name="Size">How much the graph has, when this was read or later.</param>
internal sealed record StoredRevision(Revision Revision, long DecidedAt, GraphSize Size)
{
    public static StoredRevision Empty { get; } = new(Revision.Empty, 0, GraphSize.None);
}
