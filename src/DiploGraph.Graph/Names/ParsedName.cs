using System.Buffers;
using System.Text;

namespace DiploGraph.Graph.Names;

/// <summary>A name taken apart into words, as an index keeps it and a ranking compares it.</summary>
public sealed class ParsedName
{
    /// <summary>The most words that are looked at.</summary>
    public const int MaxWords = 16;

    // Abbreviations with points that are one word, and not a person's initials.
    private static readonly HashSet<string> Abbreviations = new(
        ["us", "usa", "uk", "un", "eu", "uae", "ussr", "prc", "drc", "rok", "dprk", "nato", "idf"],
        StringComparer.Ordinal);

    private static readonly SearchValues<char> ApostropheMarks =
        SearchValues.Create("'\u2019\u2018\u02BC\u02BB\u02BF\u02BE\u00B4`\u2032");

    private ParsedName(IReadOnlyList<NameWord> words) => Words = words;

    /// <summary>The words in their order, at most <see cref="MaxWords"/>.</summary>
    public IReadOnlyList<NameWord> Words { get; }

    /// <summary>Takes a name apart.</summary>
    public static ParsedName Of(string name)
    {
        var words = new List<NameWord>(4);
        var isTarget = false;
        foreach (var word in JoinAbbreviations(Split(NameFolding.Fold(Apostrophes(name)))))
        {
            foreach (var part in Parts(word))
            {
                if (words.Count < MaxWords)
                {
                    words.Add(new NameWord(part, isTarget));
                }
            }

            isTarget = isTarget ? word is not ("of" or "for") : word is "to";
        }

        return new ParsedName(words);
    }

    internal static ParsedName OfWords(IEnumerable<(string Word, bool IsTarget)> words) =>
        new([.. words.Take(MaxWords).Select(word => new NameWord(word.Word, word.IsTarget))]);

    // All marks that people write for an apostrophe, and for ayin and hamza, are one; the one of a possessive goes
    // with its s.
    private static string Apostrophes(string name)
    {
        if (!name.AsSpan().ContainsAny(ApostropheMarks))
        {
            return name;
        }

        var plain = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            plain.Append(ApostropheMarks.Contains(character) ? '\'' : character);
        }

        for (var at = 0; at < plain.Length; at++)
        {
            var isPossessive = plain[at] == '\'' && at > 0 && at + 1 < plain.Length && plain[at + 1] is 's' or 'S'
                && (at + 2 == plain.Length || !char.IsLetter(plain[at + 2]));
            if (isPossessive)
            {
                plain.Remove(at, 2);
            }
        }

        return plain.ToString();
    }

    // Words, each with whether a point follows it at once.
    private static List<(string Word, bool HasPoint)> Split(string folded)
    {
        var words = new List<(string, bool)>(4);
        var word = new StringBuilder();
        for (var at = 0; at <= folded.Length; at++)
        {
            var character = at < folded.Length ? folded[at] : ' ';
            if (character is '\'' or '\u05F3' or '\u05F4' or '"')
            {
                // The geresh of Hebrew makes another letter; other marks within words say nothing.
                if (word.Length > 0 && character is '\'' or '\u05F3' && word[^1] is >= '\u05D0' and <= '\u05EA')
                {
                    word.Append('\u05F3');
                }

                continue;
            }

            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character) || character is 'ー' or '々' or '〆')
            {
                if (word.Length > 0 && IsBoundary(word[^1], character))
                {
                    words.Add((word.ToString(), false));
                    word.Clear();
                }

                word.Append(character);
            }
            else if (word.Length > 0)
            {
                words.Add((word.ToString(), character == '.'));
                word.Clear();
            }
        }

        return words;
    }

    // Katakana and Han characters that meet are two words.
    private static bool IsBoundary(char before, char after) =>
        (IsKatakana(before) && IsHan(after)) || (IsHan(before) && IsKatakana(after));

    private static bool IsKatakana(char character) => character is >= '\u30A1' and <= '\u30FF' and not 'ヶ' and not 'ヵ';

    private static bool IsHan(char character) => character is >= '\u3400' and <= '\u9FFF';

    private static IEnumerable<string> JoinAbbreviations(List<(string Word, bool HasPoint)> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var end = at;
            while (end < words.Count && words[end] is { Word.Length: 1, HasPoint: true })
            {
                end++;
            }

            // The last letter may lack its point: U.S
            end += end > at && end < words.Count && words[end].Word.Length == 1 ? 1 : 0;
            var joined = end - at > 1 ? string.Concat(words.Skip(at).Take(end - at).Select(word => word.Word)) : "";
            if (joined.Length > 0 && (end == words.Count || Abbreviations.Contains(joined)))
            {
                yield return joined;
                at = end - 1;
            }
            else
            {
                yield return words[at].Word;
            }
        }
    }

    // The Arabic article is written with its word.
    private static string[] Parts(string word) =>
        word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) ? ["ال", word[2..]] : [word];
}
