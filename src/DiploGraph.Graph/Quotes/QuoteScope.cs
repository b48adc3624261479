namespace DiploGraph.Graph.Quotes;

/// <summary>The texts that were searched for a quote.</summary>
/// <param name="Texts">The number of captures with a text.</param>
/// <param name="SourcesWithoutText">
/// The number of sources without a stored text, for which only their recorded quotes could be searched.
/// </param>
public sealed record QuoteScope(int Texts, int SourcesWithoutText);
