using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Names;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Queries;

/// <summary>
/// A search for entities by names as people write them. It covers the believed NAME and TITLE claims of the snapshot
/// and the labels of its entities.
/// </summary>
public sealed record NameQuery
{
    /// <summary>The maximum number of hits for a text; a search returns the best hits, not all.</summary>
    public const int MaxLimit = 200;

    /// <summary>The texts: names in any script and order, which may be misspelt, truncated or abbreviated.</summary>
    public required IReadOnlyList<string> Texts { get; init; }

    /// <summary>The types of the entities; empty for all.</summary>
    public IReadOnlyList<EntityType> Types { get; init; } = [];

    /// <summary>
    /// A time that the valid time of a name must overlap, at least possibly; null for any time. This narrows the query
    /// in addition to the snapshot.
    /// </summary>
    public EdtfTime? At { get; init; }

    /// <summary>The maximum number of hits for each text, 1 to <see cref="MaxLimit"/>.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>The lowest score of a hit, 0 to 1.</summary>
    public double MinScore { get; init; } = NameRanker.Threshold;
}
