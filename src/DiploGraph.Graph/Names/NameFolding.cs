using System.Globalization;
using System.Text;
using DiploGraph.Graph.Names.Scripts;
using DiploGraph.Graph.Texts;

namespace DiploGraph.Graph.Names;

/// <summary>
/// Removes differences in writing that do not change the meaning of a name: case, width, accents and vowel points,
/// letters with strokes, and forms of Hebrew, Arabic and Han characters. The voicing of kana and the syllables of
/// Hangul are kept because they distinguish words.
/// </summary>
internal static class NameFolding
{
    private const char VoicedMark = '\u3099';
    private const char SemiVoicedMark = '\u309A';

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
        foreach (var character in Decompose(text))
        {
            if (Plain.TryGetValue(character, out var plain))
            {
                folded.Append(plain);
            }
            else if (IsLetterOrVoicing(character))
            {
                folded.Append(HanVariants.Fold(character));
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

    // Marks are removed, except those that change a kana syllable.
    private static bool IsLetterOrVoicing(char character) => character is VoicedMark or SemiVoicedMark
        || CharUnicodeInfo.GetUnicodeCategory(character)
            is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format);
}
