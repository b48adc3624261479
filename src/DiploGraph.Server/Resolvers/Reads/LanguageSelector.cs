using DiploGraph.Graph.Claims;

namespace DiploGraph.Server.Resolvers.Reads;

/// <summary>
/// Chooses texts by language (RFC 4647, lookup and extended filtering in small): a tag fits another that it starts
/// with,
/// or that starts with it.
/// </summary>
internal static class LanguageSelector
{
    private const int NoMatch = 4;

    private static readonly HashSet<string> NeverShownFirst =
        new(["ALIAS", "SHORT", "ABBREVIATION", "FORMER", "MISSPELLING", "ROMANISATION"], StringComparer.Ordinal);

    /// <summary>
    /// The name to show: the best in the language, in a language of which the asked one is a special form, in a special
    /// form of the asked one, or in no stated language; null where none is fit to be shown.
    /// </summary>
    /// <param name="names">NAME claims, best first.</param>
    /// <param name="language">The language asked for.</param>
    public static Claim? ChooseName(IReadOnlyList<Claim> names, string language) =>
        Choose(names, language, NoMatch, IsFit);

    /// <summary>The text in a language, else the best in any.</summary>
    /// <param name="texts">Claims whose values are texts, best first.</param>
    /// <param name="language">The language asked for.</param>
    public static Claim? ChooseText(IReadOnlyList<Claim> texts, string language) =>
        Choose(texts, language, NoMatch + 1, static _ => true);

    /// <summary>Those in a language or a special form of it; all where no language is asked for.</summary>
    public static IReadOnlyList<Claim> Filter(IReadOnlyList<Claim> claims, string? language) => language is null
        ? claims
        : [.. claims.Where(claim => Distance(LanguageOf(claim), language) is 0 or 2)];

    private static Claim? Choose(IReadOnlyList<Claim> claims, string language, int nearest, Func<Claim, bool> isFit)
    {
        Claim? chosen = null;
        foreach (var claim in claims)
        {
            var distance = Distance(LanguageOf(claim), language);
            if (distance < nearest && isFit(claim))
            {
                (nearest, chosen) = (distance, claim);
            }
        }

        return chosen;
    }

    private static bool IsFit(Claim name) => name.Rank == ClaimRank.Preferred
        || name.Qualifiers.FindText(QualifierKey.NameKind) is not { } kind
        || !NeverShownFirst.Contains(kind);

    private static string? LanguageOf(Claim claim) => claim.Object.Literal?.Language;

    private static int Distance(string? language, string asked)
    {
        if (language is null)
        {
            return 3;
        }

        if (language.Equals(asked, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        return IsSpecialFormOf(asked, language) ? 1 : IsSpecialFormOf(language, asked) ? 2 : NoMatch;
    }

    private static bool IsSpecialFormOf(string special, string general) => special.Length > general.Length
        && special[general.Length] == '-'
        && special.StartsWith(general, StringComparison.OrdinalIgnoreCase);
}
