using System.Text;
using DiploGraph.Graph.Names.Scripts;

namespace DiploGraph.Graph.Names.Phonetics;

/// <summary>
/// Spells a word by its sounds, as far as its letters show them: one ASCII letter for each sound, in the alphabet of
/// <see cref="AlphabetRomaniser"/>. Different romanisations of a word become similar: Qadhafi and Gaddafi, Chaim and
/// Haim, Sinzo and Shinzō.
/// </summary>
internal static class PhoneticSpelling
{
    // Letter groups that are one sound, the longest first.
    private static readonly (string Letters, string Sound)[] Groups =
    [
        ("shch", "S"), ("tsch", "C"), ("tzsch", "C"), ("tch", "C"), ("sch", "S"), ("sh", "S"), ("ch", "C"),
        ("zh", "J"), ("kh", "X"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("ts", "Z"), ("tz", "Z"),
        ("cz", "C"), ("dz", "Z"), ("dj", "j"), ("ck", "k"), ("qu", "kW"), ("rh", "r"), ("wh", "W"),
    ];

    /// <summary>Returns the sounds of a romanised word.</summary>
    public static string Of(string latin)
    {
        var sounds = new StringBuilder(latin.Length);
        for (var at = 0; at < latin.Length;)
        {
            at += Read(latin, at, sounds);
        }

        return sounds.ToString();
    }

    /// <summary>True if a sound is a vowel.</summary>
    public static bool IsVowel(byte sound) => sound is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u';

    // Appends the sound at an index and returns the number of letters read. Doubled letters are one sound.
    private static int Read(string latin, int at, StringBuilder sounds)
    {
        foreach (var (letters, sound) in Groups)
        {
            if (string.CompareOrdinal(latin, at, letters, 0, letters.Length) == 0)
            {
                sounds.Append(sound);
                return letters.Length;
            }
        }

        var next = at + 1 < latin.Length ? latin[at + 1] : ' ';
        var (own, second) = latin[at] switch
        {
            'c' => (next is 'e' or 'i' or 'y' ? 's' : 'k', '\0'),
            'q' => ('k', '\0'),
            'x' => at == 0 ? ('S', '\0') : ('k', 's'),
            'w' => ('W', '\0'),
            'y' => ('Y', '\0'),
            var letter => (letter, '\0'),
        };
        if (sounds.Length == 0 || sounds[^1] != own)
        {
            sounds.Append(own);
        }

        if (second != '\0')
        {
            sounds.Append(second);
        }

        return 1;
    }
}
