using System.Text.RegularExpressions;

namespace DiploGraph.Graph.Texts;

/// <summary>The syntax of language tags (RFC 5646, section 2.1).</summary>
public static partial class LanguageTagSyntax
{
    /// <summary>The maximum length of a tag; RFC 5646 asks for at least 35 characters.</summary>
    public const int MaxLength = 63;

    // The other grandfathered tags have the form of ordinary ones.
    private static readonly HashSet<string> Irregular = new(
        [
            "en-GB-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo",
            "i-navajo", "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-BE-FR", "sgn-BE-NL", "sgn-CH-DE",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// True if a text is a well-formed tag of at most <see cref="MaxLength"/> characters. Does not check that its
    /// subtags are registered.
    /// </summary>
    public static bool IsWellFormed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= MaxLength && (Irregular.Contains(text) || Tag().IsMatch(text));
    }

    // Not RegexOptions.IgnoreCase, which also accepts the Kelvin sign for K.
    [GeneratedRegex(
        """
        ^(?:
          (?: [A-Za-z]{2,3} (?:-[A-Za-z]{3}){0,3} | [A-Za-z]{4,8} )      # language, with extended language subtags
          (?: -[A-Za-z]{4} )?                                            # script
          (?: -(?:[A-Za-z]{2} | [0-9]{3}) )?                             # region
          (?: -(?:[A-Za-z0-9]{5,8} | [0-9][A-Za-z0-9]{3}) )*             # variants
          (?: -[A-WYZa-wyz0-9] (?:-[A-Za-z0-9]{2,8})+ )*                 # extensions
          (?: -[xX] (?:-[A-Za-z0-9]{1,8})+ )?                            # private use
        | [xX] (?:-[A-Za-z0-9]{1,8})+ )\z
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Tag();
}
