using System.Buffers;
using System.Text;

namespace DiploGraph.Graph.Texts;

/// <summary>
/// Folds case as Unicode's simple case folding does, one code point to one, so that texts which differ in case only
/// become the same. Accents, width and composition stay as they are.
/// </summary>
public static class CaseFolding
{
    /// <summary>The folded text.</summary>
    public static string Fold(string text)
    {
        var folded = text.ToCharArray();
        FoldInPlace(folded);
        return new string(folded);
    }

    /// <summary>
    /// Folds a text where it stands; its length in code units stays. Lone surrogates stay as they are.
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
                // The capital first: it brings together small letters of one capital, such as the two sigmas.
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
