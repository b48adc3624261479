using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Queries;

/// <summary>A source with evidence on the claims from or to an entity.</summary>
/// <param name="Source">The source.</param>
/// <param name="EvidenceCount">The number of pieces of evidence from it on those claims, at least 1.</param>
public readonly record struct SourceUse(EntityId Source, int EvidenceCount);
