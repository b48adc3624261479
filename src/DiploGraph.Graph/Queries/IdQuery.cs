using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Queries;

/// <summary>A query for the ids that are most similar to an unknown one.</summary>
/// <param name="Text">The unknown id, in any form.</param>
public sealed record IdQuery(string Text)
{
    /// <summary>True for ids of claims; false for ids of entities.</summary>
    public bool IsOfClaim { get; init; }

    /// <summary>The type of the entities; null for all types.</summary>
    public EntityType? Type { get; init; }
}
