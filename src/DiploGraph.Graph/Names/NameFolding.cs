using System.Text;
using DiploGraph.Graph.Names.Scripts;
using DiploGraph.Graph.Texts;

namespace DiploGraph.Graph.Names;

/// <summary>
/// Removes differences in writing that do not change the meaning of a name: case, width, accents and optional vowel
/// points, letters with strokes, digits of other scripts, and forms of Hebrew, Arabic and Han characters. The vowels of
/// Indic scripts and Thai, the voicing of kana and the syllables of Hangul are kept because they distinguish words.
/// </summary>
internal static class NameFolding
{
    // Letters that Unicode does not decompose, with their plain spelling.
    private static readonly Dictionary<char, string> Plain = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th",
        ['ı'] = "i", ['ħ'] = "h", ['ŋ'] = "ng", ['ŧ'] = "t", ['ə'] = "e",

        // Final forms of Hebrew letters.
        ['ך'] = "כ", ['ם'] = "מ", ['ן'] = "נ", ['ף'] = "פ", ['ץ'] = "צ",

        // Arabic and Persian: one letter for all its forms. The lengthening stroke is not a letter.
        ['ٱ'] = "ا", ['ى'] = "ي", ['ی'] = "ي", ['ک'] = "ك", ['ة'] = "ه", ['ۀ'] = "ه", ['ـ'] = "",
    };

    /// <summary>Returns the folded text.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var rune in Decompose(text).EnumerateRunes())
        {
            if (UnicodeProperties.IsIgnorable(rune.Value) || UnicodeProperties.IsOptionalMark(rune))
            {
                continue;
            }

            if (!rune.IsBmp)
            {
                folded.Append(rune);
            }
            else if (Plain.TryGetValue((char)rune.Value, out var plain))
            {
                folded.Append(plain);
            }
            else if (Rune.IsDigit(rune))
            {
                folded.Append((int)Rune.GetNumericValue(rune));
            }
            else
            {
                folded.Append(HanVariants.Fold((char)rune.Value));
            }
        }

        return folded.ToString().Normalize(NormalizationForm.FormKC);
    }

    private static string Decompose(string text)
    {
        try
        {
            return CaseFolding.Fold(text.Normalize(NormalizationForm.FormKD)).Replace('ς', 'σ');
        }
        catch (ArgumentException)
        {
            // The text contains a lone surrogate. No name does, but the rest of the text may still match one.
            return Decompose(string.Concat(text.Where(character => !char.IsSurrogate(character))));
        }
    }
}
