namespace DiploGraph.Graph.Quotes;

/// <summary>Words of a text and what stands around them, as the W3C Web Annotation Data Model (4.2.4) has it.</summary>
/// <param name="Exact">The words, verbatim.</param>
/// <param name="Prefix">What stands immediately before; null where it is not recorded.</param>
/// <param name="Suffix">What stands immediately after; null where it is not recorded.</param>
public sealed record TextQuoteSelector(string Exact, string? Prefix = null, string? Suffix = null);
