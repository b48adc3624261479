namespace DiploGraph.Graph.Memory.Queries.Filters;

/// <summary>Compares language tags. A variant matches its language: <c>ja-JP</c> matches <c>ja</c>.</summary>
internal static class LanguageMatcher
{
    public static bool IsAnyOf(string language, IReadOnlyList<string> languages)
    {
        foreach (var other in languages)
        {
            if (language.StartsWith(other, StringComparison.OrdinalIgnoreCase)
                && (language.Length == other.Length || language[other.Length] == '-'))
            {
                return true;
            }
        }

        return false;
    }
}
