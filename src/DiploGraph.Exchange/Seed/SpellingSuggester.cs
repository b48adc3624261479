namespace DiploGraph.Exchange.Seed;

/// <summary>Suggests the known word that a misspelt word probably stands for.</summary>
internal static class SpellingSuggester
{
    private const int MaxLength = 200;

    /// <summary>Returns " Did you mean X?", or an empty string if no known word is similar.</summary>
    public static string Hint(string text, IEnumerable<string> known)
    {
        var nearest = Find(text, known);
        return nearest is null ? "" : $" Did you mean {nearest}?";
    }

    /// <summary>
    /// Returns the known word with the smallest edit distance; null if that exceeds a third of its length (or 2, if
    /// more).
    /// </summary>
    public static string? Find(string text, IEnumerable<string> known)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in known)
        {
            var most = Math.Min(bestDistance - 1, Math.Max(2, candidate.Length / 3));
            if (Math.Abs(candidate.Length - text.Length) > most)
            {
                continue;
            }

            var distance = Distance(text, candidate);
            if (distance <= most)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    // Optimal string alignment distance: insertions, deletions, substitutions, swaps of neighbours. Ignores case.
    private static int Distance(string a, string b)
    {
        var (before, above, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = above[j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1);
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, substitution);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, above, row) = (above, row, before);
        }

        return above[b.Length];
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
