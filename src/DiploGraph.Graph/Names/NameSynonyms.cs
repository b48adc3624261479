using System.Collections.Frozen;
using DiploGraph.Graph.Names.Scripts;

namespace DiploGraph.Graph.Names;

/// <summary>
/// Translates other wordings into the English of the labels: nationalities into countries, offices in the languages of
/// the sources, abbreviations, and British and American spelling. The tables are written by hand; nationalities follow
/// the CIA World Factbook (public domain), offices the English pages of the ministries.
/// </summary>
internal static class NameSynonyms
{
    /// <summary>The word before the country that somebody is sent to.</summary>
    public const string Target = "to";

    private static readonly string[][] Spellings =
    [
        ["defence", "defense"], ["adviser", "advisor"], ["organisation", "organization"], ["centre", "center"],
        ["labour", "labor"], ["programme", "program"], ["co-operation", "cooperation"], ["al", "el", "ال"],
        ["mohammed", "muhammad", "mohamed", "mohammad", "muhammed", "mohamad", "محمد"],
        ["mahmoud", "mahmud", "mahmood", "محمود"], ["ahmed", "ahmad", "احمد"], ["hamid", "hameed", "حميد"],
        ["abdel", "abdul", "abd"],
        ["minister", "ministers"], ["affair", "affairs"], ["memo", "memorandum", "mou"], ["treaty", "pact"],
        ["jewish", "jew"], ["deputy", "vice"], ["chief", "head"], ["embassy", "mission"],
    ];

    // "Palestinian Authority" and "Authority of Palestine".
    private static readonly IEnumerable<string[]> Adjectives = SynonymTables.Nationalities.Split(';')
        .Select(entry => entry.Split('='))
        .Where(entry => !entry[1].Contains(' ', StringComparison.Ordinal))
        .Select(entry => (string[])[entry[1], .. entry[0].Split('|')])
        .Where(words => words.All(word => word.Length > 3));

    private static readonly FrozenDictionary<string, string[]> SameAs = Spellings.Concat(Adjectives)
        .SelectMany(group => group.Select(word => (word, Others: group.Where(other => other != word).ToArray())))
        .GroupBy(pair => pair.word, pair => pair.Others, StringComparer.Ordinal)
        .ToFrozenDictionary(
            others => others.Key, others => others.SelectMany(words => words).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> English = SynonymTables.All
        .SelectMany(table => table.Split(';', StringSplitOptions.RemoveEmptyEntries))
        .Select(entry => entry.Split('='))
        .SelectMany(entry => entry[0].Split('|')
            .Select(word => (Word: NameFolding.Fold(word.Trim()), English: entry[1].Trim())))
        .DistinctBy(pair => pair.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.Word, pair => pair.English.Split(' '), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Known = English.Values.SelectMany(words => words)
        .Concat(SameAs.Keys)
        .Where(word => word.Length > 3)
        .ToFrozenSet(StringComparer.Ordinal);

    // Letters that Hebrew and Arabic attach to the beginning of a word: the, and, in, to.
    private const string HebrewPrefixes = "הובלמשכ";
    private const string ArabicPrefixes = "ولبف";

    private const int MaxCountryWords = 4;

    private static readonly int MaxLength = English.Keys.Max(word => word.Length);

    private static readonly FrozenSet<string> Nations = SynonymTables.Nationalities.Split(';')
        .SelectMany(entry => entry.Split('=')[0].Split('|'))
        .Except(["us", "usa", "uk", "britain", "prc", "uae", "ussr"], StringComparer.Ordinal)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Countries = SynonymTables.Nationalities.Split(';')
        .Select(entry => entry.Split('=')[1])
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> CountryWords =
        Countries.SelectMany(name => name.Split(' '))
            .Where(word => word.Length > 3)
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True if a word is in the English name of a country or says to which nation somebody belongs.</summary>
    public static bool IsOfCountry(string word) => Nations.Contains(word) || CountryWords.Contains(word);

    /// <summary>True if a text mentions a country, also in another wording.</summary>
    public static bool MentionsCountry(ParsedName text) =>
        (Read(text) ?? text).Words.Any(word => IsOfCountry(word.Text));

    /// <summary>True if a word says to which nation somebody or something belongs, such as Japanese.</summary>
    public static bool IsNationality(string word) => Nations.Contains(word);

    /// <summary>True if a text is the English name of a country.</summary>
    public static bool IsCountry(ParsedName text) =>
        text.Words.Count <= MaxCountryWords
        && Countries.Contains(string.Join(' ', text.Words.Select(word => word.Text)));

    /// <summary>Returns other spellings of a word.</summary>
    public static IReadOnlyList<string> SpellingsOf(string word) => SameAs.TryGetValue(word, out var same) ? same : [];

    /// <summary>
    /// True if both are known words with different meanings, so neither is a misspelling of the other: minister and
    /// ministry, Iran and Iraq.
    /// </summary>
    public static bool AreOthers(string word, string other) => Known.Contains(word) && Known.Contains(other);

    /// <summary>
    /// Returns the words of a text in the English of the labels; null if no word has another wording.
    /// </summary>
    public static ParsedName? Read(ParsedName text)
    {
        var words = new List<(string Word, bool IsTarget)>();
        var isReworded = false;
        for (var at = 0; at < text.Words.Count; at++)
        {
            var word = text.Words[at];
            var isPair = at + 1 < text.Words.Count
                && English.ContainsKey($"{word.Text} {text.Words[at + 1].Text}");
            var wording = isPair ? English[$"{word.Text} {text.Words[at + 1].Text}"]
                : English.TryGetValue(word.Text, out var one) ? one
                : word.Script.IsUnspaced() ? SplitUnspaced(word.Text) ?? CutTitle(word.Text)
                : ReadPrefixed(word);
            isReworded |= wording is not null;
            at += isPair ? 1 : 0;
            Add(words, wording ?? [word.Text], word.IsTarget);
        }

        return isReworded ? ParsedName.OfWords(words) : null;
    }

    private static void Add(List<(string Word, bool IsTarget)> words, string[] wording, bool isTarget)
    {
        // "to japan": the words after "to" are the target.
        for (var at = 0; at < wording.Length; at++)
        {
            if (wording[at] == Target)
            {
                isTarget = true;
            }
            else
            {
                words.Add((wording[at], isTarget));
            }
        }
    }

    // Splits a word of a script without spaces into known words, trying the longest first; null if it cannot be split.
    private static string[]? SplitUnspaced(string word)
    {
        var found = new List<string>();
        for (var at = 0; at < word.Length;)
        {
            var length = Math.Min(MaxLength, word.Length - at);
            while (length > 0 && !English.ContainsKey(word.Substring(at, length)))
            {
                length--;
            }

            if (length == 0)
            {
                return null;
            }

            found.AddRange(English[word.Substring(at, length)]);
            at += length;
        }

        return [.. found];
    }

    // Splits an unknown name from the title after it: 松野官房長官, 浜田氏.
    private static string[]? CutTitle(string word)
    {
        for (var at = 1; at < word.Length; at++)
        {
            var title = word[at..];
            if ((title.Length > 1 || title is "氏" or "様") && English.TryGetValue(title, out var english))
            {
                return [word[..at], .. english];
            }
        }

        return null;
    }

    // "ליפן", "لليابان": to Japan.
    private static string[]? ReadPrefixed(NameWord word)
    {
        var prefixes = word.Script switch
        {
            WritingScript.Hebrew => HebrewPrefixes,
            WritingScript.Arabic => ArabicPrefixes,
            _ => "",
        };
        for (var at = 1;
            at < 3 && at < word.Text.Length - 1 && prefixes.Contains(word.Text[at - 1], StringComparison.Ordinal); at++)
        {
            if (English.TryGetValue(word.Text[at..], out var english))
            {
                var isTo = word.Text[0] is 'ב' or 'ל' or 'ل' or 'ب' && english[0] != Target;
                return isTo ? [Target, .. english] : english;
            }
        }

        return null;
    }
}
