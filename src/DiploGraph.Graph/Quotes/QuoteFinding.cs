namespace DiploGraph.Graph.Quotes;

/// <summary>The result of searching for a quote in a capture, with its places.</summary>
/// <param name="Result">The result.</param>
/// <param name="Matches">
/// One place if the result is exact or normalised; if it is ambiguous, the first places in the order of the text, at
/// most <see cref="QuoteVerifier.MaxMatches"/>; otherwise empty.
/// </param>
public sealed record QuoteFinding(QuoteResult Result, IReadOnlyList<QuoteMatch> Matches)
{
    /// <summary>There is no capture to search.</summary>
    public static QuoteFinding CaptureMissing { get; } = new(QuoteResult.CaptureMissing, []);

    /// <summary>The capture does not contain the quote.</summary>
    public static QuoteFinding NotFound { get; } = new(QuoteResult.NotFound, []);
}
