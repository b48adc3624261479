using DiploGraph.Graph.Paging;

namespace DiploGraph.Graph.Neo4j.Statements;

/// <summary>A part of a sorted result.</summary>
/// <param name="After">Only items after this key (or at it, if inclusive).</param>
/// <param name="Before">Only items before this key (or at it, if inclusive).</param>
/// <param name="IsInclusive">Whether the keys themselves are included.</param>
/// <param name="IsReversed">Whether items are taken from the end.</param>
/// <param name="Limit">The maximum number of items.</param>
internal sealed record PageSlice(PageKey? After, PageKey? Before, bool IsInclusive, bool IsReversed, long Limit);
