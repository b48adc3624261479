namespace DiploGraph.Graph.Quotes;

/// <summary>What became of looking for words in a capture, and where they stand.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Matches">
/// The place, where it is exact or normalised; the first places in the order of the text, at most
/// <see cref="QuoteVerifier.MaxMatches"/>, where it is ambiguous; none otherwise.
/// </param>
public sealed record QuoteFinding(QuoteResult Result, IReadOnlyList<QuoteMatch> Matches)
{
    /// <summary>There is nothing to look in.</summary>
    public static QuoteFinding CaptureMissing { get; } = new(QuoteResult.CaptureMissing, []);

    /// <summary>The words do not stand there.</summary>
    public static QuoteFinding NotFound { get; } = new(QuoteResult.NotFound, []);
}
