using System.Globalization;
using System.Text;

namespace DiploGraph.Graph.Quotes;

/// <summary>
/// Checks whether a quote is long enough to be meaningful. A letter or digit counts as 1, or as 3 in a script that
/// writes words with a character or two (Han, kana, Hangul). Other characters do not count.
/// </summary>
internal static class QuoteLengthRules
{
    private const int WeightOfSyllable = 3;

    /// <summary>Returns why a quote is too short to be searched for; null if it is long enough.</summary>
    public static QuoteError? Refuse(TextQuoteSelector quote, TextPositionSelector? position)
    {
        var own = Of(quote.Exact);
        if (own < QuoteVerifier.MinLengthAtPlace)
        {
            return new QuoteError(QuoteError.TooShort,
                $"The quote is too short: at least {QuoteVerifier.MinLengthAtPlace} letters or digits (or 1 character "
                + "of Han, kana or Hangul) are required.");
        }

        if (position is not null || own + Of(quote.Prefix) + Of(quote.Suffix) >= QuoteVerifier.MinLength)
        {
            return null;
        }

        return new QuoteError(QuoteError.TooShort,
            $"The quote is too short to be found without a position: at least {QuoteVerifier.MinLength} letters or "
            + "digits (or 4 characters of Han, kana or Hangul) are required, including the prefix and the suffix.");
    }

    /// <summary>True if a text is long enough to be searched for without a position.</summary>
    public static bool IsEnough(string text) => Of(text) >= QuoteVerifier.MinLength;

    /// <summary>True if a text is long enough to be searched for at a known place.</summary>
    public static bool IsEnoughAtPlace(string text) => Of(text) >= QuoteVerifier.MinLengthAtPlace;

    private static int Of(string? text)
    {
        var weight = 0;
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            weight += Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.OtherLetter => IsSyllable(rune.Value) ? WeightOfSyllable : 1,
                _ => Rune.IsLetterOrDigit(rune) ? 1 : 0,
            };
        }

        return weight;
    }

    private static bool IsSyllable(int value) => value is
        (>= 0x3041 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFF9D) or (>= 0x20000 and <= 0x3FFFF);
}
