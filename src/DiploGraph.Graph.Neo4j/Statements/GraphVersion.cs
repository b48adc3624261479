using DiploGraph.Graph.Neo4j.Revisions;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Neo4j.Statements;

/// <summary>The version of the graph that is read: a revision, narrowed to a time in the world or not.</summary>
/// <param name="Revision">The revision's number.</param>
/// <param name="ValidAt">The time, or null.</param>
/// <param name="Identities">Which entities are one.</param>
/// <param name="Size">How much a read may have to look at.</param>
internal sealed record GraphVersion(long Revision, EdtfTime? ValidAt, IdentityMap Identities, GraphSize Size);
