using DiploGraph.Graph.Texts;

namespace DiploGraph.Graph.Memory.Queries.Filters;

/// <summary>
/// Matches language tags against those of a filter. A special form matches its language: <c>ja-JP</c> matches
/// <c>ja</c>. Deprecated tags match the current ones.
/// </summary>
internal sealed class LanguageMatcher(IReadOnlyList<string> languages)
{
    private readonly string[] _languages = [.. languages.Select(LanguageTags.Canonical)];

    public bool Matches(string? language)
    {
        if (language is null)
        {
            return false;
        }

        var canonical = LanguageTags.Canonical(language);
        return Array.Exists(_languages, general => LanguageTags.IsIn(canonical, general));
    }
}
