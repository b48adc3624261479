namespace DiploGraph.Graph.Memory.Queries.Filters;

/// <summary>Whether a language is one of some, or a special form of one: <c>ja-JP</c> is <c>ja</c>.</summary>
internal static class LanguageMatcher
{
    public static bool IsAnyOf(string language, IReadOnlyList<string> asked)
    {
        foreach (var one in asked)
        {
            if (language.StartsWith(one, StringComparison.OrdinalIgnoreCase)
                && (language.Length == one.Length || language[one.Length] == '-'))
            {
                return true;
            }
        }

        return false;
    }
}
