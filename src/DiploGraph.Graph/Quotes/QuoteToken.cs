using System.Globalization;

namespace DiploGraph.Graph.Quotes;

/// <summary>
/// A word of a text for comparisons word by word, with the punctuation that touches it. In scripts that write no
/// spaces, each character is a word.
/// </summary>
/// <param name="Start">The index of its first UTF-16 code unit in the text.</param>
/// <param name="End">The index after the last.</param>
/// <param name="Key">The normalised form without quotation marks.</param>
/// <param name="LooseKey">The key in lower case without punctuation.</param>
internal readonly record struct QuoteToken(int Start, int End, string Key, string LooseKey)
{
    /// <summary>Returns the words of a text. Quotation marks and ellipses that stand alone are left out.</summary>
    public static List<QuoteToken> Split(string text)
    {
        var tokens = new List<QuoteToken>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var isSpace = char.IsWhiteSpace(text[at]);
            if (isSpace || IsWordOfItsOwn(text, at))
            {
                Add(text, start, at, tokens);
                start = at;
            }

            if (isSpace)
            {
                start = at + 1;
            }
            else if (IsWordOfItsOwn(text, at))
            {
                var length = char.IsSurrogatePair(text, at) ? 2 : 1;
                Add(text, at, at + length, tokens);
                start = at + length;
                at = start - 1;
            }
        }

        Add(text, start, text.Length, tokens);
        return tokens;
    }

    /// <summary>
    /// Returns the word without quotation marks at its beginning, and without other punctuation if it is then the same
    /// as another word.
    /// </summary>
    public QuoteToken WithoutMarksBefore(string text, QuoteToken other)
    {
        var start = Start;
        while (start < End - 1 && QuoteMarks.IsQuotationMark(text[start]))
        {
            start++;
        }

        var plain = start;
        while (plain < End - 1 && char.IsPunctuation(text[plain]))
        {
            plain++;
        }

        return Same(text, plain, End, other) ?? this with { Start = start };
    }

    /// <summary>Does the same as <see cref="WithoutMarksBefore"/> at the end of the word.</summary>
    public QuoteToken WithoutMarksAfter(string text, QuoteToken other)
    {
        var end = End;
        while (end > Start + 1 && QuoteMarks.IsQuotationMark(text[end - 1]))
        {
            end--;
        }

        var plain = end;
        while (plain > Start + 1 && char.IsPunctuation(text[plain - 1]))
        {
            plain--;
        }

        return Same(text, Start, plain, other) ?? this with { End = end };
    }

    // The shorter word if it is the same as another one and the whole word is not.
    private QuoteToken? Same(string text, int start, int end, QuoteToken other) =>
        Key != other.Key && NormalisedText.Fold(QuoteMarks.Trim(text[start..end])) == other.Key
            ? this with { Start = start, End = end, Key = other.Key }
            : null;

    // Han, kana, Thai, Lao, Khmer and Burmese write no spaces between words.
    private static bool IsWordOfItsOwn(string text, int at) => text[at] is
        (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
        or (>= '\u3001' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF')
        || (char.IsSurrogatePair(text, at) && char.ConvertToUtf32(text, at) is >= 0x20000 and <= 0x3FFFF);

    private static void Add(string text, int start, int end, List<QuoteToken> tokens)
    {
        if (start == end || QuoteMarks.Trim(text[start..end]) is not { Length: > 0 } words
            || NormalisedText.Fold(words) is not { Length: > 0 } key)
        {
            return;
        }

        var letters = string.Concat(key.Where(character => !char.IsPunctuation(character)))
            .ToLower(CultureInfo.InvariantCulture);
        tokens.Add(new QuoteToken(start, end, key, letters.Length > 0 ? letters : key));
    }
}
