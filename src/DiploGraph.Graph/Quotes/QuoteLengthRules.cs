using System.Globalization;
using System.Text;

namespace DiploGraph.Graph.Quotes;

/// <summary>
/// Measures how much words say: a letter or digit counts 1, one of a script that writes words with a character or two
/// (Han, kana, Hangul) counts 3, everything else nothing.
/// </summary>
internal static class QuoteLengthRules
{
    private const int WeightOfSyllable = 3;

    /// <summary>Why words are too short to look for; null where they are not.</summary>
    public static QuoteError? Refuse(TextQuoteSelector quote, TextPositionSelector? position)
    {
        var own = Of(quote.Exact);
        if (own < QuoteVerifier.MinLengthAtPlace)
        {
            return new QuoteError(QuoteError.TooShort,
                $"These words are too short to mean anything: at least {QuoteVerifier.MinLengthAtPlace} letters or "
                + "digits (1 character of Han, kana or Hangul) are needed.");
        }

        if (position is not null || own + Of(quote.Prefix) + Of(quote.Suffix) >= QuoteVerifier.MinLength)
        {
            return null;
        }

        return new QuoteError(QuoteError.TooShort,
            $"These words are too short to look for alone: {QuoteVerifier.MinLength} letters or digits "
            + "(4 characters of Han, kana or Hangul) are needed, with those of prefix and suffix, or a position.");
    }

    /// <summary>Whether words say enough to be looked for anywhere.</summary>
    public static bool IsEnough(string text) => Of(text) >= QuoteVerifier.MinLength;

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
