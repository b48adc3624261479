using System.Diagnostics.CodeAnalysis;

namespace DiploGraph.Graph.Quotes;

/// <summary>
/// Searches a capture for a quote. The quote is found exactly, or else except for changes that copying makes: white
/// space, quotation marks and apostrophes, dashes, invisible characters and Unicode's compatibility forms. Differences
/// in case and spelling are never ignored.
/// </summary>
/// <remarks>
/// A quote that is too short would be found in many places, so it is rejected. Without a position, it needs
/// <see cref="MinLength"/> letters or digits, including those of the prefix and the suffix; with a position, it needs
/// <see cref="MinLengthAtPlace"/>. A character of Han, kana or Hangul counts as three. If the quote occurs more than
/// once, the position determines which place is meant, or else the prefix and the suffix. The search takes time linear
/// in the length of the text.
/// </remarks>
public static class QuoteVerifier
{
    /// <summary>The minimum number of letters or digits in a quote without a position.</summary>
    public const int MinLength = 12;

    /// <summary>The minimum number of letters or digits in a quote with a position.</summary>
    public const int MinLengthAtPlace = 3;

    /// <summary>The maximum number of places to return for a quote that occurs more than once.</summary>
    public const int MaxMatches = 100;

    /// <summary>
    /// Searches for a quote. Returns false and the reason if the quote is too short to be meaningful.
    /// </summary>
    /// <param name="text">The capture; null if none is available.</param>
    /// <param name="quote">The quote, with the text around it if known.</param>
    /// <param name="position">
    /// The expected position; null if unknown. A quote that occurs only elsewhere is found there.
    /// </param>
    /// <param name="finding">The result.</param>
    /// <param name="error">The reason why the quote cannot be searched for.</param>
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
    /// Checks whether a quote is at a position: exactly, normalised, or not (<see cref="QuoteResult.NotFound"/>).
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

    /// <summary>Searches for words of any length: exactly, or else normalised.</summary>
    internal static QuoteFinding Find(CaptureText text, string words) =>
        FindExact(text, new TextQuoteSelector(words)) ?? FindNormalised(text, new TextQuoteSelector(words))
        ?? QuoteFinding.NotFound;

    /// <summary>Returns every place of some words in a text, in its order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="folded">The words in their normalised form; not empty.</param>
    internal static IReadOnlyList<QuoteMatch> FindAll(CaptureText text, string folded)
    {
        var all = new List<QuoteMatch>();
        foreach (var at in new SubstringSearcher(folded).In(text.Normalised.Text))
        {
            var (start, end) = text.Normalised.ToOriginal(at, at + folded.Length);
            all.Add(new QuoteMatch(
                new TextPositionSelector(text.ToCodePoint(start), text.ToCodePoint(end)), text.Text[start..end]));
        }

        return all;
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
