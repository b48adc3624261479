using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Texts;
using DiploGraph.Graph.Vocabulary;

namespace DiploGraph.Server.Resolvers.Reads;

/// <summary>
/// Chooses texts by language (a simplified form of lookup and extended filtering in RFC 4647): two tags match if one is
/// a prefix of the other.
/// </summary>
internal static class LanguageSelector
{
    private const int NoMatch = 4;

    private static readonly HashSet<string> NeverShownFirst = new(
        [
            NameKind.Alias, NameKind.Short, NameKind.Abbreviation, NameKind.Former, NameKind.Misspelling,
            NameKind.Romanisation, NameKind.Demonym, NameKind.Flag,
        ],
        StringComparer.Ordinal);

    /// <summary>
    /// Returns the display name: the best name in the requested language, in a more general or a more specific form of
    /// it, or without a language. Returns null if there is no such name.
    /// </summary>
    /// <param name="names">NAME claims, best first.</param>
    /// <param name="language">The requested language.</param>
    public static Claim? ChooseName(IReadOnlyList<Claim> names, string language) =>
        Choose(names, language, NoMatch, IsFit);

    /// <summary>Returns the best text in a language, or the best in any language if there is none.</summary>
    /// <param name="texts">Claims whose values are texts, best first.</param>
    /// <param name="language">The requested language.</param>
    public static Claim? ChooseText(IReadOnlyList<Claim> texts, string language) =>
        Choose(texts, language, NoMatch + 1, static _ => true);

    /// <summary>
    /// Returns the claims in a language or a more specific form of it; all claims if no language is requested.
    /// </summary>
    public static IReadOnlyList<Claim> Filter(IReadOnlyList<Claim> claims, string? language) => language is null
        ? claims
        : [.. claims.Where(claim => Distance(LanguageOf(claim), LanguageTags.Canonical(language)) is 0 or 2)];

    private static Claim? Choose(IReadOnlyList<Claim> claims, string language, int nearest, Func<Claim, bool> isFit)
    {
        Claim? chosen = null;
        language = LanguageTags.Canonical(language);
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

    // The distance of a language to a requested one in canonical form.
    private static int Distance(string? language, string wanted)
    {
        if (language is null)
        {
            return 3;
        }

        var canonical = LanguageTags.Canonical(language);
        return canonical == wanted ? 0
            : LanguageTags.IsIn(wanted, canonical) ? 1
            : LanguageTags.IsIn(canonical, wanted) ? 2
            : NoMatch;
    }
}
