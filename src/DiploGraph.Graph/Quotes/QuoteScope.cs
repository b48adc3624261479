namespace DiploGraph.Graph.Quotes;

/// <summary>What words were looked for in.</summary>
/// <param name="Texts">How many captures with a text.</param>
/// <param name="SourcesWithoutText">
/// Of how many sources no text is stored, so that only quotes of theirs could be looked in.
/// </param>
public sealed record QuoteScope(int Texts, int SourcesWithoutText);
