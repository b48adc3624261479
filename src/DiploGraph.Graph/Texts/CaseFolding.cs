using System.Buffers;
using System.Text;

namespace DiploGraph.Graph.Texts;

/// <summary>
/// Folds case by Unicode's simple case folding, which maps one code point to one, so texts that differ only in case
/// become equal. Accents, width and composition do not change.
/// </summary>
public static class CaseFolding
{
    /// <summary>Returns the folded text.</summary>
    public static string Fold(string text)
    {
        var folded = text.ToCharArray();
        FoldInPlace(folded);
        return new string(folded);
    }

    /// <summary>
    /// Folds a text in place. Its length in code units and its lone surrogates do not change.
    /// </summary>
    public static void FoldInPlace(Span<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAscii(text[at]))
            {
                text[at] = char.IsAsciiLetterUpper(text[at]) ? (char)(text[at] | 0x20) : text[at];
            }
            else if (Rune.DecodeFromUtf16(text[at..], out var rune, out var length) == OperationStatus.Done)
            {
                // Upper case comes first: it unites small letters that share a capital, such as the two sigmas.
                var folded = Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune));
                if (folded.Utf16SequenceLength == length)
                {
                    folded.EncodeToUtf16(text[at..]);
                }

                at += length - 1;
            }
        }
    }
}
