using System.Globalization;
using System.Text;
using DiploGraph.Graph.Texts;

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

    private ParsedName(IReadOnlyList<NameWord> words, bool isCut = false) => (Words, IsCut) = (words, isCut);

    /// <summary>The words in order, at most <see cref="MaxWords"/>.</summary>
    public IReadOnlyList<NameWord> Words { get; }

    /// <summary>True if the name has further words.</summary>
    internal bool IsCut { get; }

    /// <summary>Splits a name into words.</summary>
    public static ParsedName Of(string name)
    {
        var words = new List<NameWord>(4);
        var (isTarget, isCut) = (false, false);
        foreach (var (word, isAside) in JoinAbbreviations(Split(NameFolding.Fold(Apostrophes(name)))))
        {
            foreach (var part in Parts(word))
            {
                isCut |= words.Count == MaxWords;
                if (!isCut)
                {
                    words.Add(new NameWord(part, isTarget) { IsAside = isAside });
                }
            }

            isTarget = isTarget ? word is not ("of" or "for") : word is "to";
        }

        return new ParsedName(words, isCut);
    }

    internal static ParsedName OfWords(IEnumerable<(string Word, bool IsTarget)> words) =>
        new([.. words.Take(MaxWords).Select(word => new NameWord(word.Word, word.IsTarget))]);

    // Replaces all marks that people write for an apostrophe, ayin or hamza with one, and removes possessive endings
    // with their s.
    private static string Apostrophes(string name)
    {
        if (!name.Any(UnicodeProperties.IsApostrophe))
        {
            return name;
        }

        var plain = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            plain.Append(UnicodeProperties.IsApostrophe(character) ? '\'' : character);
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

    // Splits a text into words.
    private static List<SplitWord> Split(string folded)
    {
        var words = new List<SplitWord>(4);
        var word = new StringBuilder();
        var isAside = false;
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

            if (IsOfWord(character))
            {
                if (word.Length > 0 && IsBoundary(word[^1], character))
                {
                    words.Add(new SplitWord(word.ToString(), HasPoint: false, isAside));
                    word.Clear();
                }

                word.Append(character);
            }
            else if (word.Length > 0)
            {
                words.Add(new SplitWord(word.ToString(), character == '.', isAside));
                word.Clear();
            }

            isAside = character is '(' || (isAside && character is not ')');
        }

        return words;
    }

    // The marks that folding keeps are parts of words, as vowels of Indic scripts.
    private static bool IsOfWord(char character) => char.IsLetterOrDigit(character) || char.IsSurrogate(character)
        || character is 'ー' or '々' or '〆'
        || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // A change between katakana and Han characters separates two words.
    private static bool IsBoundary(char before, char after) =>
        (IsKatakana(before) && IsHan(after)) || (IsHan(before) && IsKatakana(after));

    private static bool IsKatakana(char character) => character is >= '\u30A1' and <= '\u30FF' and not 'ヶ' and not 'ヵ';

    private static bool IsHan(char character) => character is >= '\u3400' and <= '\u9FFF';

    private static IEnumerable<(string Word, bool IsAside)> JoinAbbreviations(List<SplitWord> words)
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
                yield return (joined, words[at].IsAside);
                at = end - 1;
            }
            else
            {
                yield return (words[at].Word, words[at].IsAside);
            }
        }
    }

    // The Arabic article is attached to its word.
    private static string[] Parts(string word) =>
        word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) ? ["ال", word[2..]] : [word];

    /// <summary>A word with what surrounds it.</summary>
    /// <param name="Word">The word.</param>
    /// <param name="HasPoint">True if a full stop directly follows it.</param>
    /// <param name="IsAside">True if it stands in parentheses.</param>
    private readonly record struct SplitWord(string Word, bool HasPoint, bool IsAside);
}
