namespace DiploGraph.Graph.Quotes;

/// <summary>
/// Words of a text and the text around them, as defined by the W3C Web Annotation Data Model (4.2.4).
/// </summary>
/// <param name="Exact">The words, verbatim.</param>
/// <param name="Prefix">The text immediately before; null if it is not recorded.</param>
/// <param name="Suffix">The text immediately after; null if it is not recorded.</param>
public sealed record TextQuoteSelector(string Exact, string? Prefix = null, string? Suffix = null);
