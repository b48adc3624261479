using DiploGraph.Graph.Names.Scripts;
using DiploGraph.Graph.Texts;

namespace DiploGraph.Graph.Names;

/// <summary>
/// A word of what somebody looks for, and all that a store needs to come by the words that may be meant.
/// </summary>
public sealed class QueryWord
{
    internal QueryWord(NameWord word, bool isLast)
    {
        Word = word;
        IsLast = isLast;
        SameWords = SameOf(word);
        MaxErrors = word.HasDigits || word.Script == WritingScript.Han ? 0 : EditDistance.Forgiven(word.Text.Length);
        Weight = WordWeights.Of(word);
    }

    /// <summary>The word, folded.</summary>
    public NameWord Word { get; }

    /// <summary>Words that are the same in another spelling, or in Latin letters.</summary>
    public IReadOnlyList<string> SameWords { get; }

    /// <summary>The most typing errors that it is forgiven (<see cref="EditDistance"/>).</summary>
    public int MaxErrors { get; }

    /// <summary>How much it says of what is meant, from 0 to 1.</summary>
    public double Weight { get; }

    /// <summary>Whether it is the last, which may still be being typed.</summary>
    internal bool IsLast { get; }

    /// <summary>
    /// How good it would be, from 0 to 1, to take a word of a name for this one by its letters: as the same word, by an
    /// initial, by its beginning, or with typing errors. 0: it is none by its letters.
    /// </summary>
    public double LetterQuality(ReadOnlySpan<char> word) =>
        word.SequenceEqual(Word.Text) ? 1
        : WritingScripts.Of(word) == Word.Script ? WordMatcher.MatchLetters(this, word).Quality
        : 0;

    /// <summary>The same by its sounds (<see cref="NameWord.Sounds"/>).</summary>
    /// <param name="sounds">The sounds of the word of the name.</param>
    /// <param name="vowels">What that word's script makes of vowels.</param>
    public double SoundQuality(ReadOnlySpan<byte> sounds, VowelUse vowels) =>
        WordMatcher.SoundQuality(Word, sounds, vowels);

    /// <summary>Whether words that begin with it, or in unspaced scripts hold it, count as it.</summary>
    public bool MatchesParts => IsLast || Word.Text.Length > 2 || Word.IsInitial || Word.Script.IsUnspaced();

    /// <summary>
    /// The ways to cut it in two that make sense where words are run together: <c>bengurion</c>, はまだやすかず.
    /// </summary>
    public IEnumerable<(string First, string Second)> Cuts()
    {
        var text = Word.Script == WritingScript.Kana ? Word.Latin! : Word.Text;
        var least = Word.Script.IsUnspaced() && Word.Script != WritingScript.Kana ? 1 : 2;
        for (var at = least; at <= text.Length - least; at++)
        {
            yield return (text[..at], text[at..]);
        }
    }

    private static List<string> SameOf(NameWord word)
    {
        var same = new List<string>(NameSynonyms.SpellingsOf(word.Text));
        if (word.Script is WritingScript.Kana or WritingScript.Hangul && word.Latin is { Length: > 0 } latin)
        {
            same.Add(latin);
        }

        if (word.Script == WritingScript.Han)
        {
            same.AddRange(HanReadings.Of(word.Text));
        }

        return same;
    }
}
