using DiploGraph.Graph.Neo4j.Revisions;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Neo4j.Statements;

/// <summary>The version of the graph that a snapshot reads.</summary>
/// <param name="Revision">The number of the revision.</param>
/// <param name="ValidAt">The valid time that the snapshot is limited to; null for any time.</param>
/// <param name="Identities">The entities that SAME_AS claims join.</param>
/// <param name="Size">The size of the graph.</param>
internal sealed record GraphVersion(long Revision, EdtfTime? ValidAt, IdentityMap Identities, GraphSize Size);
