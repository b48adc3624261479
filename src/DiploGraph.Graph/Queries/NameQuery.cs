using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Names;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Queries;

/// <summary>
/// Names that people wrote, and among which entities to look for their bearers. What is looked through are the
/// believed NAME and TITLE claims of the snapshot, and the labels of its entities.
/// </summary>
public sealed record NameQuery
{
    /// <summary>The most hits that a text has: a search is for the best, not for all.</summary>
    public const int MaxLimit = 200;

    /// <summary>The longest text that is looked for, in UTF-16 code units; of longer ones the beginning is.</summary>
    public const int MaxTextLength = 256;

    /// <summary>The texts: names in any script and order, misspelt, cut off or shortened to initials.</summary>
    public required IReadOnlyList<string> Texts { get; init; }

    /// <summary>The types of the entities; empty for all.</summary>
    public IReadOnlyList<EntityType> Types { get; init; } = [];

    /// <summary>
    /// A time that the valid time of a name must overlap, possibly at least; null for any. It narrows this query
    /// further than the snapshot is narrowed already.
    /// </summary>
    public EdtfTime? At { get; init; }

    /// <summary>The most hits of each text, 1 to <see cref="MaxLimit"/>.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>The worst score that is a hit, 0 to 1.</summary>
    public double MinScore { get; init; } = NameRanker.Threshold;
}
