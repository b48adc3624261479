namespace DiploGraph.Graph.Names;

/// <summary>A reason why a name matches a text. A match may have several.</summary>
public enum MatchReason
{
    /// <summary>The words are the same and in the same order. Case, accents and points are ignored.</summary>
    Exact = 1,

    /// <summary>The name is an alias, a short form, an abbreviation, a former name or a known misspelling.</summary>
    Alias,

    /// <summary>The words are in a different order, for example with the family name first.</summary>
    OtherOrder,

    /// <summary>
    /// Some words of the name are missing in the text, or some words of the text are not in the name.
    /// </summary>
    Partial,

    /// <summary>A word of the name starts with a word of the text.</summary>
    Prefix,

    /// <summary>The text gives only the first letter of a word.</summary>
    Initials,

    /// <summary>A different wording with the same meaning: defence and defense, Japanese and of Japan, 外務大臣.</summary>
    Wording,

    /// <summary>A different spelling of the same sounds in the same script: Ohno and Ōno.</summary>
    Romanisation,

    /// <summary>A word in a different script sounds similar.</summary>
    Transliteration,

    /// <summary>A word has typing errors; <see cref="NameMatch.Errors"/> counts them.</summary>
    Misspelling,

    /// <summary>The text is the id of the entity.</summary>
    Id,

    /// <summary>The text names an office that the official held at the time.</summary>
    HeldOffice,
}
