namespace DiploGraph.Graph.Names.Scripts;

/// <summary>
/// Writes folded words of other scripts in Latin letters, as a first step to comparing how they sound. Vowels that a
/// script leaves out are missing in the result.
/// </summary>
internal static class Romaniser
{
    /// <summary>Returns the word in Latin letters; null if its script does not represent sounds.</summary>
    public static string? Of(string word, WritingScript script) => script switch
    {
        WritingScript.Latin => word,
        WritingScript.Greek => AlphabetRomaniser.Greek.Write(word),
        WritingScript.Cyrillic => AlphabetRomaniser.Cyrillic.Write(word),
        WritingScript.Hebrew => AlphabetRomaniser.Hebrew.Write(word),
        WritingScript.Arabic => AlphabetRomaniser.Arabic.Write(word),
        WritingScript.Kana => KanaRomaniser.Write(word),
        WritingScript.Han => HanTranscriptions.Of(word),
        WritingScript.Hangul => HangulRomaniser.Write(word),
        WritingScript.Armenian => AlphabetRomaniser.Armenian.Write(word),
        WritingScript.Georgian => AlphabetRomaniser.Georgian.Write(word),
        WritingScript.Indic => IndicRomaniser.Write(word),
        WritingScript.Thai => ThaiRomaniser.Write(word),
        _ => null,
    };
}
