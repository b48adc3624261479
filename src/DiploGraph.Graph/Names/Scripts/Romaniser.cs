namespace DiploGraph.Graph.Names.Scripts;

/// <summary>
/// Writes folded words of other scripts in Latin letters, as far as their letters tell: a first step to comparing how
/// they sound. Scripts that leave vowels out leave them out here too.
/// </summary>
internal static class Romaniser
{
    /// <summary>The word in Latin letters; null where its script does not tell how it sounds.</summary>
    public static string? Of(string word, WritingScript script) => script switch
    {
        WritingScript.Latin => word,
        WritingScript.Greek => AlphabetRomaniser.Greek.Write(word),
        WritingScript.Cyrillic => AlphabetRomaniser.Cyrillic.Write(word),
        WritingScript.Hebrew => AlphabetRomaniser.Hebrew.Write(word),
        WritingScript.Arabic => AlphabetRomaniser.Arabic.Write(word),
        WritingScript.Kana => KanaRomaniser.Write(word),
        WritingScript.Hangul => HangulRomaniser.Write(word),
        _ => null,
    };
}
