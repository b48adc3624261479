using System.Globalization;
using System.Text;
using DiploGraph.Graph.Names.Scripts;
using DiploGraph.Graph.Texts;

namespace DiploGraph.Graph.Names;

/// <summary>
/// Folds what people write differently and mean alike: case, width, accents and vowel points, letters with strokes,
/// forms of Hebrew, Arabic and Han characters. Kana keep their voicing, and Hangul its syllables, which tell words
/// apart.
/// </summary>
internal static class NameFolding
{
    private const char VoicedMark = '\u3099';
    private const char SemiVoicedMark = '\u309A';

    // Letters that Unicode does not take apart, and how they are written without them.
    private static readonly Dictionary<char, string> Plain = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th",
        ['ı'] = "i", ['ħ'] = "h", ['ŋ'] = "ng", ['ŧ'] = "t", ['ə'] = "e",

        // Final forms of Hebrew letters, which say nothing else than the others.
        ['ך'] = "כ", ['ם'] = "מ", ['ן'] = "נ", ['ף'] = "פ", ['ץ'] = "צ",

        // Arabic and Persian: one letter for each of its forms; the lengthening stroke is no letter.
        ['ٱ'] = "ا", ['ى'] = "ي", ['ی'] = "ي", ['ک'] = "ك", ['ة'] = "ه", ['ۀ'] = "ه", ['ـ'] = "",
    };

    /// <summary>The folded text.</summary>
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
            // Half of a surrogate pair: no name has one, and the rest of it may still be found.
            return Decompose(string.Concat(text.Where(character => !char.IsSurrogate(character))));
        }
    }

    // Marks go, but for those that make another syllable of kana.
    private static bool IsLetterOrVoicing(char character) => character is VoicedMark or SemiVoicedMark
        || CharUnicodeInfo.GetUnicodeCategory(character)
            is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format);
}
