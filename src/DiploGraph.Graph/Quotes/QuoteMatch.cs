namespace DiploGraph.Graph.Quotes;

/// <summary>A place at which words stand in a capture.</summary>
/// <param name="Position">The place, in code points of the capture.</param>
/// <param name="Exact">The words as the capture has them.</param>
public sealed record QuoteMatch(TextPositionSelector Position, string Exact);
