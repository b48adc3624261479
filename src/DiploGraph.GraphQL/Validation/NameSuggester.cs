using System.Text;

namespace DiploGraph.GraphQL.Validation;

/// <summary>Finds similar names for a misspelt name, for the "Did you mean" part of an error message.</summary>
internal static class NameSuggester
{
    private const int MaxNamesShown = 5;

    /// <summary>
    /// Returns the sentence to append to a message, with a leading space; empty if no option is similar.
    /// </summary>
    public static string DidYouMean(string input, IEnumerable<string> options) => Sentence("", Nearest(input, options));

    /// <summary>
    /// Returns a sentence that suggests <paramref name="names"/>, with a leading space; empty if there are no names.
    /// </summary>
    /// <param name="introduction">The words between "Did you mean" and the names, or an empty string.</param>
    /// <param name="names">The names, most likely first; at most five are shown.</param>
    public static string Sentence(string introduction, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            return "";
        }

        var shown = Math.Min(names.Count, MaxNamesShown);
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

    /// <summary>
    /// Returns the options that are similar to <paramref name="input"/>, most similar first, ties ordered by name.
    /// </summary>
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
    /// Returns the number of insertions, deletions, substitutions and swaps of neighbouring characters that turn one
    /// name into the other. Differences in case count once in total. Any number above <paramref name="farthest"/> means
    /// "too far".
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
