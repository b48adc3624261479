namespace DiploGraph.Graph.Names.Scripts;

/// <summary>The scripts that name matching distinguishes.</summary>
internal enum WritingScript
{
    /// <summary>Any other script. Words are only compared letter by letter.</summary>
    Other = 0,

    /// <summary>Latin letters and digits.</summary>
    Latin,

    /// <summary>Greek.</summary>
    Greek,

    /// <summary>Cyrillic.</summary>
    Cyrillic,

    /// <summary>Hebrew: consonants.</summary>
    Hebrew,

    /// <summary>Arabic, including the letters of Persian and Urdu: consonants and long vowels.</summary>
    Arabic,

    /// <summary>Hiragana and katakana: syllables.</summary>
    Kana,

    /// <summary>
    /// Han characters, and words that mix them with kana. Their sounds are unknown without a dictionary.
    /// </summary>
    Han,

    /// <summary>Hangul: syllables composed of letters.</summary>
    Hangul,
}

/// <summary>Determines the script of words.</summary>
internal static class WritingScripts
{
    /// <summary>
    /// Returns the script of a folded word: Han if it has a Han character, otherwise the script of its letters.
    /// </summary>
    public static WritingScript Of(ReadOnlySpan<char> word)
    {
        var script = WritingScript.Other;
        foreach (var character in word)
        {
            var own = Of(character);
            if (own == WritingScript.Han)
            {
                return own;
            }

            script = script == WritingScript.Other ? own : script;
        }

        return script;
    }

    /// <summary>True if a script is written without spaces between words.</summary>
    public static bool IsUnspaced(this WritingScript script) =>
        script is WritingScript.Han or WritingScript.Kana or WritingScript.Hangul;

    private static WritingScript Of(char character) => character switch
    {
        (>= 'a' and <= 'z') or (>= '0' and <= '9') => WritingScript.Latin,
        < '\u0370' => WritingScript.Latin,
        (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF') => WritingScript.Greek,
        >= '\u0400' and <= '\u052F' => WritingScript.Cyrillic,
        >= '\u0590' and <= '\u05FF' => WritingScript.Hebrew,
        (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') => WritingScript.Arabic,
        (>= '\u3041' and <= '\u30FF') or (>= '\u31F0' and <= '\u31FF') => WritingScript.Kana,
        '\u3005' or '\u3006' or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF')
            or (>= '\uD800' and <= '\uDFFF') => WritingScript.Han,
        >= '\uAC00' and <= '\uD7A3' => WritingScript.Hangul,
        _ => WritingScript.Other,
    };
}
