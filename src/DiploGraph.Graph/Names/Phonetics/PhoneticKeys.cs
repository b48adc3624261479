namespace DiploGraph.Graph.Names.Phonetics;

/// <summary>
/// Computes the consonant skeletons of a word: the classes of its consonants, without vowels and without repetitions in
/// a row. A class unites consonants that scripts do not distinguish reliably. Words that sound alike share a skeleton;
/// a word with ambiguous letters has several. A store looks words up by skeleton, then <see cref="PhoneticSimilarity"/>
/// rates how similar two words are.
/// </summary>
internal static class PhoneticKeys
{
    private const int MaxKeys = 6;
    private const int MaxLength = 12;

    // The key of words with only vowels.
    private const string Silent = "0";

    /// <summary>Returns the keys of a word's sounds, one or a few.</summary>
    public static string[] Of(string sounds)
    {
        var keys = new List<string>(MaxKeys) { "" };
        for (var at = 0; at < sounds.Length; at++)
        {
            var isBeforeSibilant = at + 1 < sounds.Length
                && "szSZJC".Contains(sounds[at + 1], StringComparison.Ordinal);
            var classes = sounds[at] is 't' or 'd' && isBeforeSibilant ? "" : ClassesOf(sounds, at);
            if (classes.Length > 0)
            {
                Append(keys, classes);
            }
        }

        return [.. keys.Select(key => key.Length == 0 ? Silent : key).Distinct(StringComparer.Ordinal)];
    }

    // Extends each key with each class; a space means no sound. If there would be too many keys, only the most likely
    // class is used.
    private static void Append(List<string> keys, string classes)
    {
        var count = keys.Count;
        var many = count * classes.Length > MaxKeys ? 1 : classes.Length;
        for (var at = 0; at < count; at++)
        {
            for (var other = 1; other < many; other++)
            {
                keys.Add(With(keys[at], classes[other]));
            }

            keys[at] = With(keys[at], classes[0]);
        }
    }

    private static string With(string key, char sound) =>
        sound == ' ' || key.Length == MaxLength || (key.Length > 0 && key[^1] == sound) ? key : key + sound;

    // The classes that a sound may belong to, the most likely first.
    private static string ClassesOf(string sounds, int at)
    {
        var isFirst = at == 0;
        var next = at + 1 < sounds.Length ? sounds[at + 1] : ' ';
        return sounds[at] switch
        {
            'b' or 'p' or 'f' or 'v' or 'B' or 'P' => "P",
            'W' => " P",
            'k' or 'K' => "K",
            'g' => next is 'e' or 'i' or 'Y' ? "KS" : "K",
            'G' => "K ",
            'X' => isFirst ? " K" : "K ",
            'C' => isFirst ? "S K" : "SK",
            'D' => "SK",
            'j' => "S ",
            'h' => isFirst && next is 'u' ? " P" : "",
            's' or 'z' or 'S' or 'Z' or 'J' => "S",
            't' => next is 'i' or 'u' or 'Y' ? "TS" : "T",
            'd' => "T",
            'n' => "N",
            'm' => next is 'b' or 'p' ? "N" : "M",
            'l' or 'r' => "L",
            >= '0' and <= '9' => sounds[at].ToString(),
            _ => "",
        };
    }
}
