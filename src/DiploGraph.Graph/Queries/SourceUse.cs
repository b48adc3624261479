using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Queries;

/// <summary>A source that gives evidence on the claims from or to an entity.</summary>
/// <param name="Source">The source.</param>
/// <param name="EvidenceCount">How many pieces of evidence on those claims it gives, at least 1.</param>
public readonly record struct SourceUse(EntityId Source, int EvidenceCount);
