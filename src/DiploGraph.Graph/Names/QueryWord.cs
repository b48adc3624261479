using DiploGraph.Graph.Names.Scripts;
using DiploGraph.Graph.Texts;

namespace DiploGraph.Graph.Names;

/// <summary>
/// A word of the search text, with everything that a store needs to find words that may match it.
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
        IsTitle = WordWeights.IsTitle(word);
        IsCourtesy = WordWeights.IsCourtesy(word);
        IsOfCountry = NameSynonyms.IsOfCountry(word.Text);
    }

    /// <summary>The folded word.</summary>
    public NameWord Word { get; }

    /// <summary>The same word in other spellings or in Latin letters.</summary>
    public IReadOnlyList<string> SameWords { get; }

    /// <summary>The maximum number of typing errors to tolerate (<see cref="EditDistance"/>).</summary>
    public int MaxErrors { get; }

    /// <summary>How distinctive the word is, from 0 to 1.</summary>
    public double Weight { get; }

    /// <summary>True if the word is a title, which may precede the name of a person.</summary>
    internal bool IsTitle { get; }

    /// <summary>True if the word is a title that names no office.</summary>
    internal bool IsCourtesy { get; }

    /// <summary>True if the word belongs to the name of a country or a nation.</summary>
    internal bool IsOfCountry { get; }

    /// <summary>True if this is the last word, which the user may still be typing.</summary>
    internal bool IsLast { get; }

    /// <summary>
    /// Returns how well a word of a name matches by its letters, from 0 to 1: as the same word, by an initial, by its
    /// beginning, or with typing errors. 0 means no match.
    /// </summary>
    public double LetterQuality(ReadOnlySpan<char> word) =>
        word.SequenceEqual(Word.Text) ? 1
        : WritingScripts.Of(word) == Word.Script ? WordMatcher.MatchLetters(this, word).Quality
        : 0;

    /// <summary>
    /// Returns how well a word of a name matches by its sounds, from 0 to 1 (<see cref="NameWord.Sounds"/>).
    /// </summary>
    /// <param name="sounds">The sounds of the word of the name.</param>
    /// <param name="vowels">How the script of that word treats vowels.</param>
    public double SoundQuality(ReadOnlySpan<byte> sounds, VowelUse vowels) =>
        WordMatcher.SoundQuality(Word, sounds, vowels);

    /// <summary>
    /// True if words that begin with this one also match, or in unspaced scripts words that contain it.
    /// </summary>
    public bool MatchesParts => IsLast || Word.Text.Length > 2 || Word.IsInitial || Word.Script.IsUnspaced();

    /// <summary>
    /// Returns the ways to split the word in two, for words that were joined: <c>bengurion</c>, はまだやすかず.
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
