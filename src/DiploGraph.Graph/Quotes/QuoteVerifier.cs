using System.Diagnostics.CodeAnalysis;

namespace DiploGraph.Graph.Quotes;

/// <summary>
/// Looks words up in a capture. They are found as they are, or else but for what copying changes: white space,
/// quotation marks and apostrophes, dashes, invisible characters and Unicode's compatibility forms. Case and spelling
/// are never forgiven.
/// </summary>
/// <remarks>
/// Words that are too short would be found anywhere, so they are refused: words alone need <see cref="MinLength"/>
/// letters or digits, counting those of prefix and suffix; words with a position need <see cref="MinLengthAtPlace"/>.
/// A character of Han, kana or Hangul counts as three. Where words stand more than once, the position tells which
/// place is meant, else what stands before and after. The time is linear in the text.
/// </remarks>
public static class QuoteVerifier
{
    /// <summary>The letters or digits that words need to be looked for anywhere.</summary>
    public const int MinLength = 12;

    /// <summary>The letters or digits that words need when their place is known.</summary>
    public const int MinLengthAtPlace = 3;

    /// <summary>The most places that are told of words that stand more than once.</summary>
    public const int MaxMatches = 100;

    /// <summary>Looks words up; false, and why, where they are too short to mean anything.</summary>
    /// <param name="text">The capture; null where none is at hand.</param>
    /// <param name="quote">The words, with what stands around them where that is known.</param>
    /// <param name="position">
    /// Where they should stand; null where that is not known. Words that stand elsewhere only are found there.
    /// </param>
    /// <param name="finding">What became of it.</param>
    /// <param name="error">Why the words are not looked for.</param>
    public static bool TryVerify(
        CaptureText? text,
        TextQuoteSelector quote,
        TextPositionSelector? position,
        [NotNullWhen(true)] out QuoteFinding? finding,
        [NotNullWhen(false)] out QuoteError? error)
    {
        error = QuoteLengthRules.Refuse(quote, position);
        finding = error is not null ? null
            : text is null ? QuoteFinding.CaptureMissing
            : FindAt(text, quote, position)
                ?? FindExact(text, quote)
                ?? FindNormalised(text, quote)
                ?? QuoteFinding.NotFound;
        return finding is not null;
    }

    /// <summary>
    /// Whether words stand at a place: exactly, normalised, or not (<see cref="QuoteResult.NotFound"/>).
    /// </summary>
    public static QuoteResult VerifyAt(CaptureText text, TextQuoteSelector quote, TextPositionSelector position)
    {
        if (text.Find(position) is not { Length: > 0 } found)
        {
            return QuoteResult.NotFound;
        }

        return string.Equals(found, quote.Exact, StringComparison.Ordinal) ? QuoteResult.Exact
            : string.Equals(NormalisedText.Fold(found), NormalisedText.Fold(quote.Exact), StringComparison.Ordinal)
            ? QuoteResult.Normalised
            : QuoteResult.NotFound;
    }

    private static QuoteFinding? FindAt(CaptureText text, TextQuoteSelector quote, TextPositionSelector? position) =>
        position is not null && VerifyAt(text, quote, position) is var result and not QuoteResult.NotFound
            ? new QuoteFinding(result, [new QuoteMatch(position, text.Find(position)!)])
            : null;

    private static QuoteFinding? FindExact(CaptureText text, TextQuoteSelector quote)
    {
        var context = new QuoteContextMatcher(text, quote);
        foreach (var start in new SubstringSearcher(quote.Exact).In(text.Text))
        {
            context.Add(start, start + quote.Exact.Length);
        }

        return context.ToFinding(QuoteResult.Exact);
    }

    private static QuoteFinding? FindNormalised(CaptureText text, TextQuoteSelector quote)
    {
        var words = NormalisedText.Fold(quote.Exact);
        if (words.Length == 0)
        {
            return null;
        }

        var context = new QuoteContextMatcher(text, quote);
        foreach (var at in new SubstringSearcher(words).In(text.Normalised.Text))
        {
            var (start, end) = text.Normalised.ToOriginal(at, at + words.Length);
            context.Add(start, end);
        }

        return context.ToFinding(QuoteResult.Normalised);
    }
}
