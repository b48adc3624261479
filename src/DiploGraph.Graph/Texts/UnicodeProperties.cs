using System.Globalization;
using System.Text;

namespace DiploGraph.Graph.Texts;

/// <summary>
/// Properties of characters for comparing texts, from <c>PropList.txt</c> and <c>DerivedCoreProperties.txt</c> of
/// Unicode 16.
/// </summary>
public static class UnicodeProperties
{
    /// <summary>
    /// True if a code point is ignored in display and comparison: soft hyphens, joiners, marks of direction, variation
    /// selectors, fillers (Default_Ignorable_Code_Point).
    /// </summary>
    public static bool IsIgnorable(int codePoint) => codePoint >= 0xAD && codePoint switch
    {
        0xAD or 0x34F or 0x61C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFEFF or 0xFFA0 => true,
        (>= 0x180B and <= 0x180F) or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) => true,
        (>= 0x2060 and <= 0x206F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xFFF0 and <= 0xFFF8) => true,
        (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF) => true,
        _ => false,
    };

    /// <summary>
    /// True if a character is used as a dash, a hyphen or a minus sign (Dash), or is a tilde, which East Asian texts
    /// write for a wave dash.
    /// </summary>
    public static bool IsDash(char character) => character switch
    {
        '-' or '~' or '\u058A' or '\u05BE' or '\u1400' or '\u1806' or '\u2053' or '\u207B' or '\u208B' => true,
        '\u2212' or '\uFE58' => true,
        (>= '\u2010' and <= '\u2015') or '\u2043' or '\u223C' or '\u223E' or '\u2E17' or '\u2E1A' or '\u2E3A' => true,
        '\u2E3B' or '\u2E40' or '\u2E5D' or '\u301C' or '\u3030' or '\u30A0' or '\uFE31' or '\uFE32' => true,
        '\uFE63' or '\uFF0D' or '\uFF5E' => true,
        _ => false,
    };

    /// <summary>
    /// True if a character is written for an apostrophe: quotation marks, primes, accents that stand alone, and the
    /// letters and marks for ayin, hamza and geresh.
    /// </summary>
    public static bool IsApostrophe(char character) => character is '\'' or '`' or '\u00B4' or '\u055A' or '\u05F3'
        or (>= '\u02B9' and <= '\u02BF') or '\u02C8' or '\u02CA' or '\u02CB' or '\u07F4' or '\u07F5'
        or (>= '\u2018' and <= '\u201B') or '\u2032' or '\u2035' or '\u2039' or '\u203A' or '\uA78B' or '\uA78C'
        or '\uFF07' or '\uFF40';

    /// <summary>True if a character is a double quotation mark or is written for one.</summary>
    public static bool IsQuotationMark(char character) => character is '"' or (>= '\u201C' and <= '\u201F')
        or '\u00AB' or '\u00BB' or '\u2033' or '\u2036' or (>= '\u300C' and <= '\u300F')
        or (>= '\u301D' and <= '\u301F') or (>= '\uFE41' and <= '\uFE44') or '\uFF02' or '\uFF62' or '\uFF63'
        or '\u05F4';

    /// <summary>
    /// Returns the one form of a dash, an apostrophe or a quotation mark; other characters do not change.
    /// </summary>
    public static char Plain(char character) => character switch
    {
        _ when IsDash(character) => '-',
        _ when IsApostrophe(character) => '\'',
        _ when IsQuotationMark(character) => '"',
        _ => character,
    };

    /// <summary>True if a character is a mark that combines with the letter before it.</summary>
    public static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>
    /// True for the marks that readers of a script can do without: accents, and the points of Hebrew, Arabic and
    /// Syriac. Marks of all other scripts, such as the vowels of Devanagari or Thai, are as necessary as letters.
    /// </summary>
    public static bool IsOptionalMark(Rune rune) => IsMark(rune) && rune.Value switch
    {
        // The marks of no particular script, and those of Latin, Greek, Cyrillic and Coptic.
        (>= 0x300 and <= 0x36F) or (>= 0x483 and <= 0x489) or (>= 0x951 and <= 0x954) => true,
        (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1CD0 and <= 0x1CFA) or (>= 0x1DC0 and <= 0x1DFF) => true,
        (>= 0x20D0 and <= 0x20F0) or (>= 0x2CEF and <= 0x2CF1) or (>= 0x2DE0 and <= 0x2DFF) => true,
        (>= 0x302A and <= 0x302F) or (>= 0xA66F and <= 0xA69F) or (>= 0xFE20 and <= 0xFE2F) => true,

        // Hebrew, Arabic and Syriac.
        (>= 0x591 and <= 0x5C7) or 0xFB1E or (>= 0x610 and <= 0x61A) or (>= 0x64B and <= 0x65F) or 0x670 => true,
        (>= 0x6D6 and <= 0x6ED) or 0x711 or (>= 0x730 and <= 0x74A) or (>= 0x890 and <= 0x8FF) => true,
        _ => false,
    };
}
