namespace DiploGraph.Graph.Quotes;

/// <summary>An occurrence of a quote in a capture.</summary>
/// <param name="Position">The place, in code points of the capture.</param>
/// <param name="Exact">The words exactly as they are in the capture.</param>
public sealed record QuoteMatch(TextPositionSelector Position, string Exact);
