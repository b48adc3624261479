using System.Text;

namespace DiploGraph.Graph.Texts;

/// <summary>
/// Folds texts so that those become equal which differ only in case, in characters that display ignores, in the form of
/// dashes, apostrophes and quotation marks, or in how the same characters are encoded (canonical equivalence).
/// </summary>
public static class TextFolding
{
    // All characters below are in the composed form (NFC).
    private const char FirstCombining = '\u0300';

    /// <summary>Returns the folded text.</summary>
    public static string Fold(string text)
    {
        var buffer = text.ToCharArray();
        return new string(Fold(buffer.AsSpan()));
    }

    /// <summary>Folds a text, in place if its composed form is not longer.</summary>
    /// <returns>The folded text, at the beginning of the buffer or elsewhere.</returns>
    public static ReadOnlySpan<char> Fold(Span<char> text)
    {
        text = text[..Simplify(text, out var mayCompose)];
        if (mayCompose && IsWellFormed(text) && !((ReadOnlySpan<char>)text).IsNormalized(NormalizationForm.FormC))
        {
            text = new string(text).Normalize(NormalizationForm.FormC).ToCharArray();
        }

        CaseFolding.FoldInPlace(text);
        return text;
    }

    // Removes what is ignored and gives marks their one form. Returns the new length.
    private static int Simplify(Span<char> text, out bool mayCompose)
    {
        mayCompose = false;
        if (Ascii.IsValid(text) && !((ReadOnlySpan<char>)text).ContainsAny('~', '`'))
        {
            return text.Length;
        }

        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var isPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
            if (!UnicodeProperties.IsIgnorable(isPair ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at]))
            {
                text[length++] = UnicodeProperties.Plain(text[at]);
                mayCompose |= text[at] >= FirstCombining;
                if (isPair)
                {
                    text[length++] = text[at + 1];
                }
            }

            at += isPair ? 1 : 0;
        }

        return length;
    }

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar && !text.Contains('\uFFFD'))
            {
                return false;
            }
        }

        return true;
    }
}
