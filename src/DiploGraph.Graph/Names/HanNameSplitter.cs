using DiploGraph.Graph.Names.Scripts;

namespace DiploGraph.Graph.Names;

/// <summary>Splits names in Han characters without a space into family and given name.</summary>
internal static class HanNameSplitter
{
    private const int MaxLength = 6;

    /// <summary>
    /// Returns the text with its first name in Han characters split at each place where both parts have a reading;
    /// empty if it contains no such name.
    /// </summary>
    public static IEnumerable<ParsedName> Cut(ParsedName text)
    {
        for (var at = 0; at < text.Words.Count; at++)
        {
            var word = text.Words[at];
            if (word.Script != WritingScript.Han || word.Text.Length is < 2 or > MaxLength)
            {
                continue;
            }

            var cuts = CutsOf(word.Text).ToList();
            if (cuts.Count > 0)
            {
                var place = at;
                return cuts.Select(cut => ParsedName.OfWords(
                    text.Words.Take(place).Select(other => (other.Text, other.IsTarget))
                        .Append((cut.Family, false))
                        .Append((cut.Given, false))
                        .Concat(text.Words.Skip(place + 1).Select(other => (other.Text, other.IsTarget)))));
            }
        }

        return [];
    }

    private static IEnumerable<(string Family, string Given)> CutsOf(string word)
    {
        for (var at = 1; at < word.Length; at++)
        {
            if (HanReadings.Of(word[..at]).Count > 0 && HanReadings.Of(word[at..]).Count > 0)
            {
                yield return (word[..at], word[at..]);
            }
        }
    }
}
