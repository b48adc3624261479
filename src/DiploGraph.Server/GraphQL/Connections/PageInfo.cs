namespace DiploGraph.Server.GraphQL.Connections;

/// <summary>Where a page stands in the whole.</summary>
/// <param name="HasNextPage">Whether more follow.</param>
/// <param name="HasPreviousPage">Whether some stand before.</param>
/// <param name="StartCursor">The cursor of the first edge; null on an empty page.</param>
/// <param name="EndCursor">The cursor of the last edge; null on an empty page.</param>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
