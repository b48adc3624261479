namespace DiploGraph.Graph.Names;

/// <summary>
/// Writes folded words of other scripts in Latin letters, as far as their letters tell: a first step to comparing how
/// they sound. Scripts that leave vowels out leave them out here too.
/// </summary>
internal static class Romanisation
{
    /// <summary>The word in Latin letters; null where its script does not tell how it sounds.</summary>
    public static string? Of(string word, WritingScript script) => script switch
    {
        WritingScript.Latin => word,
        WritingScript.Greek => LetterTables.Greek.Write(word),
        WritingScript.Cyrillic => LetterTables.Cyrillic.Write(word),
        WritingScript.Hebrew => LetterTables.Hebrew.Write(word),
        WritingScript.Arabic => LetterTables.Arabic.Write(word),
        WritingScript.Kana => KanaSyllables.Write(word),
        WritingScript.Hangul => HangulSyllables.Write(word),
        _ => null,
    };
}
