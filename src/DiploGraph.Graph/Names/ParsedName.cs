using System.Buffers;
using System.Text;

namespace DiploGraph.Graph.Names;

/// <summary>A name split into words, the form that is indexed and compared.</summary>
public sealed class ParsedName
{
    /// <summary>The maximum number of words; further words are ignored.</summary>
    public const int MaxWords = 16;

    // Abbreviations that may be written with periods, as in U.S.A.; they are one word, not a person's initials.
    private static readonly HashSet<string> Abbreviations = new(
        ["us", "usa", "uk", "un", "eu", "uae", "ussr", "prc", "drc", "rok", "dprk", "nato", "idf"],
        StringComparer.Ordinal);

    private static readonly SearchValues<char> ApostropheMarks =
        SearchValues.Create("'\u2019\u2018\u02BC\u02BB\u02BF\u02BE\u00B4`\u2032");

    private ParsedName(IReadOnlyList<NameWord> words) => Words = words;

    /// <summary>The words in order, at most <see cref="MaxWords"/>.</summary>
    public IReadOnlyList<NameWord> Words { get; }

    /// <summary>Splits a name into words.</summary>
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

    // Replaces all marks that people write for an apostrophe, ayin or hamza with one, and removes possessive endings
    // with their s.
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

    // Splits a text into words. HasPoint is true if a full stop directly follows the word.
    private static List<(string Word, bool HasPoint)> Split(string folded)
    {
        var words = new List<(string, bool)>(4);
        var word = new StringBuilder();
        for (var at = 0; at <= folded.Length; at++)
        {
            var character = at < folded.Length ? folded[at] : ' ';
            if (character is '\'' or '\u05F3' or '\u05F4' or '"')
            {
                // The Hebrew geresh makes a different letter; other marks within words are ignored.
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

    // A change between katakana and Han characters separates two words.
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

    // The Arabic article is attached to its word.
    private static string[] Parts(string word) =>
        word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) ? ["ال", word[2..]] : [word];
}
