namespace DiploGraph.Server.GraphQL.Connections;

/// <summary>The position of a page in the whole list.</summary>
/// <param name="HasNextPage">True if the requested range has items after the page.</param>
/// <param name="HasPreviousPage">True if the requested range has items before the page.</param>
/// <param name="StartCursor">The cursor of the first edge; null on an empty page.</param>
/// <param name="EndCursor">The cursor of the last edge; null on an empty page.</param>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
