using System.Text;

namespace DiploGraph.GraphQL.Validation;

/// <summary>Finds the names that a misspelt one may have meant, for the "Did you mean" of an error message.</summary>
internal static class NameSuggester
{
    private const int MaximumShown = 5;

    /// <summary>The sentence to append to a message, with a leading space; empty when no option is near.</summary>
    public static string DidYouMean(string input, IEnumerable<string> options) => Sentence("", Nearest(input, options));

    /// <summary>
    /// The sentence that offers <paramref name="names"/>, with a leading space; empty when there are none.
    /// </summary>
    /// <param name="introduction">words between "Did you mean" and the names, or empty.</param>
    /// <param name="names">the names, the likeliest first; at most five are shown.</param>
    public static string Sentence(string introduction, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            return "";
        }

        var shown = Math.Min(names.Count, MaximumShown);
        var text = new StringBuilder(" Did you mean ");
        if (introduction.Length > 0)
        {
            text.Append(introduction).Append(' ');
        }

        for (var i = 0; i < shown; i++)
        {
            if (i > 0)
            {
                text.Append(shown == 2 ? " or " : i == shown - 1 ? ", or " : ", ");
            }

            text.Append('"').Append(names[i]).Append('"');
        }

        return text.Append('?').ToString();
    }

    /// <summary>The options near enough to <paramref name="input"/>, the nearest first, equals by name.</summary>
    public static IReadOnlyList<string> Nearest(string input, IEnumerable<string> options)
    {
        var farthest = input.Length * 2 / 5 + 1;
        var lowered = input.ToLowerInvariant();
        var found = new List<(int Distance, string Name)>();
        foreach (var option in options)
        {
            var distance = Distance(input, lowered, option, farthest);
            if (distance <= farthest)
            {
                found.Add((distance, option));
            }
        }

        found.Sort(static (some, other) => some.Distance != other.Distance
            ? some.Distance.CompareTo(other.Distance)
            : string.CompareOrdinal(some.Name, other.Name));
        return found.ConvertAll(static entry => entry.Name);
    }

    /// <summary>
    /// The number of insertions, deletions, substitutions and swaps of neighbours that lead from one name to the
    /// other, where any difference in case counts once; any number above <paramref name="farthest"/> means "too far".
    /// </summary>
    private static int Distance(string input, string lowered, string option, int farthest)
    {
        if (input == option)
        {
            return 0;
        }

        if (Math.Abs(input.Length - option.Length) > farthest)
        {
            return int.MaxValue;
        }

        var target = option.ToLowerInvariant();
        if (lowered == target)
        {
            return 1;
        }

        var beforeLast = new int[target.Length + 1];
        var last = new int[target.Length + 1];
        var current = new int[target.Length + 1];
        for (var j = 0; j <= target.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= lowered.Length; i++)
        {
            var smallest = current[0] = i;
            for (var j = 1; j <= target.Length; j++)
            {
                var same = lowered[i - 1] == target[j - 1];
                var cost = Math.Min(Math.Min(last[j], current[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                var swapped = i > 1 && j > 1 && lowered[i - 1] == target[j - 2] && lowered[i - 2] == target[j - 1];
                if (swapped)
                {
                    cost = Math.Min(cost, beforeLast[j - 2] + 1);
                }

                current[j] = cost;
                smallest = Math.Min(smallest, cost);
            }

            if (smallest > farthest)
            {
                return int.MaxValue;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[target.Length];
    }
}
