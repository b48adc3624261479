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

    /// <summary>Armenian.</summary>
    Armenian,

    /// <summary>Georgian.</summary>
    Georgian,

    /// <summary>Devanagari, Bengali, Tamil and the other scripts of India that Unicode lays out alike.</summary>
    Indic,

    /// <summary>Thai.</summary>
    Thai,
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
        foreach (var rune in word.EnumerateRunes())
        {
            var own = Of(rune.Value);
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

    private static WritingScript Of(int character) => character switch
    {
        (>= 'a' and <= 'z') or (>= '0' and <= '9') => WritingScript.Latin,
        < 0x370 => WritingScript.Latin,
        (>= 0x370 and <= 0x3FF) or (>= 0x1F00 and <= 0x1FFF) => WritingScript.Greek,
        >= 0x400 and <= 0x52F => WritingScript.Cyrillic,
        >= 0x531 and <= 0x58F => WritingScript.Armenian,
        >= 0x590 and <= 0x5FF => WritingScript.Hebrew,
        (>= 0x600 and <= 0x6FF) or (>= 0x750 and <= 0x77F) => WritingScript.Arabic,
        >= 0x900 and <= 0xD7F => WritingScript.Indic,
        >= 0xE01 and <= 0xE5B => WritingScript.Thai,
        >= 0x10A0 and <= 0x10FF => WritingScript.Georgian,
        (>= 0x3041 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) => WritingScript.Kana,
        0x3005 or 0x3006 or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) =>
            WritingScript.Han,
        >= 0xAC00 and <= 0xD7A3 => WritingScript.Hangul,
        _ => WritingScript.Other,
    };
}
