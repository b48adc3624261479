namespace DiploGraph.Graph.Texts;

/// <summary>Compares language tags as RFC 5646 and Unicode CLDR define them.</summary>
public static class LanguageTags
{
    private const int ExtendedLanguageLength = 3;
    private const int ScriptLength = 4;
    private const int RegionLength = 2;

    /// <summary>
    /// Returns the canonical form of a tag in lower case: with the current subtags instead of deprecated ones
    /// (<c>iw</c> is <c>he</c>), and an extended language alone (<c>zh-yue</c> is <c>yue</c>).
    /// </summary>
    public static string Canonical(string tag)
    {
        var lower = tag.ToLowerInvariant();
        if (!lower.Contains('-', StringComparison.Ordinal))
        {
            return LanguageAliases.Languages.GetValueOrDefault(lower, lower);
        }

        var subtags = Replaced(lower.Split('-'));
        if (subtags is [{ Length: 2 or 3 }, { Length: ExtendedLanguageLength } extended, ..]
            && char.IsAsciiLetter(extended[0]))
        {
            subtags = Replaced(subtags[1..]);
        }

        // The region follows the language, or the script after it.
        var region = subtags.Length > 1 && subtags[1].Length == ScriptLength ? 2 : 1;
        if (subtags.Length > region && subtags[region].Length is RegionLength or ScriptLength - 1)
        {
            subtags[region] = LanguageAliases.Regions.GetValueOrDefault(subtags[region], subtags[region]);
        }

        return string.Join('-', subtags);
    }

    /// <summary>True if a canonical tag is a more general one or a special form of it.</summary>
    /// <param name="canonical">The tag.</param>
    /// <param name="general">The more general tag, also canonical.</param>
    public static bool IsIn(string canonical, string general) =>
        canonical.StartsWith(general, StringComparison.Ordinal)
        && (canonical.Length == general.Length || canonical[general.Length] == '-');

    // Replaces the longest beginning that has an alias. A script that the tag states is kept.
    private static string[] Replaced(string[] subtags)
    {
        for (var length = subtags.Length; length > 0; length--)
        {
            if (LanguageAliases.Languages.TryGetValue(string.Join('-', subtags[..length]), out var alias))
            {
                var own = alias.Split('-');
                var rest = subtags[length..];
                return own.Length > 1 && rest is [{ Length: ScriptLength }, ..] ? [own[0], .. rest] : [.. own, .. rest];
            }
        }

        return subtags;
    }
}
