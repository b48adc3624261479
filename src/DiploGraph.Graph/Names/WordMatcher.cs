using DiploGraph.Graph.Names.Phonetics;
using DiploGraph.Graph.Names.Scripts;
using DiploGraph.Graph.Texts;

namespace DiploGraph.Graph.Names;

/// <summary>How well one word matches another, with the reason.</summary>
/// <param name="Quality">The quality from 0 (no match) to 1.</param>
/// <param name="Reason">The reason; meaningless if the quality is 0.</param>
/// <param name="Errors">The number of typing errors.</param>
/// <param name="IsStrong">True if the words hardly differ: one error in a long word, or nearly the same sounds.</param>
internal readonly record struct WordMatch(
    double Quality, MatchReason Reason, int Errors = 0, bool IsStrong = false);

/// <summary>Compares a word of the search text with a word of a name.</summary>
internal static class WordMatcher
{
    private const double SameWordQuality = 0.97;
    private const double RomanisationFactor = 0.95;
    private const double AbjadFactor = 0.92;
    private const double InitialQuality = 0.8;
    private const double PartQuality = 0.9;
    private const double ForeignNameFactor = 0.92;
    private const double ErrorCost = 1.4;
    private const double MinSimilarity = 0.8;
    private const double MinSpellingSimilarity = 0.9;
    private const double MinAbjadSimilarity = 0.76;
    private const double MinStrongSimilarity = 0.84;
    private const int MinLengthForError = 5;

    /// <summary>Returns the best of all ways to match the words.</summary>
    public static WordMatch Match(QueryWord asked, NameWord word)
    {
        var own = asked.Word;
        if (string.Equals(own.Text, word.Text, StringComparison.Ordinal))
        {
            return new WordMatch(1, MatchReason.Exact);
        }

        if (asked.SameWords.Contains(word.Text))
        {
            return new WordMatch(SameWordQuality, ReasonOf(own, word), IsStrong: true);
        }

        if (NameSynonyms.AreOthers(own.Text, word.Text))
        {
            return MatchPart(asked, word.Text);
        }

        var best = own.Script == word.Script ? MatchLetters(asked, word.Text) : default;
        var sounds = MatchSounds(own, word);
        if (sounds.Quality <= best.Quality)
        {
            return best;
        }

        // The sounds are similar, but a wrong letter is more likely than another way to write the sound.
        return best.Reason == MatchReason.Misspelling && sounds.Quality < RomanisationFactor * MinSpellingSimilarity
            ? best with { Quality = sounds.Quality }
            : sounds;
    }

    /// <summary>Compares letters: initials, beginnings, typing errors. Both words must be in the same script.</summary>
    public static WordMatch MatchLetters(QueryWord asked, ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> text = asked.Word.Text;
        var isInitial = word.Length == 1 && !asked.Word.Script.IsUnspaced();
        if (asked.Word.IsInitial || isInitial)
        {
            return text[0] != word[0] ? default
                : asked.IsLast && !isInitial ? new WordMatch(InitialQuality, MatchReason.Prefix)
                : new WordMatch(InitialQuality, MatchReason.Initials);
        }

        var part = MatchPart(asked, word);
        if (asked.MaxErrors == 0 || word.ContainsAnyInRange('0', '9'))
        {
            return part;
        }

        var errors = EditDistance.Between(text, word, asked.MaxErrors);
        var quality = errors > asked.MaxErrors ? 0 : 1 - (errors * ErrorCost / Math.Max(text.Length, word.Length));
        return quality > part.Quality
            ? new WordMatch(
                quality,
                MatchReason.Misspelling,
                errors,
                IsStrong: errors == 1 && Math.Max(text.Length, word.Length) >= MinLengthForError)
            : part;
    }

    /// <summary>Returns the quality of a match by sound; 0 if the words do not sound alike.</summary>
    public static double SoundQuality(NameWord own, ReadOnlySpan<byte> sounds, VowelUse vowels)
    {
        // Too short to compare by sound, or not a word of letters.
        if (own.Sounds.Length < 2 || sounds.Length < 2 || own.HasDigits)
        {
            return 0;
        }

        var use = own.Vowels > vowels ? own.Vowels : vowels;
        var likeness = PhoneticSimilarity.Likeness(own.Sounds, sounds, use);
        return likeness < (use == VowelUse.LeftOut ? MinAbjadSimilarity : MinSimilarity) ? 0
            : likeness * (use == VowelUse.LeftOut ? AbjadFactor : RomanisationFactor);
    }

    private static MatchReason ReasonOf(NameWord own, NameWord word) =>
        own.Script == word.Script ? MatchReason.Wording : MatchReason.Transliteration;

    // Matches the beginning of a word; in Han also a part from within it.
    private static WordMatch MatchPart(QueryWord asked, ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> text = asked.Word.Text;
        var share = (double)text.Length / word.Length;
        if (word.StartsWith(text) && asked.MatchesParts)
        {
            return new WordMatch((asked.IsLast ? 0.85 : 0.75) + (0.12 * share), MatchReason.Prefix);
        }

        return asked.Word.Script == WritingScript.Han && text.Length > 1
            && word.IndexOf(text, StringComparison.Ordinal) >= 0
            ? new WordMatch(PartQuality * (0.6 + (0.4 * share)), MatchReason.Partial)
            : default;
    }

    // A search text in Latin letters more likely means a Latin name, and nearly every entity has one.
    private static bool IsFromLatin(NameWord own, NameWord word) =>
        own.Script == WritingScript.Latin && word.Script != WritingScript.Latin;

    private static WordMatch MatchSounds(NameWord own, NameWord word)
    {
        // Two words in Han characters are the same only if their characters are.
        var isHan = own.Script == WritingScript.Han && word.Script == WritingScript.Han;
        var quality = word.HasDigits || isHan ? 0 : SoundQuality(own, word.Sounds, word.Vowels);
        var isStrong = quality > 0 && AreAlike(own, word, quality);
        return IsFromLatin(own, word)
            ? new WordMatch(isStrong ? quality * ForeignNameFactor : 0, MatchReason.Transliteration, IsStrong: isStrong)
            : new WordMatch(
                quality,
                own.Script == word.Script ? MatchReason.Romanisation : MatchReason.Transliteration,
                IsStrong: isStrong);
    }

    // Short words of one script that differ in a letter are different names: Kono and Kano.
    private static bool AreAlike(NameWord own, NameWord word, double quality)
    {
        var vowels = own.Vowels > word.Vowels ? own.Vowels : word.Vowels;
        var isLong = Math.Max(own.Text.Length, word.Text.Length) >= MinLengthForError;
        return (isLong || own.Script != word.Script)
            && quality >= MinStrongSimilarity * (vowels == VowelUse.LeftOut ? AbjadFactor : RomanisationFactor)
            && PhoneticSimilarity.Likeness(own.Sounds, word.Sounds, vowels, isStrict: true) >= MinStrongSimilarity;
    }
}
