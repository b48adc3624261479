using DiploGraph.Graph.Paging;

namespace DiploGraph.Graph.Neo4j.Statements;

/// <summary>A part of an ordered result, in the order's own direction.</summary>
/// <param name="After">Only what stands after this place, or at it where <paramref name="IsInclusive"/>.</param>
/// <param name="Before">Only what stands before this place, likewise.</param>
/// <param name="IsInclusive">Whether the places count in.</param>
/// <param name="IsReversed">Whether it is taken from the end.</param>
/// <param name="Limit">The most items.</param>
internal sealed record PageSlice(PageKey? After, PageKey? Before, bool IsInclusive, bool IsReversed, long Limit);
