using System.Collections.Frozen;

namespace DiploGraph.Graph.Formats;

/// <summary>
/// The form of language tags (BCP 47; the grammar is in RFC 5646, section 2.1). A tag need not be registered. Two rules
/// are stricter than the grammar: the language has two or three letters, because longer ones are reserved, and neither
/// variants nor extensions repeat (section 2.2).
/// </summary>
public static class LanguageTagFormat
{
    private const int MaxLength = 100;
    private const int MaxExtendedLanguages = 3;

    // The grammar lists the irregular tags that were registered before it.
    private static readonly FrozenSet<string> Irregular = new[]
    {
        "en-GB-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo",
        "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-BE-FR", "sgn-BE-NL", "sgn-CH-DE",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text has the form of a language tag, such as <c>en</c> or <c>ja-Latn</c>.</summary>
    /// <param name="text">The text.</param>
    public static bool IsWellFormed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsLetters(text, 2, 3))
        {
            return true;
        }

        if (text.Length > MaxLength)
        {
            return false;
        }

        var subtags = text.Split('-');
        return Array.TrueForAll(subtags, IsSubtag)
            && (IsPrivateUse(subtags, 0) || IsLanguage(subtags) || Irregular.Contains(text));
    }

    // language [-script] [-region] *(-variant) *(-extension) [-privateuse]
    private static bool IsLanguage(string[] subtags)
    {
        if (!IsLetters(subtags[0], 2, 3))
        {
            return false;
        }

        var at = 1;
        while (at <= MaxExtendedLanguages && at < subtags.Length && IsLetters(subtags[at], 3, 3))
        {
            at++;
        }

        at += at < subtags.Length && IsLetters(subtags[at], 4, 4) ? 1 : 0;
        at += at < subtags.Length && IsRegion(subtags[at]) ? 1 : 0;
        return SkipVariants(subtags, ref at)
            && SkipExtensions(subtags, ref at)
            && (at == subtags.Length || IsPrivateUse(subtags, at));
    }

    private static bool SkipVariants(string[] subtags, ref int at)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (at < subtags.Length && IsVariant(subtags[at]))
        {
            if (!seen.Add(subtags[at++]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SkipExtensions(string[] subtags, ref int at)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (at < subtags.Length && subtags[at] is { Length: 1 } and not ("x" or "X"))
        {
            if (!seen.Add(subtags[at]) || ++at == subtags.Length || subtags[at].Length == 1)
            {
                return false;
            }

            while (at < subtags.Length && subtags[at].Length > 1)
            {
                at++;
            }
        }

        return true;
    }

    private static bool IsPrivateUse(string[] subtags, int at) =>
        subtags[at] is "x" or "X" && at + 1 < subtags.Length;

    private static bool IsSubtag(string text) => text.Length is >= 1 and <= 8 && text.All(char.IsAsciiLetterOrDigit);

    private static bool IsRegion(string subtag) =>
        IsLetters(subtag, 2, 2) || (subtag.Length == 3 && subtag.All(char.IsAsciiDigit));

    private static bool IsVariant(string subtag) =>
        subtag.Length >= 5 || (subtag.Length == 4 && char.IsAsciiDigit(subtag[0]));

    private static bool IsLetters(string subtag, int least, int most) =>
        subtag.Length >= least && subtag.Length <= most && subtag.All(char.IsAsciiLetter);
}
